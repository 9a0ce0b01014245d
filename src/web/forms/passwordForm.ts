import type { PasswordChange } from '../../application/accounts/setPassword.ts';
import type { Result } from '../../domain/outcome.ts';
import type { Fields } from './fields.ts';
import { optionalPassword, password, together } from './texts.ts';

export function parsePasswordChange(fields: Fields): Result<PasswordChange> {
  return together({
    current: password(fields, 'passwort-bisher', 'Geben Sie Ihr bisheriges Passwort ein.'),
    next: passwordTwice(fields, 'Wählen Sie ein neues Passwort mit mindestens 15 Zeichen.'),
  });
}

/** Nobody sees what they type into a password field: only the second time shows a slip. */
export function passwordTwice(fields: Fields, missing: string): Result<string> {
  const first = password(fields, 'passwort-neu', missing);
  const repeated = optionalPassword(fields, 'passwort-wiederholung');
  if (!first.ok) return first;
  if (!repeated.ok) return repeated;
  if (repeated.value === first.value) return first;
  const detail = 'Die Wiederholung weicht vom neuen Passwort ab. Geben Sie beide noch einmal ein.';
  return { ok: false, problems: [{ code: 'wiederholung', field: 'passwort-wiederholung', detail }] };
}
