import type { Result } from '../../domain/outcome.ts';
import type { Account, AccountStore, Clock, Ids, PasswordHasher, SessionEnder, Sha256 } from '../ports.ts';
import { findAccount } from './accountRules.ts';
import { type Actor, amended, withAccount } from './bookChange.ts';
import { choosePassword } from './choosePassword.ts';

interface Deps {
  readonly accounts: AccountStore;
  readonly sessions: SessionEnder;
  readonly hasher: PasswordHasher;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly sha256: Sha256;
}

export interface PasswordChange {
  readonly current: string;
  readonly next: string;
}

/** By an administrator. The result is shown once; the person replaces it at the next sign-in. */
export async function resetPassword(
  deps: Deps,
  actor: Actor,
  id: string,
  given: string | null,
): Promise<Result<string>> {
  const book = await deps.accounts.read();
  const found = findAccount(book, id);
  if (!found.ok) return found;
  const chosen = choosePassword(deps.ids, given, contextOf(found.value, book.settings.municipality));
  if (!chosen.ok) return chosen;
  const stored = await store(deps, actor, id, { password: chosen.value, mustChangePassword: true });
  return stored.ok ? chosen : stored;
}

/** By the person. Ends every session, the own one too: the caller starts a new one. */
export async function changeOwnPassword(
  deps: Deps,
  user: Account,
  { current, next }: PasswordChange,
): Promise<Result<Account>> {
  const book = await deps.accounts.read();
  if (!(await deps.hasher.verify(user.passwordHash, current))) return { ok: false, problems: [WRONG] };
  if (current === next) return { ok: false, problems: [SAME] };
  const chosen = choosePassword(deps.ids, next, contextOf(user, book.settings.municipality));
  if (!chosen.ok) return chosen;
  return store(deps, user, user.id, { password: chosen.value, mustChangePassword: false });
}

const WRONG = {
  code: 'anmeldung',
  field: 'passwort-bisher',
  detail: 'Das bisherige Passwort stimmt nicht. Prüfen Sie es und versuchen Sie es erneut.',
};
const SAME = {
  code: 'unveraendert',
  field: 'passwort-neu',
  detail: 'Das ist das bisherige Passwort. Wählen Sie ein neues.',
};

function contextOf({ login, name, department }: Account, municipality: string): readonly string[] {
  return [login, name, department, municipality];
}

async function store(
  deps: Deps,
  actor: Actor,
  id: string,
  { password, mustChangePassword }: { readonly password: string; readonly mustChangePassword: boolean },
): Promise<Result<Account>> {
  const passwordHash = await deps.hasher.hash(password);
  const stored = await deps.accounts.change<Result<Account>>((book) => {
    const found = findAccount(book, id);
    if (!found.ok) return { book, value: found };
    const after = { ...found.value, passwordHash, mustChangePassword };
    const change = { actor, action: 'konto.passwort', field: id, before: null, after: null };
    return { book: amended(book, withAccount(book, after), change, deps), value: { ok: true, value: after } };
  });
  await deps.sessions.destroyByUser(id);
  return stored;
}
