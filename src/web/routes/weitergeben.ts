/** The owner hands questions over and takes them back. */
import { type Request, type Response, Router } from 'express';
import { NOT_ALLOWED } from '../../application/assessmentAccess.ts';
import { can } from '../../application/authorize.ts';
import type { Dossier } from '../../application/dossier.ts';
import { openAssessment } from '../../application/openAssessment.ts';
import { colleaguesFor } from '../../application/work/colleague.ts';
import { completeDelegation } from '../../application/work/completeDelegation.ts';
import { canTake, delegate } from '../../application/work/delegate.ts';
import type { Result } from '../../domain/outcome.ts';
import { currentUser } from '../context.ts';
import type { Deps } from '../deps.ts';
import { setFlash } from '../flash.ts';
import { firstLook, sentFields, unsavedNotice } from '../formInput.ts';
import { parseDelegation } from '../forms/delegateForm.ts';
import { textOf } from '../forms/fields.ts';
import { delegationTarget } from '../forms/query.ts';
import { pathParameter } from '../pathParameter.ts';
import { paths } from '../paths.ts';
import { isFinal, refuse, statusOf } from '../refuse.ts';
import { renderPage } from '../render.ts';
import { delegatePage } from '../viewmodels/delegatePage.ts';
import type { FormState } from '../viewmodels/formFields.ts';

export function delegationRoutes(deps: Deps): Router {
  const router = Router();
  const open = openAssessment(deps);
  router.get(paths.delegate(':id'), async (req, res) => {
    const opened = await open(currentUser(req), pathParameter(req, 'id'));
    if (!opened.ok) return refuse(res, opened.problems);
    const { assessment } = opened.value;
    if (!can(currentUser(req), 'assessment.delegate', assessment))
      return res.redirect(303, paths.assessment(assessment.id));
    await show(deps, req, res, opened.value, firstLook(req));
  });
  router.post(paths.delegate(':id'), async (req, res) => {
    const opened = await open(currentUser(req), pathParameter(req, 'id'));
    if (!opened.ok) return refuse(res, opened.problems);
    const { assessment } = opened.value;
    if (!can(currentUser(req), 'assessment.delegate', assessment)) return refuse(res, [NOT_ALLOWED]);
    const typed = sentFields(req);
    const isTakingBack = textOf(typed, 'aktion') === 'zuruecknehmen';
    const done = isTakingBack ? await takenBack(deps, req) : await handedOver(deps, req);
    if (done.ok) {
      setFlash(req, isTakingBack ? 'Zurückgenommen. Sie beantworten das wieder selbst.' : 'Weitergegeben.');
      return res.redirect(303, paths.delegate(assessment.id));
    }
    if (isFinal(done.problems)) return refuse(res, done.problems);
    res.status(statusOf(done.problems));
    await show(deps, req, res, opened.value, { typed, problems: done.problems });
  });
  return router;
}

async function handedOver(deps: Deps, req: Request): Promise<Result<unknown>> {
  const input = parseDelegation(sentFields(req));
  if (!input.ok) return input;
  return delegate(deps)(currentUser(req), { id: pathParameter(req, 'id'), ...input.value });
}

function takenBack(deps: Deps, req: Request): Promise<Result<unknown>> {
  const delegationId = textOf(sentFields(req), 'weitergabe');
  return completeDelegation(deps)(currentUser(req), { id: pathParameter(req, 'id'), delegationId });
}

async function show(deps: Deps, req: Request, res: Response, dossier: Dossier, form: FormState) {
  const target = delegationTarget(req);
  const all = await colleaguesFor(deps, 'assessment.answer');
  const others = all.filter(({ id }) => id !== dossier.assessment.owner);
  const people = target === null ? others : others.filter((one) => canTake(one, target, deps.catalogue));
  renderPage(res, 'weitergeben', {
    ...delegatePage({ dossier, people, target, form }),
    ...unsavedNotice(req),
  });
}
