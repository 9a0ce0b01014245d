import { Router } from 'express';
import { can } from '../../application/authorize.ts';
import { openResult } from '../../application/openAssessment.ts';
import { currentUser } from '../context.ts';
import type { Deps } from '../deps.ts';
import { pathParameter } from '../pathParameter.ts';
import { paths } from '../paths.ts';
import { refuse } from '../refuse.ts';
import { renderPage } from '../render.ts';
import { resultPage } from '../viewmodels/resultPage.ts';
import { whatIfTexts } from '../viewmodels/whatIfTexts.ts';

export function resultRoutes(deps: Deps): Router {
  const router = Router();
  const open = openResult(deps);
  router.get(paths.result(':id'), async (req, res) => {
    const user = currentUser(req);
    const opened = await open(user, pathParameter(req, 'id'));
    if (!opened.ok) return refuse(res, opened.problems);
    const canChange = can(user, 'assessment.change', opened.value.assessment);
    renderPage(res, 'ergebnis', resultPage(opened.value, whatIfTexts(opened.value), canChange));
  });
  return router;
}
