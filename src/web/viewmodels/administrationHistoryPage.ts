/** What happened to accounts, settings and numbers, in words, latest first: the trail of the account book. */
import type { AccountBook } from '../../application/ports.ts';
import type { TrailEntry } from '../../domain/assessment.ts';
import { NUMBER_GIVEN, NUMBER_UNUSED } from '../../domain/caseNumber.ts';
import type { Switch } from '../../domain/catalogue.ts';
import { headOf } from '../../domain/trail.ts';
import type { PageModel } from '../render.ts';
import { type ChangedValue, changedValues } from './changedValues.ts';
import { germanDateTime } from './germanDate.ts';

export interface AdministrationHistoryPage extends PageModel {
  readonly rows: readonly {
    readonly seq: number;
    readonly at: string;
    readonly by: string;
    /** "Konto angelegt" */
    readonly what: string;
    /** Sign-in name or number; empty for settings. */
    readonly subject: string;
    readonly changes: readonly ChangedValue[];
  }[];
  /** What has to be kept outside, so that a cut-off tail shows. */
  readonly chainHead: string;
}

const ACTIONS: Readonly<Record<string, string>> = {
  'konto.angelegt': 'Konto angelegt',
  'konto.geaendert': 'Konto geändert',
  'konto.geoeffnet': 'Konto geöffnet',
  'konto.geschlossen': 'Konto geschlossen',
  'konto.passwort': 'Passwort gesetzt',
  'konto.abgemeldet': 'Überall abgemeldet',
  'kalender.adresse': 'Kalenderadresse erzeugt',
  'kalender.widerrufen': 'Kalenderadresse widerrufen',
  'einstellungen.geaendert': 'Einstellungen geändert',
  'einrichtung.link': 'Neuer Einrichtungslink ausgegeben',
  'vorfuehrung.angelegt': 'Vorführung angelegt',
  [NUMBER_GIVEN]: 'Nummer für ein Vorhaben vergeben',
  [NUMBER_UNUSED]: 'Vorhaben nicht angelegt, Nummer bleibt unbenutzt',
};

export function administrationHistoryPage(
  book: AccountBook,
  switches: readonly Switch[],
): AdministrationHistoryPage {
  const intro =
    'Jede Änderung an Konten, Einstellungen und Lesarten, die jüngste zuerst. Nichts lässt sich löschen.';
  return {
    head: { title: 'Verlauf der Verwaltung', intro },
    nav: 'verlauf',
    rows: book.trail.toReversed().map((entry) => ({
      seq: entry.seq,
      at: germanDateTime(entry.at),
      by: entry.byName,
      ...administrationEntry(book, entry, switches),
    })),
    chainHead: headOf(book.trail),
  };
}

/** One entry in words. */
export function administrationEntry(book: AccountBook, entry: TrailEntry, switches: readonly Switch[]) {
  return {
    what: ACTIONS[entry.action] ?? entry.action,
    subject: subjectOf(book, entry),
    changes: isAboutNumber(entry) ? [] : changedValues(entry, switches),
  };
}

function isAboutNumber({ action }: TrailEntry): boolean {
  return action === NUMBER_GIVEN || action === NUMBER_UNUSED;
}

function subjectOf({ accounts }: AccountBook, entry: TrailEntry): string {
  const { field } = entry;
  if (isAboutNumber(entry)) return field;
  return accounts.find(({ id }) => id === field)?.login ?? '';
}
