/** In Betrieb nehmen, Wiedervorlage, außer Betrieb nehmen: three forms of one page. */
import type { IsoDate } from '../../domain/catalogue.ts';
import type { Problem, Result } from '../../domain/outcome.ts';
import { type Fields, textOf } from './fields.ts';
import { noSuchDate, parseGermanDate } from './germanDate.ts';
import { parseConfirmation, parseProse } from './signing.ts';
import { together } from './texts.ts';

export const OPERATIONS = ['in-betrieb', 'wiedervorlage', 'neu-bewerten', 'ausser-betrieb'] as const;
export type Operation = (typeof OPERATIONS)[number];

/** null when left empty. */
export function parseOptionalReview(fields: Fields): Result<IsoDate | null> {
  return textOf(fields, 'wiedervorlage') === '' ? { ok: true, value: null } : parseReview(fields);
}

export function parseReview(fields: Fields): Result<IsoDate> {
  const date = parseGermanDate(textOf(fields, 'wiedervorlage'));
  return date === null ? { ok: false, problems: [NO_DATE] } : { ok: true, value: date };
}

/** The reason; whether it may be empty says the domain. */
export function parseRetirement(fields: Fields): Result<string> {
  const parsed = together({
    reason: parseProse(fields, 'begruendung'),
    confirmed: parseConfirmation(fields, 'Bestätigen Sie, dass das Werkzeug abgeschaltet ist.'),
  });
  return parsed.ok ? { ok: true, value: parsed.value.reason } : parsed;
}

const NO_DATE: Problem = {
  code: 'falscher-typ',
  field: 'wiedervorlage',
  detail: noSuchDate('01.03.2028'),
};
