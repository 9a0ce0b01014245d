import type { Assessment } from '../../domain/assessment.ts';
import type { Catalogue, IsoDate } from '../../domain/catalogue.ts';
import type { Person } from '../authorize.ts';
import type { Clock } from '../ports.ts';
import { type Duty, dutiesIn } from '../work/duties.ts';
import type { InboxItem } from './inboxOf.ts';

/** So many days before its date somebody is reminded. */
export const DAYS_AHEAD = 3;
const DAY_MS = 86_400_000;

/** Dates that are near or past; each comes in on the day on which the reminder begins. */
export function dueItems(
  assessment: Assessment,
  user: Person,
  { catalogue, clock }: { readonly catalogue: Catalogue; readonly clock: Clock },
): readonly InboxItem[] {
  const horizon = daysLater(clock.today(), DAYS_AHEAD);
  return dutiesIn(assessment, user, catalogue).flatMap((duty): InboxItem[] => {
    if (duty.due === null || duty.due > horizon) return [];
    const at = `${daysLater(duty.due, -DAYS_AHEAD)}T00:00:00.000Z`;
    return [{ id: `termin-${assessment.id}-${keyOf(duty)}`, at, by: '', kind: 'termin', duty }];
  });
}

export function daysLater(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}

function keyOf(duty: Duty): string {
  if (duty.kind === 'massnahme') return duty.key;
  return duty.kind === 'weitergabe' ? duty.delegation.id : 'wiedervorlage';
}
