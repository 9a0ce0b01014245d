/** The inbox of the person. */
import { Router } from 'express';
import { can } from '../../application/authorize.ts';
import { markInboxSeen, openInbox } from '../../application/inbox/openInbox.ts';
import { currentUser } from '../context.ts';
import type { Deps } from '../deps.ts';
import { setFlash } from '../flash.ts';
import { sentFields } from '../formInput.ts';
import { textOf } from '../forms/fields.ts';
import { HttpProblem } from '../httpProblem.ts';
import { paths } from '../paths.ts';
import { renderPage } from '../render.ts';
import { inboxPage } from '../viewmodels/inboxPage.ts';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

export function inboxRoutes(deps: Deps): Router {
  const router = Router();
  // Who only reads has no part in what others do.
  router.use(paths.inbox(), (req, _res, next) => {
    if (!can(currentUser(req), 'assessment.comment')) throw new HttpProblem(403);
    next();
  });
  router.get(paths.inbox(), async (req, res) => {
    renderPage(res, 'eingang', inboxPage(await openInbox(deps)(currentUser(req)), deps.catalogue));
  });
  router.post(paths.inbox(), async (req, res) => {
    const upTo = textOf(sentFields(req), 'bis');
    if (!INSTANT.test(upTo)) throw new HttpProblem(400);
    await markInboxSeen(deps)(currentUser(req), upTo);
    setFlash(req, 'Alles ist als gelesen vermerkt.');
    res.redirect(303, paths.inbox());
  });
  return router;
}
