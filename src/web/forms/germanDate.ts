import { isIsoDate } from '../../domain/answers.ts';
import type { IsoDate } from '../../domain/catalogue.ts';

/** 1.3.2027 or 2027-03-01 -> 2027-03-01; null when that is no day of the calendar. */
export function parseGermanDate(text: string): IsoDate | null {
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  const iso = german === null ? text : `${german[3]}-${pad(german[2])}-${pad(german[1])}`;
  return isIsoDate(iso) ? iso : null;
}

/** What is wrong with a date, in the same words on every form. */
export function noSuchDate(example: string): string {
  return `Geben Sie ein Datum an, das es gibt, das Jahr mit vier Ziffern: zum Beispiel ${example}.`;
}

function pad(digits: string | undefined): string {
  return (digits ?? '').padStart(2, '0');
}
