import { type Request, type Response, Router } from 'express';
import { changeOwnPassword } from '../../application/accounts/setPassword.ts';
import type { SignInThrottle } from '../../application/accounts/signInThrottle.ts';
import type { Problem } from '../../domain/outcome.ts';
import { currentUser } from '../context.ts';
import type { Deps } from '../deps.ts';
import { setFlash } from '../flash.ts';
import { sentFields } from '../formInput.ts';
import { parsePasswordChange } from '../forms/passwordForm.ts';
import { paths } from '../paths.ts';
import { renderPage } from '../render.ts';
import { startSession } from '../session.ts';
import { UNTOUCHED } from '../viewmodels/formFields.ts';
import { ownPasswordPage } from '../viewmodels/ownPasswordPage.ts';
import { waitProblem } from '../viewmodels/waitProblem.ts';

export function passwordRoutes(deps: Deps, throttle: SignInThrottle): Router {
  const router = Router();
  router.get(paths.ownPassword(), (req, res) => {
    const { login, mustChangePassword } = currentUser(req);
    renderPage(res, 'passwort', ownPasswordPage(login, mustChangePassword, UNTOUCHED));
  });
  router.post(paths.ownPassword(), async (req, res) => {
    const user = currentUser(req);
    const change = parsePasswordChange(sentFields(req));
    if (!change.ok) return refuse(req, res, 422, change.problems);
    // Somebody at an unlocked workplace must not be able to guess the old password here.
    const wait = await throttle.begin(user.login, req.ip ?? '');
    if (wait > 0) {
      res.set('Retry-After', String(wait));
      return refuse(req, res, 429, [waitProblem(wait, 'passwort-bisher')]);
    }
    const changed = await changeOwnPassword(deps, user, change.value);
    if (!changed.ok) return refuse(req, res, 422, changed.problems);
    await throttle.succeed(user.login, req.ip ?? '');
    await startSession(req, changed.value, deps);
    setFlash(req, 'Ihr neues Passwort gilt. Auf anderen Geräten sind Sie abgemeldet.');
    res.redirect(303, paths.overview());
  });
  return router;
}

function refuse(req: Request, res: Response, status: number, problems: readonly Problem[]): void {
  const { login, mustChangePassword } = currentUser(req);
  res.status(status);
  renderPage(res, 'passwort', ownPasswordPage(login, mustChangePassword, { typed: null, problems }));
}
