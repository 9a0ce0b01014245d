/** The decision of the Leitung. */
import { type Request, type Response, Router } from 'express';
import { can } from '../../application/authorize.ts';
import type { Account } from '../../application/ports.ts';
import { decide } from '../../application/review/decide.ts';
import { openReview, type SubmittedDossier } from '../../application/review/openSubmitted.ts';
import type { Problem } from '../../domain/outcome.ts';
import { conditionAction } from '../conditionAction.ts';
import { currentUser } from '../context.ts';
import type { Deps } from '../deps.ts';
import { setFlash } from '../flash.ts';
import { firstLook, sentFields, unsavedNotice } from '../formInput.ts';
import { withoutEmptyRows } from '../forms/conditionRows.ts';
import { parseDecision } from '../forms/decisionForm.ts';
import type { Fields } from '../forms/fields.ts';
import { keptAfter } from '../forms/signing.ts';
import { paths } from '../paths.ts';
import { isFinal, refuse, statusOf } from '../refuse.ts';
import { renderPage } from '../render.ts';
import { decisionPage } from '../viewmodels/decisionPage.ts';
import type { FormState } from '../viewmodels/formFields.ts';

export function decisionRoutes(deps: Deps): Router {
  const router = Router();
  router.get('/vorhaben/:id/entscheidung', async (req, res) => {
    const { id } = req.params;
    const opened = await openReview(deps)(currentUser(req), id, null);
    if (!opened.ok) return refuse(res, opened.problems);
    // Without a submission there is nothing to decide; the Prüfansicht says what is missing.
    if (opened.value.submitted === null) return res.redirect(303, paths.review(id));
    show(deps, req, res, opened.value.submitted, firstLook(req));
  });
  router.post('/vorhaben/:id/entscheidung', async (req, res) => {
    const { id } = req.params;
    const opened = await openReview(deps)(currentUser(req), id, null);
    if (!opened.ok) return refuse(res, opened.problems);
    const { file, submitted } = opened.value;
    if (!can(currentUser(req), 'assessment.decide', file)) return refuse(res, [NOT_ALLOWED]);
    if (submitted === null) return res.redirect(303, paths.review(id));
    const fields = sentFields(req);
    const edited = conditionAction(fields);
    if (edited !== null) return show(deps, req, res, submitted, { typed: edited, problems: [] });
    const typed = withoutEmptyRows(fields);
    const problems = await signed(deps, req, submitted, typed);
    const reopened = await openReview(deps)(currentUser(req), id, null);
    if (!reopened.ok) return refuse(res, reopened.problems);
    const now = reopened.value.submitted ?? submitted;
    if (problems.length === 0 || isJustDone(now, currentUser(req), typed))
      return res.redirect(303, paths.decision(id));
    if (isFinal(problems)) return refuse(res, problems);
    res.status(statusOf(problems));
    show(deps, req, res, now, { typed: keptAfter(problems, typed), problems });
  });
  return router;
}

const NOT_ALLOWED: Problem = { code: 'nicht-erlaubt', detail: 'Die Entscheidung trifft die Leitung.' };

/** Empty when the decision stands. */
async function signed(
  deps: Deps,
  req: Request,
  { file }: SubmittedDossier,
  typed: Fields,
): Promise<readonly Problem[]> {
  const form = parseDecision(typed);
  if (!form.ok) return form.problems;
  const user = currentUser(req);
  const { decision, contentHash, expectedRev } = form.value;
  const done = await decide(deps)(user, { id: file.id, expectedRev, ...decision, contentHash });
  if (!done.ok) return done.problems;
  setFlash(req, 'Ihre Entscheidung ist unterzeichnet und gespeichert.');
  return [];
}

/** The second click of a double click: the first one has decided exactly this. */
function isJustDone({ submission: { decision } }: SubmittedDossier, { id }: Account, typed: Fields): boolean {
  const form = parseDecision(typed);
  if (!form.ok || decision === null) return false;
  const { contentHash, decision: given } = form.value;
  return decision.by === id && decision.contentHash === contentHash && decision.decision === given.decision;
}

function show(deps: Deps, req: Request, res: Response, submitted: SubmittedDossier, form: FormState): void {
  const page = decisionPage({ submitted, user: currentUser(req), today: deps.clock.today(), form });
  renderPage(res, 'entscheidung', { ...page, ...unsavedNotice(req) });
}
