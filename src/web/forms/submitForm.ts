import type { Result } from '../../domain/outcome.ts';
import { type Fields, textOf } from './fields.ts';
import { parseConfirmation, parseRev } from './signing.ts';
import { together } from './texts.ts';

export interface SubmitForm {
  readonly expectedRev: number;
  /** The one-time key that the page was given. */
  readonly key: string;
}

export function parseSubmit(fields: Fields): Result<SubmitForm> {
  const parsed = together({
    expectedRev: parseRev(fields),
    confirmed: parseConfirmation(fields, 'Bestätigen Sie, dass Sie die Antworten geprüft haben.'),
  });
  if (!parsed.ok) return parsed;
  return { ok: true, value: { expectedRev: parsed.value.expectedRev, key: textOf(fields, 'schluessel') } };
}
