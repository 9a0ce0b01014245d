/** The print view and the style sheet that carries its header and footer. */
import { Router } from 'express';
import { noteEvent } from '../../application/noteEvent.ts';
import { openAssessment, openResult } from '../../application/openAssessment.ts';
import { currentUser } from '../context.ts';
import type { Deps } from '../deps.ts';
import { HttpProblem } from '../httpProblem.ts';
import { pathParameter } from '../pathParameter.ts';
import { paths } from '../paths.ts';
import { refuse } from '../refuse.ts';
import { renderPage } from '../render.ts';
import { printMargins, printPage } from '../viewmodels/printPage.ts';
import { printStyles } from '../viewmodels/printStyles.ts';
import { whatIfTexts } from '../viewmodels/whatIfTexts.ts';

export function printRoutes(deps: Deps): Router {
  const router = Router();
  const openForPrint = openResult(deps);
  const open = openAssessment(deps);
  const note = noteEvent(deps);
  router.get(paths.print(':id'), async (req, res) => {
    const opened = await openForPrint(currentUser(req), pathParameter(req, 'id'));
    if (!opened.ok) return refuse(res, opened.problems);
    const { id, rev } = opened.value.assessment;
    await note(currentUser(req), { action: 'druck', field: `vorhaben:${id}`, rev });
    const printed = { at: deps.clock.now(), record: await deps.audit.head() };
    renderPage(res, 'druck', printPage(opened.value, whatIfTexts(opened.value), printed));
  });
  // Somebody may save between the page and its style sheet: no header is better than that of another revision.
  router.get(paths.printStyles(':id', ':rev'), async (req, res) => {
    const opened = await open(currentUser(req), pathParameter(req, 'id'));
    if (!opened.ok) return refuse(res, opened.problems);
    if (pathParameter(req, 'rev') !== String(opened.value.assessment.rev)) throw new HttpProblem(404);
    res.type('css').send(printStyles(printMargins(opened.value)));
  });
  return router;
}
