import type { Request, RequestHandler } from 'express';
import type { Account, AccountBook } from '../../application/ports.ts';
import type { Deps } from '../deps.ts';
import { renewSession } from '../session.ts';
import { endOfSession, hasExpired, isWorthNoting, type SessionTimes } from '../sessionTimes.ts';

/** Finds out who is asking. A session that has run out, or whose account is closed, ends here. */
export function loadUser({ accounts, clock, config, sha256 }: Deps): RequestHandler {
  return async (req, res, next) => {
    const book = await accounts.read();
    req.context = { ...req.context, settings: book.settings };
    const { userId } = req.session;
    if (userId === undefined) return next();
    const user = userOf(req, book, sha256);
    const times = timesOf(req);
    const now = clock.now();
    const isOver = times === null || hasExpired(times, now, config);
    if (user === null || isOver) {
      await renewSession(req);
      req.context = { ...req.context, expiredUserId: isOver ? userId : null };
    } else {
      const lastSeenAt = isWorthNoting(times, now) ? now : times.lastSeenAt;
      if (lastSeenAt !== times.lastSeenAt) req.session.lastSeenAt = lastSeenAt;
      const session = endOfSession({ ...times, lastSeenAt }, now, config);
      req.context = { ...req.context, user, session };
      res.set('X-Session-Seconds', String(session.seconds));
    }
    next();
  };
}

function timesOf({ session: { signedInAt, lastSeenAt } }: Request): SessionTimes | null {
  return signedInAt === undefined || lastSeenAt === undefined ? null : { signedInAt, lastSeenAt };
}

/** A password set while somebody signed in with the old one leaves no session behind. */
function userOf({ session }: Request, { accounts }: AccountBook, sha256: Deps['sha256']): Account | null {
  const user = accounts.find(({ id, active }) => id === session.userId && active);
  return user !== undefined && session.openedWith === sha256(user.passwordHash) ? user : null;
}
