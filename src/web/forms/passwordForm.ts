import type { PasswordChange } from '../../application/accounts/setPassword.ts';
import type { Result } from '../../domain/outcome.ts';
import type { Fields } from './fields.ts';
import { optionalPassword, password, together } from './texts.ts';

export function parsePasswordChange(fields: Fields): Result<PasswordChange> {
  const both = together({
    current: password(fields, 'passwort-bisher', 'Geben Sie Ihr bisheriges Passwort ein.'),
    next: password(fields, 'passwort-neu', 'Wählen Sie ein neues Passwort mit mindestens 15 Zeichen.'),
  });
  const repeated = optionalPassword(fields, 'passwort-wiederholung');
  if (!both.ok || !repeated.ok)
    return both.ok ? { ok: false, problems: repeated.ok ? [] : repeated.problems } : both;
  if (repeated.value === both.value.next) return both;
  return {
    ok: false,
    problems: [
      {
        code: 'wiederholung',
        field: 'passwort-wiederholung',
        detail: 'Die Wiederholung weicht vom neuen Passwort ab. Geben Sie beide noch einmal ein.',
      },
    ],
  };
}
