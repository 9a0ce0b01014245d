import { Router } from 'express';
import { isSetUpOpen, setUp } from '../../application/accounts/setUp.ts';
import type { Deps } from '../deps.ts';
import { setFlash } from '../flash.ts';
import { firstLook, sentFields } from '../formInput.ts';
import { parseFirstAdministrator } from '../forms/accountForm.ts';
import { HttpProblem } from '../httpProblem.ts';
import { pathParameter } from '../pathParameter.ts';
import { paths } from '../paths.ts';
import { renderPage } from '../render.ts';
import { startSession } from '../session.ts';
import { setUpPage } from '../viewmodels/setUpPage.ts';

/** A used or wrong link answers like a page that does not exist. */
export function setUpRoutes(deps: Deps): Router {
  const router = Router();
  router.use(paths.setUp(':token'), async (req, _res, next) => {
    next((await isSetUpOpen(deps, pathParameter(req, 'token'))) ? undefined : new HttpProblem(404));
  });
  router.get(paths.setUp(':token'), (req, res) => {
    renderPage(res, 'einrichten', setUpPage(pathParameter(req, 'token'), firstLook(req)));
  });
  router.post(paths.setUp(':token'), async (req, res) => {
    const token = pathParameter(req, 'token');
    const typed = sentFields(req);
    const input = parseFirstAdministrator(typed);
    const account = input.ok ? await setUp(deps, token, input.value) : input;
    if (!account.ok) {
      res.status(422);
      return renderPage(res, 'einrichten', setUpPage(token, { typed, problems: account.problems }));
    }
    await startSession(req, account.value, deps.clock);
    setFlash(req, 'Ihr Konto ist angelegt. Ergänzen Sie jetzt die Angaben Ihrer Kommune.');
    res.redirect(303, paths.settings());
  });
  return router;
}
