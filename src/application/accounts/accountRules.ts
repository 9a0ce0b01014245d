/** What holds for accounts as a whole. */
import type { Problem, Result } from '../../domain/outcome.ts';
import type { Account, AccountBook } from '../ports.ts';

const LOGIN = /^[a-z0-9][a-z0-9._-]{1,63}$/;

const NO_SUCH_ACCOUNT: Problem = { code: 'nicht-gefunden', detail: 'Dieses Konto gibt es nicht.' };

const LAST_ADMIN: Problem = {
  code: 'letzte-verwaltung',
  detail:
    'Das ist das einzige offene Konto mit der Rolle „Verwaltung der Anwendung“. Legen Sie zuerst ein zweites an.',
};

export function findAccount(book: AccountBook, id: string): Result<Account> {
  const account = book.accounts.find((one) => one.id === id);
  return account === undefined ? { ok: false, problems: [NO_SUCH_ACCOUNT] } : { ok: true, value: account };
}

/** Problems of a sign-in name that somebody wants to use. */
export function loginProblems(book: AccountBook, login: string): Problem[] {
  const field = 'anmeldename';
  if (!LOGIN.test(login))
    return [
      {
        code: 'form',
        field,
        detail:
          'Der Anmeldename hat 2 bis 64 Zeichen: kleine Buchstaben ohne Umlaute, Ziffern, Punkt, Strich und Unterstrich.',
      },
    ];
  if (book.accounts.some((account) => account.login === login))
    return [
      { code: 'vergeben', field, detail: 'Diesen Anmeldenamen gibt es schon. Wählen Sie einen anderen.' },
    ];
  return [];
}

/** Nobody may shut the door behind the last administrator. */
export function lastAdminProblems(book: AccountBook, before: Account, after: Account): Problem[] {
  const isAdmin = ({ role, active }: Account) => role === 'admin' && active;
  const others = book.accounts.filter((account) => account.id !== before.id && isAdmin(account));
  return isAdmin(before) && !isAdmin(after) && others.length === 0 ? [LAST_ADMIN] : [];
}
