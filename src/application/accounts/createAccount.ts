import type { Result } from '../../domain/outcome.ts';
import {
  type Account,
  type AccountStore,
  type Clock,
  type Ids,
  NO_NOTICES,
  type PasswordHasher,
  type Role,
  type Sha256,
} from '../ports.ts';
import { loginProblems } from './accountRules.ts';
import { type Actor, amended } from './bookChange.ts';
import { choosePassword } from './choosePassword.ts';

export interface NewAccount {
  readonly login: string;
  readonly name: string;
  readonly department: string;
  readonly role: Role;
  /** null: nothing is sent. */
  readonly email: string | null;
  /** null: one is made up. */
  readonly password: string | null;
}

export interface CreatedAccount {
  readonly account: Account;
  /** To be handed over once; it is stored nowhere. */
  readonly password: string;
}

interface Deps {
  readonly accounts: AccountStore;
  readonly hasher: PasswordHasher;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly sha256: Sha256;
}

/** The person must replace the password at the first sign-in, because the administrator knows it. */
export async function createAccount(
  deps: Deps,
  actor: Actor,
  { login, name, department, role, email, password }: NewAccount,
): Promise<Result<CreatedAccount>> {
  const book = await deps.accounts.read();
  const taken = loginProblems(book, login.toLowerCase());
  const chosen = choosePassword(deps.ids, password, [login, name, department, book.settings.municipality]);
  if (taken.length > 0 || !chosen.ok)
    return { ok: false, problems: [...taken, ...(chosen.ok ? [] : chosen.problems)] };
  const account: Account = {
    id: deps.ids.next(),
    login: login.toLowerCase(),
    name,
    department,
    role,
    passwordHash: await deps.hasher.hash(chosen.value),
    mustChangePassword: true,
    active: true,
    calendarKeyHash: null,
    createdAt: deps.clock.now(),
    notices: { ...NO_NOTICES, email },
  };
  return addAccount(deps, actor, account, chosen.value);
}

/** Looks again: between the first look and the write somebody may have taken the name. */
function addAccount(
  deps: Deps,
  actor: Actor,
  account: Account,
  password: string,
): Promise<Result<CreatedAccount>> {
  const { id, login, name, department, role } = account;
  return deps.accounts.change<Result<CreatedAccount>>((book) => {
    const problems = loginProblems(book, login);
    if (problems.length > 0) return { book, value: { ok: false, problems } };
    const change = { actor, action: 'konto.angelegt', field: id, before: null };
    const accounts = [...book.accounts, account];
    const next = amended(book, { accounts }, { ...change, after: { login, name, department, role } }, deps);
    return { book: next, value: { ok: true, value: { account, password } } };
  });
}
