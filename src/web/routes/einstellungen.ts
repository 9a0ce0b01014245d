import { Router } from 'express';
import { changeSettings } from '../../application/accounts/changeSettings.ts';
import { currentUser } from '../context.ts';
import type { Deps } from '../deps.ts';
import { setFlash } from '../flash.ts';
import { firstLook, sentFields, unsavedNotice } from '../formInput.ts';
import { parseSettings } from '../forms/settingsForm.ts';
import { requireRight } from '../middleware/requireRight.ts';
import { paths } from '../paths.ts';
import { renderPage } from '../render.ts';
import { settingsPage } from '../viewmodels/settingsPage.ts';

export function settingsRoutes(deps: Deps): Router {
  const { catalogue } = deps;
  const router = Router();
  router.use(paths.settings(), requireRight('settings.manage'));
  router.get(paths.settings(), (req, res) => {
    const page = settingsPage(req.context.settings, catalogue.switches, firstLook(req));
    renderPage(res, 'einstellungen', { ...page, ...unsavedNotice(req) });
  });
  router.post(paths.settings(), async (req, res) => {
    const typed = sentFields(req);
    const settings = parseSettings(typed, catalogue);
    if (!settings.ok) {
      const form = { typed, problems: settings.problems };
      res.status(422);
      return renderPage(res, 'einstellungen', settingsPage(req.context.settings, catalogue.switches, form));
    }
    await changeSettings(deps, currentUser(req), settings.value);
    setFlash(req, 'Die Einstellungen sind gespeichert.');
    res.redirect(303, paths.settings());
  });
  return router;
}
