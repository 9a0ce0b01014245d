import type { Problem, Result } from '../../domain/outcome.ts';
import type { Account, AccountStore, Log, PasswordHasher } from '../ports.ts';

export interface Credentials {
  readonly login: string;
  readonly password: string;
}

/** One text for every reason: nobody learns which sign-in names exist. */
const REFUSED: Problem = {
  code: 'anmeldung',
  detail: 'Anmeldename oder Passwort stimmen nicht. Prüfen Sie beides und versuchen Sie es erneut.',
};

interface Deps {
  readonly accounts: Pick<AccountStore, 'read'>;
  readonly hasher: PasswordHasher;
  readonly log: Log;
}

/** Compares a hash in every case, so that unknown, closed and wrong take the same time. */
export async function signIn(deps: Deps, { login, password }: Credentials): Promise<Result<Account>> {
  const { accounts } = await deps.accounts.read();
  const account = accounts.find((one) => one.login === login.toLowerCase());
  const isRight = await deps.hasher.verify(account?.passwordHash ?? null, password);
  if (account?.active && isRight) {
    deps.log.event('info', 'anmeldung.erfolgt', { account: account.id });
    return { ok: true, value: account };
  }
  deps.log.event('warn', 'anmeldung.abgewiesen', account === undefined ? {} : { account: account.id });
  return { ok: false, problems: [REFUSED] };
}
