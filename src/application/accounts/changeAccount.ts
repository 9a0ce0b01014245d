import type { Result } from '../../domain/outcome.ts';
import type { Account, AccountBook, AccountStore, Clock, Role, SessionEnder, Sha256 } from '../ports.ts';
import { findAccount, lastAdminProblems } from './accountRules.ts';
import { type Actor, amended, overtaken, withAccount } from './bookChange.ts';

export interface AccountDetails {
  readonly name: string;
  readonly department: string;
  readonly role: Role;
  /** null: nothing is sent. */
  readonly email: string | null;
}

interface Deps {
  readonly accounts: AccountStore;
  readonly sessions: SessionEnder;
  readonly clock: Clock;
  readonly sha256: Sha256;
}

/**
 * `seen`: the last change of the account that the actor has read (`lastChangeOf`). A new role means new rights: every
 * session with the old ones ends.
 */
export async function changeAccount(
  deps: Deps,
  actor: Actor,
  id: string,
  details: AccountDetails,
  seen: number,
): Promise<Result<Account>> {
  const { email, ...rest } = details;
  const changed = await replaceAccount(deps, actor, id, 'konto.geaendert', (account, book) => {
    const stale = overtaken(book, id, seen);
    if (stale !== null) return { ok: false, problems: [stale] };
    return { ok: true, value: { ...account, ...rest, notices: { ...account.notices, email } } };
  });
  if (changed.ok && changed.value.before.role !== details.role) await deps.sessions.destroyByUser(id);
  return changed.ok ? { ok: true, value: changed.value.after } : changed;
}

/** A closed account cannot sign in and is signed out at once; its name stays in the trails. */
export async function setActive(
  deps: Deps,
  actor: Actor,
  id: string,
  active: boolean,
): Promise<Result<Account>> {
  const action = active ? 'konto.geoeffnet' : 'konto.geschlossen';
  const changed = await replaceAccount(deps, actor, id, action, (account) => ({
    ok: true,
    value: { ...account, active },
  }));
  if (changed.ok && !active) await deps.sessions.destroyByUser(id);
  return changed.ok ? { ok: true, value: changed.value.after } : changed;
}

interface Replacement {
  readonly before: Account;
  readonly after: Account;
}

function replaceAccount(
  deps: Deps,
  actor: Actor,
  id: string,
  action: string,
  step: (account: Account, book: AccountBook) => Result<Account>,
): Promise<Result<Replacement>> {
  return deps.accounts.change<Result<Replacement>>((book) => {
    const found = findAccount(book, id);
    if (!found.ok) return { book, value: found };
    const before = found.value;
    const stepped = step(before, book);
    if (!stepped.ok) return { book, value: stepped };
    const after = stepped.value;
    const problems = lastAdminProblems(book, before, after);
    if (problems.length > 0) return { book, value: { ok: false, problems } };
    const change = { actor, action, field: id, before: visible(before), after: visible(after) };
    return {
      book: amended(book, withAccount(book, after), change, deps),
      value: { ok: true, value: { before, after } },
    };
  });
}

/** What the trail may show of an account. */
function visible({ name, department, role, active, notices: { email } }: Account) {
  return { name, department, role, active, ...(email === null ? {} : { email }) };
}
