/** What waits for a person, as dates in a calendar: titles and numbers, never an answer. */
import type { Duty } from '../../application/work/duties.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { CalendarEvent } from '../icalendar.ts';
import { paths } from '../paths.ts';
import { targetTitle } from './delegationView.ts';

/** `address`: what the links begin with. What has no date is in no calendar. */
export function calendarEvents(
  duties: readonly Duty[],
  catalogue: Catalogue,
  address: string,
): readonly CalendarEvent[] {
  return duties.flatMap((duty) => {
    if (duty.due === null) return [];
    const { id, number, title, changedAt } = duty.assessment;
    const { key, what, path } = entryOf(duty, catalogue);
    return [
      {
        uid: `${id}-${key}@pruefpfad`,
        day: duty.due,
        title: what,
        text: `${number} ${title}`,
        url: `${address}${path}`,
        changedAt,
      },
    ];
  });
}

function entryOf(duty: Duty, catalogue: Catalogue) {
  const { id, title } = duty.assessment;
  switch (duty.kind) {
    case 'massnahme':
      return { key: duty.key, what: `Maßnahme: ${duty.title}`, path: paths.measure(id, duty.key) };
    case 'weitergabe': {
      const target = targetTitle(catalogue, duty.delegation.target);
      return {
        key: `weitergabe-${duty.delegation.id}`,
        what: `${target} beantworten: ${title}`,
        path: paths.invitation(id),
      };
    }
    case 'wiedervorlage':
      return { key: 'wiedervorlage', what: `Wiedervorlage: ${title}`, path: paths.operation(id) };
  }
}
