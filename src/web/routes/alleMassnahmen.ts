import { Router } from 'express';
import { listWork } from '../../application/work/listWork.ts';
import { currentUser } from '../context.ts';
import type { Deps } from '../deps.ts';
import { workListFilter } from '../forms/workListQuery.ts';
import { requireRight } from '../middleware/requireRight.ts';
import { paths } from '../paths.ts';
import { renderPage } from '../render.ts';
import { workListPage } from '../viewmodels/workListPage.ts';

/** Measures over all Vorhaben. Whoever is named for some sees those first. */
export function allMeasuresRoutes(deps: Deps): Router {
  const router = Router();
  const list = listWork(deps);
  router.get(paths.allMeasures(), requireRight('assessment.glance'), async (req, res) => {
    const user = currentUser(req);
    renderPage(res, 'massnahmen-alle', workListPage(await list(user), user, workListFilter(req)));
  });
  return router;
}
