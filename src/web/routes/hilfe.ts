import { Router } from 'express';
import { loadHandbook } from '../handbook/loadHandbook.ts';
import { HttpProblem } from '../httpProblem.ts';
import { pathParameter } from '../pathParameter.ts';
import { paths } from '../paths.ts';
import { renderPage } from '../render.ts';
import { helpPage } from '../viewmodels/helpPage.ts';

/** The handbook, also for whoever cannot sign in. */
export function helpRoutes(): Router {
  const { index, pages } = loadHandbook();
  const router = Router();
  router.get(paths.help(), (_req, res) => renderPage(res, 'hilfe', helpPage(index, true)));
  router.get(paths.helpPage(':seite'), (req, res) => {
    const page = pages.get(pathParameter(req, 'seite'));
    if (page === undefined) throw new HttpProblem(404);
    renderPage(res, 'hilfe', helpPage(page, false));
  });
  return router;
}
