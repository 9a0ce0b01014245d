import { Router } from 'express';
import type { Deps } from '../deps.ts';
import { requireRight } from '../middleware/requireRight.ts';
import { paths } from '../paths.ts';
import { renderPage } from '../render.ts';
import { administrationHistoryPage } from '../viewmodels/administrationHistoryPage.ts';

export function administrationHistoryRoutes({ accounts, catalogue }: Deps): Router {
  const router = Router();
  router.get(paths.administrationHistory(), requireRight('settings.manage'), async (_req, res) => {
    renderPage(
      res,
      'verwaltungsverlauf',
      administrationHistoryPage(await accounts.read(), catalogue.switches),
    );
  });
  return router;
}
