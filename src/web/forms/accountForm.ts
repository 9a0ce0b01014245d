import type { AccountDetails } from '../../application/accounts/changeAccount.ts';
import type { NewAccount } from '../../application/accounts/createAccount.ts';
import type { LinkedAdministrator } from '../../application/accounts/setUp.ts';
import { ROLES, type Role } from '../../application/ports.ts';
import type { Problem, Result } from '../../domain/outcome.ts';
import { type Fields, textOf } from './fields.ts';
import { passwordTwice } from './passwordForm.ts';
import { choice, optionalLine, optionalPassword, requiredLine, together } from './texts.ts';

/** The order is that of the page: problems are listed as people read. */
export function parseNewAccount(fields: Fields): Result<NewAccount> {
  return together({
    name: name(fields),
    login: login(fields),
    department: department(fields),
    role: role(fields),
    email: email(fields),
    password: optionalPassword(fields, 'passwort-neu'),
  });
}

export function parseAccountDetails(fields: Fields): Result<AccountDetails> {
  return together({
    name: name(fields),
    department: department(fields),
    role: role(fields),
    email: email(fields),
  });
}

export function parseLinkedAdministrator(fields: Fields): Result<LinkedAdministrator> {
  return together({
    name: name(fields),
    login: login(fields),
    department: department(fields),
    password: passwordTwice(fields, 'Wählen Sie ein Passwort mit mindestens 15 Zeichen.'),
  });
}

function name(fields: Fields): Result<string> {
  return requiredLine(fields, 'name', 'Geben Sie Vor- und Nachnamen an.');
}

function login(fields: Fields): Result<string> {
  return requiredLine(fields, 'anmeldename', 'Geben Sie einen Anmeldenamen an.');
}

function department(fields: Fields): Result<string> {
  return requiredLine(fields, 'fachamt', 'Geben Sie das Fachamt oder die Stelle an.');
}

function role(fields: Fields): Result<Role> {
  return choice(fields, 'rolle', ROLES, 'Wählen Sie eine Rolle.');
}

/** Strict: one plain address, nothing that could begin another line or another recipient (S33). */
function email(fields: Fields): Result<string | null> {
  const line = optionalLine(fields, 'email');
  if (!line.ok) return line;
  if (line.value === '') return { ok: true, value: null };
  if (!/\s/.test(textOf(fields, 'email')) && MAILBOX.test(line.value)) return line;
  return { ok: false, problems: [NO_MAILBOX] };
}

const MAILBOX = /^[^\s@<>,;:"\\()[\]]+@[^\s@<>,;:"\\()[\]]+\.[^\s@<>,;:"\\()[\].]+$/;
const NO_MAILBOX: Problem = {
  code: 'falscher-typ',
  field: 'email',
  detail:
    'Geben Sie eine E-Mail-Adresse an, zum Beispiel a.muster@stadt.example, oder lassen Sie das Feld leer.',
};
