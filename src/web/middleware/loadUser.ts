import type { Request, RequestHandler } from 'express';
import type { Account, AccountBook } from '../../application/ports.ts';
import type { Instant } from '../../domain/assessment.ts';
import type { Deps } from '../deps.ts';
import { renewSession } from '../session.ts';
import { hasExpired, isWorthNoting } from '../sessionTimes.ts';

/** Finds out who is asking. A session that has run out, or whose account is closed, ends here. */
export function loadUser({ accounts, clock, config, sha256 }: Deps): RequestHandler {
  return async (req, _res, next) => {
    const book = await accounts.read();
    req.context = { ...req.context, settings: book.settings };
    const { userId } = req.session;
    if (userId !== undefined) {
      const user = userOf(req, book, sha256);
      const isOver = isSessionOver(req, clock.now(), config);
      if (user === null || isOver) await renewSession(req);
      req.context = { ...req.context, user: isOver ? null : user, expiredUserId: isOver ? userId : null };
    }
    next();
  };
}

/** A password set while somebody signed in with the old one leaves no session behind. */
function userOf({ session }: Request, { accounts }: AccountBook, sha256: Deps['sha256']): Account | null {
  const user = accounts.find(({ id, active }) => id === session.userId && active);
  return user !== undefined && session.openedWith === sha256(user.passwordHash) ? user : null;
}

function isSessionOver(req: Request, now: Instant, limits: Parameters<typeof hasExpired>[2]): boolean {
  const { signedInAt, lastSeenAt } = req.session;
  if (signedInAt === undefined || lastSeenAt === undefined) return true;
  const times = { signedInAt, lastSeenAt };
  if (hasExpired(times, now, limits)) return true;
  if (isWorthNoting(times, now)) req.session.lastSeenAt = now;
  return false;
}
