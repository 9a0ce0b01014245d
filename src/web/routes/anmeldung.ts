import { type Request, type Response, Router } from 'express';
import { signIn } from '../../application/accounts/signIn.ts';
import type { SignInThrottle } from '../../application/accounts/signInThrottle.ts';
import { noteEvent } from '../../application/noteEvent.ts';
import type { Problem } from '../../domain/outcome.ts';
import { cookieName, cookieOptions } from '../cookies.ts';
import type { Deps } from '../deps.ts';
import { sentFields } from '../formInput.ts';
import { textOf } from '../forms/fields.ts';
import { parseSignIn } from '../forms/signInForm.ts';
import { signInLimit } from '../middleware/signInLimit.ts';
import { paths } from '../paths.ts';
import { renderPage } from '../render.ts';
import { returnPath } from '../returnPath.ts';
import { endSession, startSession } from '../session.ts';
import { signInPage } from '../viewmodels/signInPage.ts';
import { waitProblem } from '../viewmodels/waitProblem.ts';

export function signInRoutes(deps: Deps, throttle: SignInThrottle): Router {
  const router = Router();
  router.get(paths.signIn(), (req, res) => {
    if (req.context.user !== null) return res.redirect(303, paths.overview());
    const wanted = returnPath(req.query.weiter);
    const isInterrupted = wanted !== paths.overview();
    renderPage(res, 'anmelden', signInPage({ returnTo: wanted, isInterrupted, typed: null, problems: [] }));
  });
  router.post(paths.signIn(), signInLimit(), (req, res) => handleSignIn(deps, throttle, req, res));
  router.post(paths.signOut(), async (req, res) => {
    const { user } = req.context;
    if (user !== null) await noteEvent(deps)(user, { action: 'abmeldung.erfolgt', field: 'anmeldung' });
    await endSession(req);
    for (const name of ['sid', 'besuch'])
      res.clearCookie(cookieName(name, deps.config), cookieOptions(deps.config));
    // Not "cookies": that would sign people out of every other application of the town on the same domain.
    res.set('Clear-Site-Data', '"cache", "storage"').redirect(303, paths.signIn());
  });
  return router;
}

async function handleSignIn(
  deps: Deps,
  throttle: SignInThrottle,
  req: Request,
  res: Response,
): Promise<void> {
  const fields = sentFields(req);
  const credentials = parseSignIn(fields);
  if (!credentials.ok) return refuse(req, res, 422, credentials.problems);
  const { login } = credentials.value;
  const wait = await throttle.begin(login, req.ip ?? '');
  if (wait > 0) {
    res.set('Retry-After', String(wait));
    return refuse(req, res, 429, [waitProblem(wait, 'anmeldename')]);
  }
  const account = await signIn(deps, credentials.value);
  if (!account.ok) return refuse(req, res, 401, account.problems);
  await throttle.succeed(login, req.ip ?? '');
  await startSession(req, account.value, deps);
  res.redirect(303, returnPath(textOf(fields, 'weiter')));
}

function refuse(req: Request, res: Response, status: number, problems: readonly Problem[]): void {
  const typed = sentFields(req);
  const page = signInPage({
    returnTo: returnPath(textOf(typed, 'weiter')),
    isInterrupted: false,
    typed,
    problems,
  });
  res.status(status);
  renderPage(res, 'anmelden', page);
}
