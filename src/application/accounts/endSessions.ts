import type { Result } from '../../domain/outcome.ts';
import type { AccountStore, Clock, SessionEnder, Sha256 } from '../ports.ts';
import { findAccount } from './accountRules.ts';
import { type Actor, amended, withAccount } from './bookChange.ts';

interface Deps {
  readonly accounts: AccountStore;
  readonly sessions: SessionEnder;
  readonly clock: Clock;
  readonly sha256: Sha256;
}

/** Signs somebody out everywhere, calendar programs too: for a lost device or a forgotten workplace. */
export async function endSessions(deps: Deps, actor: Actor, id: string): Promise<Result<null>> {
  const ended = await deps.accounts.change<Result<null>>((book) => {
    const found = findAccount(book, id);
    if (!found.ok) return { book, value: found };
    const part = withAccount(book, { ...found.value, calendarKeyHash: null });
    const change = { actor, action: 'konto.abgemeldet', field: id, before: null, after: null };
    return { book: amended(book, part, change, deps), value: { ok: true, value: null } };
  });
  if (ended.ok) await deps.sessions.destroyByUser(id);
  return ended;
}
