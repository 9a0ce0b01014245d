import type { Problem, Result } from '../../domain/outcome.ts';
import { type NoteDeps, noteEvent } from '../noteEvent.ts';
import type { Account, AccountStore, PasswordHasher } from '../ports.ts';

export interface Credentials {
  readonly login: string;
  readonly password: string;
}

/** One text for every reason: nobody learns which sign-in names exist. */
const REFUSED: Problem = {
  code: 'anmeldung',
  detail: 'Anmeldename oder Passwort stimmen nicht. Prüfen Sie beides und versuchen Sie es erneut.',
};

interface Deps extends NoteDeps {
  readonly accounts: Pick<AccountStore, 'read'>;
  readonly hasher: PasswordHasher;
}

/** Compares a hash in every case, so that unknown, closed and wrong take the same time. */
export async function signIn(deps: Deps, { login, password }: Credentials): Promise<Result<Account>> {
  const { accounts } = await deps.accounts.read();
  const account = accounts.find((one) => one.login === login.toLowerCase());
  const isRight = await deps.hasher.verify(account?.passwordHash ?? null, password);
  if (account?.active && isRight) {
    deps.log.event('info', 'anmeldung.erfolgt', { account: account.id });
    await noteEvent(deps)(account, { action: 'anmeldung.erfolgt', field: 'anmeldung' });
    return { ok: true, value: account };
  }
  deps.log.event('warn', 'anmeldung.abgewiesen', account === undefined ? {} : { account: account.id });
  // A name that no account has is not kept: people type passwords there.
  const field = account === undefined ? 'anmeldung' : `konto:${account.id}`;
  await noteEvent(deps)(null, { action: 'anmeldung.abgewiesen', field });
  return { ok: false, problems: [REFUSED] };
}
