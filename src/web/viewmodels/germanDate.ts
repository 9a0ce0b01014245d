/** Dates and times as the pages print them: 23.11.2026, 10:42 Uhr. */
import type { Instant } from '../../domain/assessment.ts';
import type { IsoDate } from '../../domain/catalogue.ts';

const day = new Intl.DateTimeFormat('de-DE', {
  timeZone: 'Europe/Berlin',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
});
const time = new Intl.DateTimeFormat('de-DE', {
  timeZone: 'Europe/Berlin',
  hour: '2-digit',
  minute: '2-digit',
});

export function germanDate(date: IsoDate): string {
  const [year, month, dayOfMonth] = date.split('-');
  // An answer from before a change of the law may be no date at all.
  if (dayOfMonth === undefined) return date;
  return `${dayOfMonth}.${month}.${year}`;
}

export function germanDay(instant: Instant): string {
  return day.format(new Date(instant));
}

export function germanTime(instant: Instant): string {
  return `${time.format(new Date(instant))} Uhr`;
}

export function germanDateTime(instant: Instant): string {
  return `${germanDay(instant)}, ${germanTime(instant)}`;
}
