/** Submitting is its own page: no other form, no autosave and no link can do it. */
import { type Request, type Response, Router } from 'express';
import { findReadable } from '../../application/assessmentAccess.ts';
import { can } from '../../application/authorize.ts';
import type { Dossier } from '../../application/dossier.ts';
import { openResult } from '../../application/openAssessment.ts';
import type { Account } from '../../application/ports.ts';
import { submitAssessment } from '../../application/review/submitAssessment.ts';
import { dropSupersededDrafts } from '../../application/review/voteDraft.ts';
import type { Assessment } from '../../domain/assessment.ts';
import type { Problem } from '../../domain/outcome.ts';
import { latestSubmission } from '../../domain/workflow/submission.ts';
import { currentUser } from '../context.ts';
import type { Deps } from '../deps.ts';
import { setFlash } from '../flash.ts';
import { firstLook, sentFields } from '../formInput.ts';
import { keptAfter } from '../forms/signing.ts';
import { parseSubmit, type SubmitForm } from '../forms/submitForm.ts';
import { oneTimeKey } from '../oneTimeKey.ts';
import { paths } from '../paths.ts';
import { isFinal, refuse, statusOf } from '../refuse.ts';
import { renderPage } from '../render.ts';
import type { FormState } from '../viewmodels/formFields.ts';
import { submitPage } from '../viewmodels/submitPage.ts';

export function submitRoutes(deps: Deps): Router {
  const router = Router();
  const open = openResult(deps);
  router.get('/vorhaben/:id/einreichen', async (req, res) => {
    const opened = await open(currentUser(req), req.params.id);
    if (!opened.ok) return refuse(res, opened.problems);
    show(deps, req, res, opened.value, firstLook(req));
  });
  router.post('/vorhaben/:id/einreichen', async (req, res) => {
    const user = currentUser(req);
    const found = await findReadable(deps, user, req.params.id);
    if (!found.ok) return refuse(res, found.problems);
    const assessment = found.value;
    if (!can(user, 'assessment.submit', assessment)) return refuse(res, [NOT_ALLOWED]);
    const typed = sentFields(req);
    const form = parseSubmit(typed);
    const problems = form.ok ? await submitted(deps, req, assessment.id, form.value) : form.problems;
    const reopened = await open(user, req.params.id);
    if (!reopened.ok) return refuse(res, reopened.problems);
    if (problems.length === 0 || (form.ok && isJustDone(reopened.value.assessment, user, form.value))) {
      setFlash(req, 'Ihr Vorhaben ist eingereicht.');
      return res.redirect(303, paths.submit(assessment.id));
    }
    if (isFinal(problems)) return refuse(res, problems);
    res.status(statusOf(problems));
    show(deps, req, res, reopened.value, { typed: keptAfter(problems, typed), problems });
  });
  return router;
}

const NOT_ALLOWED: Problem = {
  code: 'nicht-erlaubt',
  detail: 'Einreichen kann nur die Projektverantwortung.',
};
const USED_KEY: Problem = {
  code: 'veraltet',
  detail:
    'Diese Seite war nicht mehr aktuell. Lesen Sie den neuen Stand und reichen Sie dann ein. Es wurde nichts eingereicht.',
};

/** Empty when it is submitted. */
async function submitted(
  deps: Deps,
  req: Request,
  id: string,
  { expectedRev, key }: SubmitForm,
): Promise<readonly Problem[]> {
  if (key !== oneTimeKey(req, deps.sha256, { id, rev: expectedRev })) return [USED_KEY];
  const done = await submitAssessment(deps)(currentUser(req), { id, expectedRev, confirmed: true });
  if (!done.ok) return done.problems;
  const contentHash = latestSubmission(done.value.assessment)?.contentHash;
  await dropSupersededDrafts(deps, { id, contentHash });
  return [];
}

/** The second click of a double click: the first one has done exactly this. */
function isJustDone(
  { status, submissions }: Assessment,
  { id }: Account,
  { expectedRev }: SubmitForm,
): boolean {
  const latest = latestSubmission({ submissions });
  return status === 'submitted' && latest?.rev === expectedRev + 1 && latest.by === id;
}

function show(deps: Deps, req: Request, res: Response, dossier: Dossier, form: FormState): void {
  const canSubmit = can(currentUser(req), 'assessment.submit', dossier.assessment);
  const key = oneTimeKey(req, deps.sha256, dossier.assessment);
  renderPage(res, 'einreichen', submitPage(dossier, canSubmit, key, form));
}
