import type { Clock } from '../application/ports.ts';

// Swedish writes dates as ISO 8601 does.
const berlin = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' });

/** The legal date in Germany, whatever the time zone of the server. */
export function dateInBerlin(instant: Date): string {
  return berlin.format(instant);
}

export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => dateInBerlin(new Date()),
};
