import type { AccountDetails } from '../../application/accounts/changeAccount.ts';
import type { NewAccount } from '../../application/accounts/createAccount.ts';
import type { FirstAdministrator } from '../../application/accounts/setUp.ts';
import type { Role } from '../../application/ports.ts';
import type { Result } from '../../domain/outcome.ts';
import type { Fields } from './fields.ts';
import { choice, optionalPassword, password, requiredLine, together } from './texts.ts';

export const ROLES: readonly Role[] = ['owner', 'dsb', 'auditor', 'admin'];

export function parseNewAccount(fields: Fields): Result<NewAccount> {
  return together({
    ...details(fields),
    login: login(fields),
    password: optionalPassword(fields, 'passwort-neu'),
  });
}

export function parseAccountDetails(fields: Fields): Result<AccountDetails> {
  return together(details(fields));
}

export function parseFirstAdministrator(fields: Fields): Result<FirstAdministrator> {
  const { name, department } = details(fields);
  return together({
    name,
    department,
    login: login(fields),
    password: password(fields, 'passwort-neu', 'Wählen Sie ein Passwort mit mindestens 15 Zeichen.'),
  });
}

function details(fields: Fields) {
  return {
    name: requiredLine(fields, 'name', 'Geben Sie Vor- und Nachnamen an.'),
    department: requiredLine(fields, 'fachamt', 'Geben Sie das Fachamt oder die Stelle an.'),
    role: choice(fields, 'rolle', ROLES, 'Wählen Sie eine Rolle.'),
  };
}

function login(fields: Fields): Result<string> {
  return requiredLine(fields, 'anmeldename', 'Geben Sie einen Anmeldenamen an.');
}
