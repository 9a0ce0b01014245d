import { Router } from 'express';
import { listAssessments } from '../../application/listAssessments.ts';
import { currentUser } from '../context.ts';
import type { Deps } from '../deps.ts';
import { overviewFilter } from '../forms/overviewQuery.ts';
import { paths } from '../paths.ts';
import { renderPage } from '../render.ts';
import { overviewPage } from '../viewmodels/overviewPage.ts';

export function overviewRoutes(deps: Deps): Router {
  const router = Router();
  const list = listAssessments(deps);
  router.get(paths.overview(), async (req, res) => {
    const user = currentUser(req);
    renderPage(res, 'uebersicht', overviewPage(await list(user), user, overviewFilter(req)));
  });
  return router;
}
