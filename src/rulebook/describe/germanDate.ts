import type { IsoDate } from '../../domain/catalogue.ts';

/** "23.11.2026"; an answer from before a change of the law may be no date at all and stays as it is. */
export function germanDate(date: IsoDate): string {
  const [year, month, dayOfMonth] = date.split('-');
  return dayOfMonth === undefined ? date : `${dayOfMonth}.${month}.${year}`;
}
