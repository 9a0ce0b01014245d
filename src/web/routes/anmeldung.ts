import { type Request, type Response, Router } from 'express';
import { signIn } from '../../application/accounts/signIn.ts';
import type { Account } from '../../application/ports.ts';
import type { Problem } from '../../domain/outcome.ts';
import { cookieName, cookieOptions } from '../cookies.ts';
import type { Deps } from '../deps.ts';
import { parseFields } from '../forms/fields.ts';
import { parseSignIn } from '../forms/signInForm.ts';
import { paths } from '../paths.ts';
import { renderPage } from '../render.ts';
import { returnPath } from '../returnPath.ts';
import { endSession, renewSession, saveSession } from '../session.ts';
import { signInPage } from '../viewmodels/signInPage.ts';

export function signInRoutes(deps: Deps): Router {
  const router = Router();
  router.get(paths.signIn(), (req, res) => {
    if (req.context.user !== null) return res.redirect(303, paths.overview());
    const returnTo = returnPath(req.query['weiter']);
    const isInterrupted = returnTo !== paths.overview();
    renderPage(res, 'anmelden', signInPage({ returnTo, isInterrupted, typed: null, problems: [] }));
  });
  router.post(paths.signIn(), async (req, res) => {
    const fields = parseFields(req.body) ?? new Map();
    const credentials = parseSignIn(fields);
    if (!credentials.ok) return refuse(req, res, 422, credentials.problems);
    const account = await signIn(deps, credentials.value);
    if (!account.ok) return refuse(req, res, 401, account.problems);
    await startSession(req, account.value, deps);
    res.redirect(303, returnPath(fields.get('weiter')?.[0]));
  });
  router.post(paths.signOut(), async (req, res) => {
    await endSession(req);
    for (const name of ['sid', 'besuch'])
      res.clearCookie(cookieName(name, deps.config), cookieOptions(deps.config));
    // Not "cookies": that would sign people out of every other application of the town on the same domain.
    res.set('Clear-Site-Data', '"cache", "storage"').redirect(303, paths.signIn());
  });
  return router;
}

/** A new session id for every sign-in: one that somebody planted before is worth nothing. */
export async function startSession(
  req: Request,
  account: Account,
  { clock }: Pick<Deps, 'clock'>,
): Promise<void> {
  await renewSession(req);
  const now = clock.now();
  Object.assign(req.session, { userId: account.id, signedInAt: now, lastSeenAt: now });
  await saveSession(req);
}

function refuse(req: Request, res: Response, status: number, problems: readonly Problem[]): void {
  const fields = parseFields(req.body);
  const returnTo = returnPath(fields?.get('weiter')?.[0]);
  res.status(status);
  renderPage(res, 'anmelden', signInPage({ returnTo, isInterrupted: false, typed: fields, problems }));
}
