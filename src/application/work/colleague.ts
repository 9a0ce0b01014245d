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

const NOBODY = refused('unbekannte-person', 'Wählen Sie eine Person aus der Liste.', 'person');
