import { Router } from 'express';
import { openAssessment } from '../../application/openAssessment.ts';
import { currentUser } from '../context.ts';
import type { Deps } from '../deps.ts';
import { pathParameter } from '../pathParameter.ts';
import { paths } from '../paths.ts';
import { refuse } from '../refuse.ts';
import { renderPage } from '../render.ts';
import { historyPage } from '../viewmodels/historyPage.ts';

export function historyRoutes(deps: Deps): Router {
  const router = Router();
  const open = openAssessment(deps);
  router.get(paths.history(':id'), async (req, res) => {
    const opened = await open(currentUser(req), pathParameter(req, 'id'));
    if (!opened.ok) return refuse(res, opened.problems);
    renderPage(res, 'verlauf', historyPage(opened.value, await deps.audit.head()));
  });
  return router;
}
