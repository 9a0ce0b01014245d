/** Comments on questions and measures. */
import { type Request, type Response, Router } from 'express';
import { NOT_ALLOWED } from '../../application/assessmentAccess.ts';
import { can } from '../../application/authorize.ts';
import { comment } from '../../application/work/comment.ts';
import { type OpenThreads, openThreads } from '../../application/work/openThreads.ts';
import { resolveThread } from '../../application/work/resolveThread.ts';
import type { Result } from '../../domain/outcome.ts';
import type { ThreadTarget } from '../../domain/thread.ts';
import { currentUser } from '../context.ts';
import type { Deps } from '../deps.ts';
import { setFlash } from '../flash.ts';
import { firstLook, sentFields, unsavedNotice } from '../formInput.ts';
import { parseComment, parseTarget, targetField } from '../forms/commentForm.ts';
import { textOf } from '../forms/fields.ts';
import { HttpProblem } from '../httpProblem.ts';
import { pathParameter } from '../pathParameter.ts';
import { paths } from '../paths.ts';
import { isFinal, refuse, statusOf } from '../refuse.ts';
import { renderPage } from '../render.ts';
import { commentsPage } from '../viewmodels/commentsPage.ts';
import type { FormState } from '../viewmodels/formFields.ts';

export function commentRoutes(deps: Deps): Router {
  const router = Router();
  const open = openThreads(deps);
  router.get(paths.comments(':id'), async (req, res) => {
    const opened = await open(currentUser(req), pathParameter(req, 'id'));
    if (!opened.ok) return refuse(res, opened.problems);
    const form = firstLook(req);
    const asked = typeof req.query.zu === 'string' ? req.query.zu : '';
    const target = parseTarget(asked || sentTarget(form));
    const { isReader, mayComment } = opened.value;
    // Who was asked for one question learns of no other by its address.
    if (target !== null && !isReader && !mayComment(target)) throw new HttpProblem(404, true);
    show(deps, req, res, opened.value, target, form);
  });
  router.post(paths.comments(':id'), async (req, res) => {
    const opened = await open(currentUser(req), pathParameter(req, 'id'));
    if (!opened.ok) return refuse(res, opened.problems);
    const { assessment } = opened.value;
    if (!can(currentUser(req), 'assessment.comment', assessment)) return refuse(res, [NOT_ALLOWED]);
    const typed = sentFields(req);
    const target = parseTarget(textOf(typed, 'zu'));
    const isClosing = textOf(typed, 'aktion') === 'erledigt';
    const done = isClosing ? await closed(deps, req) : await said(deps, req);
    if (done.ok) {
      setFlash(req, isClosing ? 'Als erledigt vermerkt.' : 'Ihr Kommentar ist gespeichert.');
      return res.redirect(303, addressOf(assessment.id, target));
    }
    if (isFinal(done.problems)) return refuse(res, done.problems);
    res.status(statusOf(done.problems));
    show(deps, req, res, opened.value, target, { typed, problems: done.problems });
  });
  return router;
}

function sentTarget({ typed }: FormState): string {
  return typed === null ? '' : textOf(typed, 'zu');
}

/** Back to what the person was reading. */
function addressOf(id: string, target: ThreadTarget | null): string {
  return target === null ? paths.comments(id) : paths.commentsOn(id, targetField(target));
}

async function said(deps: Deps, req: Request): Promise<Result<unknown>> {
  const input = parseComment(sentFields(req));
  if (!input.ok) return input;
  return comment(deps)(currentUser(req), { id: pathParameter(req, 'id'), ...input.value });
}

function closed(deps: Deps, req: Request): Promise<Result<unknown>> {
  const threadId = textOf(sentFields(req), 'faden');
  return resolveThread(deps)(currentUser(req), { id: pathParameter(req, 'id'), threadId });
}

function show(
  deps: Deps,
  req: Request,
  res: Response,
  open: OpenThreads,
  target: ThreadTarget | null,
  form: FormState,
): void {
  const { catalogue, clock } = deps;
  const page = commentsPage({ open, catalogue, today: clock.today(), target, form });
  renderPage(res, 'kommentare', { ...page, ...unsavedNotice(req) });
}
