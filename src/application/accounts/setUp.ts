/** A link on the console, good for one administrator: at the first start, or when no administrator can sign in any more. */
import type { Problem, Result } from '../../domain/outcome.ts';
import {
  type Account,
  type AccountBook,
  type AccountStore,
  type Clock,
  type Ids,
  NO_NOTICES,
  type PasswordHasher,
  type Sha256,
} from '../ports.ts';
import { loginProblems } from './accountRules.ts';
import { type Actor, amended } from './bookChange.ts';
import { choosePassword } from './choosePassword.ts';

interface Deps {
  readonly accounts: AccountStore;
  readonly hasher: PasswordHasher;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly sha256: Sha256;
}

export interface LinkedAdministrator {
  readonly login: string;
  readonly name: string;
  readonly department: string;
  readonly password: string;
}

const USED: Problem = {
  code: 'nicht-gefunden',
  detail: 'Der Link ist verbraucht. Wenn Sie noch kein Konto haben, lassen Sie sich einen neuen geben.',
};

/** A new token as long as there is no account; an earlier link stops working. Only the hash is stored. */
export async function issueSetUpToken({ accounts, ids, sha256 }: Pick<Deps, 'accounts' | 'ids' | 'sha256'>) {
  const token = ids.next();
  return accounts.change<string | null>((book) => {
    if (book.accounts.length > 0) return { book, value: null };
    return { book: { ...book, rev: book.rev + 1, setupTokenHash: sha256(token) }, value: token };
  });
}

/** Who starts commands on the server; it has no account. */
const OPERATOR: Actor = { id: 'betrieb', name: 'Betrieb (Kommandozeile)' };

/** A way back in: a token for one further administrator. null while there is no account: the start gives that link. */
export async function issueRecoveryToken(
  deps: Pick<Deps, 'accounts' | 'clock' | 'ids' | 'sha256'>,
): Promise<string | null> {
  const token = deps.ids.next();
  return deps.accounts.change<string | null>((book) => {
    if (book.accounts.length === 0) return { book, value: null };
    const change = {
      actor: OPERATOR,
      action: 'einrichtung.link',
      field: 'konten',
      before: null,
      after: null,
    };
    return { book: amended(book, { setupTokenHash: deps.sha256(token) }, change, deps), value: token };
  });
}

export async function isSetUpOpen({ accounts, sha256 }: Pick<Deps, 'accounts' | 'sha256'>, token: string) {
  return fits(await accounts.read(), sha256(token));
}

export async function setUp(deps: Deps, token: string, input: LinkedAdministrator): Promise<Result<Account>> {
  const { name, department, password } = input;
  const login = input.login.toLowerCase();
  const book = await deps.accounts.read();
  if (!fits(book, deps.sha256(token))) return { ok: false, problems: [USED] };
  const taken = loginProblems(book, login);
  const chosen = choosePassword(deps.ids, password, [login, name, department, book.settings.municipality]);
  if (taken.length > 0 || !chosen.ok)
    return { ok: false, problems: [...taken, ...(chosen.ok ? [] : chosen.problems)] };
  return addAdministrator(deps, token, {
    id: deps.ids.next(),
    login,
    name,
    department,
    role: 'admin',
    passwordHash: await deps.hasher.hash(chosen.value),
    mustChangePassword: false,
    notices: NO_NOTICES,
    active: true,
    calendarKeyHash: null,
    createdAt: deps.clock.now(),
  });
}

function addAdministrator(deps: Deps, token: string, account: Account): Promise<Result<Account>> {
  const { id, login, name, department, role } = account;
  return deps.accounts.change<Result<Account>>((book) => {
    if (!fits(book, deps.sha256(token))) return { book, value: { ok: false, problems: [USED] } };
    const problems = loginProblems(book, login);
    if (problems.length > 0) return { book, value: { ok: false, problems } };
    const after = { login, name, department, role };
    const change = { actor: account, action: 'konto.angelegt', field: id, before: null, after };
    const part = { accounts: [...book.accounts, account], setupTokenHash: null };
    return { book: amended(book, part, change, deps), value: { ok: true, value: account } };
  });
}

/** Comparing hashes tells nothing about the token through its time. */
function fits({ setupTokenHash }: AccountBook, hash: string): boolean {
  return setupTokenHash === hash;
}
