/** Submissions as they were frozen, to read and to print, and two revisions side by side. */
import { type Request, Router } from 'express';
import { noteEvent } from '../../application/noteEvent.ts';
import { openResult } from '../../application/openAssessment.ts';
import { openComparison } from '../../application/review/openComparison.ts';
import { openReview, openSubmitted, type Review } from '../../application/review/openSubmitted.ts';
import { currentUser } from '../context.ts';
import type { Deps } from '../deps.ts';
import { comparedRevs } from '../forms/query.ts';
import { pathParameter } from '../pathParameter.ts';
import { paths } from '../paths.ts';
import { refuse } from '../refuse.ts';
import { renderPage } from '../render.ts';
import { comparePage } from '../viewmodels/comparePage.ts';
import { printStyles } from '../viewmodels/printStyles.ts';
import { submissionPage } from '../viewmodels/submissionPage.ts';
import { submissionMargins, submissionPrint } from '../viewmodels/submissionPrint.ts';

export function submissionRoutes(deps: Deps): Router {
  const router = Router();
  const open = (req: Request) =>
    openSubmitted(deps)(currentUser(req), { id: pathParameter(req, 'id'), rev: revisionIn(req) });
  const note = noteEvent(deps);
  router.get('/vorhaben/:id/einreichung/:rev', async (req, res) => {
    const submitted = await open(req);
    if (!submitted.ok) return refuse(res, submitted.problems);
    const now = await openResult(deps)(currentUser(req), req.params.id);
    if (!now.ok) return refuse(res, now.problems);
    renderPage(
      res,
      'einreichung',
      submissionPage(submitted.value, now.value, deps.clock.today(), await deps.audit.head()),
    );
  });
  router.get('/vorhaben/:id/einreichung/:rev/druck', async (req, res) => {
    const submitted = await open(req);
    if (!submitted.ok) return refuse(res, submitted.problems);
    const { file, submission } = submitted.value;
    await note(currentUser(req), { action: 'druck', field: `vorhaben:${file.id}`, rev: submission.rev });
    const printed = { at: deps.clock.now(), record: await deps.audit.head() };
    renderPage(res, 'druck', submissionPrint(submitted.value, printed, deps.clock.today()));
  });
  router.get('/vorhaben/:id/einreichung/:rev/druck.css', async (req, res) => {
    const submitted = await open(req);
    if (!submitted.ok) return refuse(res, submitted.problems);
    res.type('css').send(printStyles(submissionMargins(submitted.value)));
  });
  router.get('/vorhaben/:id/vergleich', async (req, res) => {
    const { id } = req.params;
    const { from, to } = comparedRevs(req);
    if (from === null || to === null) {
      const review = await openReview(deps)(currentUser(req), id, null);
      return review.ok ? res.redirect(303, usualComparison(review.value)) : refuse(res, review.problems);
    }
    const compared = await openComparison(deps)(currentUser(req), { id, from, to });
    if (!compared.ok) return refuse(res, compared.problems);
    const { file, ...sides } = compared.value;
    renderPage(res, 'vergleich', comparePage(file, sides, deps.clock.today(), await deps.audit.head()));
  });
  return router;
}

/** No number is no revision, and there is none of that. */
function revisionIn(req: Request): number {
  const rev = pathParameter(req, 'rev');
  return /^[1-9]\d{0,8}$/.test(rev) ? Number(rev) : 0;
}

/** The newest submission with the one before, or with the present state. */
function usualComparison({ file, submitted, earlier }: Review): string {
  const { id } = file;
  if (submitted === null) return paths.comparison(id, 1, file.rev);
  const { rev } = submitted.submission;
  return earlier === null
    ? paths.comparison(id, rev, file.rev)
    : paths.comparison(id, earlier.submission.rev, rev);
}
