/** Dates in one's own calendar: a file to take along, or a secret address that the program asks again and again. */
import { paths } from '../paths.ts';
import type { PageModel } from '../render.ts';

export interface CalendarPage extends PageModel {
  readonly action: string;
  readonly fileHref: string;
  readonly hasAddress: boolean;
  /** Only right after it was made; empty later, because only its hash is kept. */
  readonly address: string;
}

export function calendarPage(hasAddress: boolean, address: string): CalendarPage {
  return {
    nav: 'massnahmen',
    head: {
      title: 'Termine im eigenen Kalender',
      intro: 'Ihre Maßnahmen, Bitten um Antworten und Wiedervorlagen, sobald sie ein Datum haben.',
      crumbs: [{ text: 'Maßnahmen', href: paths.allMeasures() }, { text: 'Kalender' }],
    },
    action: paths.calendar(),
    fileHref: paths.calendarFile(),
    hasAddress,
    address,
  };
}
