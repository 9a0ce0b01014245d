/** How far away a date is, in words. */
import type { IsoDate } from '../../domain/catalogue.ts';
import { germanDate } from './germanDate.ts';
import { counted } from './wording.ts';

const DAY = 86_400_000;
/** Within so many days a date is near. */
export const SOON = 7;

/** Negative when the date is past. */
export function daysUntil(due: IsoDate, today: IsoDate): number {
  return Math.round((Date.parse(due) - Date.parse(today)) / DAY);
}

/** "seit 3 Tagen überfällig", "heute fällig", "morgen fällig", "in 5 Tagen fällig", "fällig am 30.06.2027". */
export function dueText(due: IsoDate, today: IsoDate): string {
  const days = daysUntil(due, today);
  if (days < 0) return `seit ${counted(-days, 'Tag', 'Tagen')} überfällig`;
  if (days === 0) return 'heute fällig';
  if (days === 1) return 'morgen fällig';
  return days <= SOON ? `in ${days} Tagen fällig` : `fällig am ${germanDate(due)}`;
}
