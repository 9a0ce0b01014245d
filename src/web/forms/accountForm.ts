import type { AccountDetails } from '../../application/accounts/changeAccount.ts';
import type { NewAccount } from '../../application/accounts/createAccount.ts';
import type { LinkedAdministrator } from '../../application/accounts/setUp.ts';
import { ROLES, type Role } from '../../application/ports.ts';
import type { Result } from '../../domain/outcome.ts';
import type { Fields } from './fields.ts';
import { passwordTwice } from './passwordForm.ts';
import { choice, optionalPassword, requiredLine, together } from './texts.ts';

/** The order is that of the page: problems are listed as people read. */
export function parseNewAccount(fields: Fields): Result<NewAccount> {
  return together({
    name: name(fields),
    login: login(fields),
    department: department(fields),
    role: role(fields),
    password: optionalPassword(fields, 'passwort-neu'),
  });
}

export function parseAccountDetails(fields: Fields): Result<AccountDetails> {
  return together({ name: name(fields), department: department(fields), role: role(fields) });
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
