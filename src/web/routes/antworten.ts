import { Router } from 'express';
import { can } from '../../application/authorize.ts';
import { openAssessment } from '../../application/openAssessment.ts';
import { currentUser } from '../context.ts';
import type { Deps } from '../deps.ts';
import { savedRange } from '../forms/query.ts';
import { pathParameter } from '../pathParameter.ts';
import { paths } from '../paths.ts';
import { refuse } from '../refuse.ts';
import { renderPage } from '../render.ts';
import { answersPage } from '../viewmodels/answersPage.ts';

export function answersRoutes(deps: Deps): Router {
  const router = Router();
  const open = openAssessment(deps);
  router.get(paths.answers(':id'), async (req, res) => {
    const user = currentUser(req);
    const opened = await open(user, pathParameter(req, 'id'));
    if (!opened.ok) return refuse(res, opened.problems);
    const { assessment } = opened.value;
    const reader = {
      canChange: can(user, 'assessment.change', assessment),
      canDelegate: can(user, 'assessment.delegate', assessment),
    };
    renderPage(res, 'antworten', answersPage(opened.value, reader, savedRange(req)));
  });
  return router;
}
