/** The first start: a link on the console, good for one administrator. There is no default account. */
import type { Problem, Result } from '../../domain/outcome.ts';
import type { Account, AccountBook, AccountStore, Clock, Ids, PasswordHasher, Sha256 } from '../ports.ts';
import { loginProblems } from './accountRules.ts';
import { amended } from './bookChange.ts';
import { choosePassword } from './choosePassword.ts';

interface Deps {
  readonly accounts: AccountStore;
  readonly hasher: PasswordHasher;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly sha256: Sha256;
}

export interface FirstAdministrator {
  readonly login: string;
  readonly name: string;
  readonly department: string;
  readonly password: string;
}

const USED: Problem = {
  code: 'nicht-gefunden',
  detail: 'Dieser Link gilt nicht mehr. Starten Sie die Anwendung neu, wenn noch niemand eingerichtet ist.',
};

/** A new token as long as there is no account; an earlier link stops working. Only the hash is stored. */
export async function issueSetUpToken({ accounts, ids, sha256 }: Pick<Deps, 'accounts' | 'ids' | 'sha256'>) {
  const token = ids.next();
  return accounts.change<string | null>((book) => {
    if (book.accounts.length > 0) return { book, value: null };
    return { book: { ...book, rev: book.rev + 1, setupTokenHash: sha256(token) }, value: token };
  });
}

export async function isSetUpOpen({ accounts, sha256 }: Pick<Deps, 'accounts' | 'sha256'>, token: string) {
  return fits(await accounts.read(), sha256(token));
}

export async function setUp(deps: Deps, token: string, input: FirstAdministrator): Promise<Result<Account>> {
  const { name, department, password } = input;
  const login = input.login.toLowerCase();
  const book = await deps.accounts.read();
  if (!fits(book, deps.sha256(token))) return { ok: false, problems: [USED] };
  const taken = loginProblems(book, login);
  const chosen = choosePassword(deps.ids, password, [login, name, department]);
  if (taken.length > 0 || !chosen.ok)
    return { ok: false, problems: [...taken, ...(chosen.ok ? [] : chosen.problems)] };
  return addFirst(deps, token, {
    id: deps.ids.next(),
    login,
    name,
    department,
    role: 'admin',
    passwordHash: await deps.hasher.hash(chosen.value),
    mustChangePassword: false,
    active: true,
    createdAt: deps.clock.now(),
  });
}

function addFirst(deps: Deps, token: string, account: Account): Promise<Result<Account>> {
  const { id, login, name, department, role } = account;
  return deps.accounts.change<Result<Account>>((book) => {
    if (!fits(book, deps.sha256(token))) return { book, value: { ok: false, problems: [USED] } };
    const after = { login, name, department, role };
    const change = { actor: account, action: 'konto.angelegt', field: id, before: null, after };
    const part = { accounts: [account], setupTokenHash: null };
    return { book: amended(book, part, change, deps), value: { ok: true, value: account } };
  });
}

/** Comparing hashes tells nothing about the token through its time. */
function fits({ accounts, setupTokenHash }: AccountBook, hash: string): boolean {
  return accounts.length === 0 && setupTokenHash === hash;
}
