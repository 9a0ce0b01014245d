/** The callbacks of express-session as promises. */
import type { Request } from 'express';
import type { Account } from '../application/ports.ts';
import type { Deps } from './deps.ts';

/** A new id with nothing in it: whoever knew the old one knows nothing. */
export function renewSession(req: Request): Promise<void> {
  return new Promise((resolve, reject) => {
    req.session.regenerate((error: unknown) => (error ? reject(error) : resolve()));
  });
}

/** Stored before the redirect that relies on it is sent. */
function saveSession(req: Request): Promise<void> {
  return new Promise((resolve, reject) => {
    req.session.save((error: unknown) => (error ? reject(error) : resolve()));
  });
}

export function endSession(req: Request): Promise<void> {
  return new Promise((resolve, reject) => {
    req.session.destroy((error: unknown) => (error ? reject(error) : resolve()));
  });
}

/**
 * A new session id for every sign-in: one that somebody planted before is worth nothing. `account` must be the one
 * whose password was compared: a password that is replaced at the same moment ends the session with its next page.
 */
export async function startSession(
  req: Request,
  account: Account,
  { clock, sha256 }: Pick<Deps, 'clock' | 'sha256'>,
): Promise<void> {
  await renewSession(req);
  const now = clock.now();
  const openedWith = sha256(account.passwordHash);
  Object.assign(req.session, { userId: account.id, openedWith, signedInAt: now, lastSeenAt: now });
  await saveSession(req);
}
