/** Dates and times as the pages print them: 23.11.2026, 10:42 Uhr. */
import type { Instant } from '../../domain/assessment.ts';

export { germanDate } from '../../rulebook/describe/germanDate.ts';

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

export function germanDay(instant: Instant): string {
  return day.format(new Date(instant));
}

export function germanTime(instant: Instant): string {
  return `${time.format(new Date(instant))} Uhr`;
}

export function germanDateTime(instant: Instant): string {
  return `${germanDay(instant)}, ${germanTime(instant)}`;
}
