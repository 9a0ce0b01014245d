import type { Result } from '../../domain/outcome.ts';
import { refused } from '../../domain/revision.ts';
import { type Action, can } from '../authorize.ts';
import type { Account, AccountStore } from '../ports.ts';

/** Somebody with an open account whose role may be given such a thing; Prüfung and Verwaltung never are. */
export async function findColleague(
  { accounts }: { readonly accounts: Pick<AccountStore, 'read'> },
  id: string,
  action: Action,
): Promise<Result<Account>> {
  const book = await accounts.read();
  const account = book.accounts.find((one) => one.id === id && one.active);
  return account !== undefined && can(account, action) ? { ok: true, value: account } : NOBODY;
}

/** Everybody of whom `findColleague` would find one, by name. */
export async function colleaguesFor(
  { accounts }: { readonly accounts: Pick<AccountStore, 'read'> },
  action: Action,
): Promise<readonly Account[]> {
  const book = await accounts.read();
  const able = book.accounts.filter((account) => account.active && can(account, action));
  return able.toSorted((a, b) => a.name.localeCompare(b.name, 'de'));
}

const NOBODY = refused('unbekannte-person', 'Wählen Sie eine Person aus der Liste.', 'person');
