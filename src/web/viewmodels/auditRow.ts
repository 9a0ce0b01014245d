/** One entry of the record in words. */
import type { AuditChain } from '../../application/openAuditTrail.ts';
import type { TrailEntry } from '../../domain/assessment.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { Chained } from '../../domain/mergeTrails.ts';
import { administrationEntry } from './administrationHistoryPage.ts';
import { germanDateTime } from './germanDate.ts';
import { type HistoryRow, historyRow } from './historyRows.ts';
import { shortHash } from './wording.ts';

export interface AuditRow extends Omit<HistoryRow, 'rev'> {
  /** Which chain: "V-2026-001", "Verwaltung", "Ereignisse". */
  readonly chain: string;
}

const EVENTS: Readonly<Record<string, string>> = {
  'anmeldung.erfolgt': 'Angemeldet',
  'anmeldung.abgewiesen': 'Anmeldung abgewiesen',
  'abmeldung.erfolgt': 'Abgemeldet',
  'zugriff.abgewiesen': 'Zugriff abgewiesen',
  druck: 'Gedruckt',
  'nachweis.abgerufen': 'Nachweis abgerufen',
};

const NOTHING = '–';

export function chainTitle(chain: AuditChain): string {
  if (chain.kind === 'vorhaben') return `${chain.assessment.number} ${chain.assessment.title}`;
  return chain.kind === 'verwaltung' ? 'Verwaltung' : 'Ereignisse';
}

/** `titles`: what a Vorhaben is called, by id. */
export function auditRow(
  { chain, entry }: Chained<AuditChain>,
  catalogue: Catalogue,
  titles: ReadonlyMap<string, string>,
): AuditRow {
  const { seq, at, byName, hash } = entry;
  const name = chain.kind === 'vorhaben' ? chain.assessment.number : chainTitle(chain);
  const base = { chain: name, seq, at: germanDateTime(at), by: byName || 'nicht angemeldet' };
  return { ...base, ...wordsOf(chain, entry, catalogue, titles), hash: shortHash(hash) };
}

function wordsOf(
  chain: AuditChain,
  entry: TrailEntry,
  catalogue: Catalogue,
  titles: ReadonlyMap<string, string>,
): Pick<AuditRow, 'what' | 'before' | 'after'> {
  if (chain.kind === 'vorhaben') return historyRow(chain.assessment, catalogue, entry);
  if (chain.kind === 'ereignisse') return eventWords(entry, titles);
  const { what, subject, changes } = administrationEntry(chain.book, entry, catalogue.switches);
  const join = (side: 'before' | 'after') =>
    changes.map((change) => `${change.label}: ${change[side]}`).join('; ') || NOTHING;
  return { what: `${what} ${subject}`.trim(), before: join('before'), after: join('after') };
}

function eventWords({ action, field, rev, after }: TrailEntry, titles: ReadonlyMap<string, string>) {
  const [kind, id = ''] = field.split(':');
  const place = kind === 'vorhaben' ? (titles.get(id) ?? field) : field === 'anmeldung' ? '' : field;
  const revision = rev > 0 ? `, Revision ${rev}` : '';
  return {
    what: `${EVENTS[action] ?? action} ${place}${revision}`.trim(),
    before: NOTHING,
    after: detailWords(after),
  };
}

const DETAILS: Readonly<Record<string, (value: unknown) => string>> = {
  status: (value) => `Antwort ${value}`,
  ausgelassen: (value) => `davor ${value} weitere Ablehnungen`,
  nachweis: (value) => `Nachweis ${value}`,
};

/** What this version has no words for stands as it is stored. */
function detailWords(detail: unknown): string {
  if (detail === null) return NOTHING;
  if (typeof detail !== 'object') return String(detail);
  return Object.entries(detail)
    .map(([name, value]) => DETAILS[name]?.(value) ?? `${name}: ${JSON.stringify(value)}`)
    .join(', ');
}
