import { type Request, type Response, Router } from 'express';
import { lastChangeOf } from '../../application/accounts/bookChange.ts';
import { changeSettings, SETTINGS } from '../../application/accounts/changeSettings.ts';
import type { Result } from '../../domain/outcome.ts';
import { currentUser } from '../context.ts';
import type { Deps } from '../deps.ts';
import { setFlash } from '../flash.ts';
import { firstLook, sentFields, unsavedNotice } from '../formInput.ts';
import type { Fields } from '../forms/fields.ts';
import { seenIn } from '../forms/seen.ts';
import { parseSettings } from '../forms/settingsForm.ts';
import { requireRight } from '../middleware/requireRight.ts';
import { paths } from '../paths.ts';
import { statusOf } from '../refuse.ts';
import { renderPage } from '../render.ts';
import type { FormState } from '../viewmodels/formFields.ts';
import { settingsPage } from '../viewmodels/settingsPage.ts';

export function settingsRoutes(deps: Deps): Router {
  const router = Router();
  router.use(paths.settings(), requireRight('settings.manage'));
  router.get(paths.settings(), (req, res) => show(deps, req, res, firstLook(req)));
  router.post(paths.settings(), async (req, res) => {
    const typed = sentFields(req);
    const saved = await save(deps, req, typed);
    if (!saved.ok) {
      res.status(statusOf(saved.problems));
      return show(deps, req, res, { typed, problems: saved.problems });
    }
    setFlash(req, 'Die Einstellungen sind gespeichert.');
    res.redirect(303, paths.settings());
  });
  return router;
}

async function save(deps: Deps, req: Request, typed: Fields): Promise<Result<unknown>> {
  const settings = parseSettings(typed, deps.catalogue);
  if (!settings.ok) return settings;
  return changeSettings(deps, currentUser(req), settings.value, seenIn(typed));
}

async function show({ accounts, catalogue }: Deps, req: Request, res: Response, form: FormState) {
  const book = await accounts.read();
  const page = settingsPage(book.settings, lastChangeOf(book, SETTINGS), catalogue.switches, form);
  renderPage(res, 'einstellungen', { ...page, ...(form.problems.length > 0 ? {} : unsavedNotice(req)) });
}
