import type { Credentials } from '../../application/accounts/signIn.ts';
import type { Result } from '../../domain/outcome.ts';
import type { Fields } from './fields.ts';
import { password, requiredLine, together } from './texts.ts';

export function parseSignIn(fields: Fields): Result<Credentials> {
  return together({
    login: requiredLine(fields, 'anmeldename', 'Geben Sie Ihren Anmeldenamen ein.'),
    password: password(fields, 'passwort', 'Geben Sie Ihr Passwort ein.'),
  });
}
