import { type Request, type Response, Router } from 'express';
import { isSetUpOpen, setUp } from '../../application/accounts/setUp.ts';
import type { Deps } from '../deps.ts';
import { setFlash } from '../flash.ts';
import { firstLook, sentFields } from '../formInput.ts';
import { parseLinkedAdministrator } from '../forms/accountForm.ts';
import { pathParameter } from '../pathParameter.ts';
import { paths } from '../paths.ts';
import { renderPage } from '../render.ts';
import { startSession } from '../session.ts';
import { usedLinkPage } from '../viewmodels/errorPageModel.ts';
import type { FormState } from '../viewmodels/formFields.ts';
import { setUpPage } from '../viewmodels/setUpPage.ts';

/** A used, replaced or invented link gets one and the same answer. */
export function setUpRoutes(deps: Deps): Router {
  const router = Router();
  router.use(paths.setUp(':token'), async (req, res, next) => {
    if (await isSetUpOpen(deps, pathParameter(req, 'token'))) return next();
    res.status(404);
    renderPage(res, 'fehler', usedLinkPage(paths.signIn()));
  });
  router.get(paths.setUp(':token'), (req, res) => show(deps, req, res, firstLook(req)));
  router.post(paths.setUp(':token'), async (req, res) => {
    const typed = sentFields(req);
    const input = parseLinkedAdministrator(typed);
    const account = input.ok ? await setUp(deps, pathParameter(req, 'token'), input.value) : input;
    if (!account.ok) {
      res.status(422);
      return show(deps, req, res, { typed, problems: account.problems });
    }
    await startSession(req, account.value, deps);
    setFlash(req, 'Ihr Konto ist angelegt. Prüfen Sie jetzt die Angaben Ihrer Kommune.');
    res.redirect(303, paths.settings());
  });
  return router;
}

async function show({ accounts }: Deps, req: Request, res: Response, form: FormState): Promise<void> {
  const isFirst = (await accounts.read()).accounts.length === 0;
  renderPage(res, 'einrichten', setUpPage(pathParameter(req, 'token'), isFirst, form));
}
