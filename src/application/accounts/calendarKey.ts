/**
 * The key in the address that calendar programs ask: they cannot sign in. It opens dates and titles only, is shown
 * once, and a new one ends the old one.
 */
import type { Result } from '../../domain/outcome.ts';
import { can } from '../authorize.ts';
import type { Account, AccountStore, Clock, Ids, Sha256 } from '../ports.ts';
import { findAccount } from './accountRules.ts';
import { type Actor, amended, withAccount } from './bookChange.ts';

interface Deps {
  readonly accounts: AccountStore;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly sha256: Sha256;
}

/** The new key; only its hash is stored. */
export async function issueCalendarKey(deps: Deps, user: Actor): Promise<Result<string>> {
  const key = deps.ids.next();
  const done = await replaceKey(deps, user, deps.sha256(key), 'kalender.adresse');
  return done.ok ? { ok: true, value: key } : done;
}

export function revokeCalendarKey(deps: Deps, user: Actor): Promise<Result<null>> {
  return replaceKey(deps, user, null, 'kalender.widerrufen');
}

/** Whose key it is; null for an unknown or revoked one, and while the account is closed or handed over. */
export async function ownerOfCalendarKey(
  { accounts, sha256 }: Pick<Deps, 'accounts' | 'sha256'>,
  key: string,
): Promise<Account | null> {
  // Comparing hashes tells nothing about the key through its time.
  const hash = sha256(key);
  const book = await accounts.read();
  const account = book.accounts.find(({ calendarKeyHash }) => calendarKeyHash === hash);
  const isOpen = account?.active === true && !account.mustChangePassword && can(account, 'assessment.glance');
  return isOpen ? account : null;
}

function replaceKey(deps: Deps, actor: Actor, calendarKeyHash: string | null, action: string) {
  return deps.accounts.change<Result<null>>((book) => {
    const found = findAccount(book, actor.id);
    if (!found.ok) return { book, value: found };
    const part = withAccount(book, { ...found.value, calendarKeyHash });
    const change = { actor, action, field: actor.id, before: null, after: null };
    return { book: amended(book, part, change, deps), value: { ok: true, value: null } };
  });
}
