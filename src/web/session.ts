/** The callbacks of express-session as promises. */
import type { Request } from 'express';
import type { Account, Clock } from '../application/ports.ts';

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

/** A new session id for every sign-in: one that somebody planted before is worth nothing. */
export async function startSession(req: Request, account: Account, clock: Clock): Promise<void> {
  await renewSession(req);
  const now = clock.now();
  Object.assign(req.session, { userId: account.id, signedInAt: now, lastSeenAt: now });
  await saveSession(req);
}
