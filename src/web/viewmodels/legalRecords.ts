/** The records of contested law behind a result: how Prüfpfad reads it and why. */
import type { Dossier } from '../../application/dossier.ts';
import type { Catalogue, LegalRecord, Rule } from '../../domain/catalogue.ts';
import { paths } from '../paths.ts';

export interface RecordView extends LegalRecord {
  readonly anchor: string;
  /** The record in the Regelwerk. */
  readonly href: string;
  /** The reading that counts, in the words of the record. */
  readonly chosen: string;
}

const CHOSEN = 'Gewählte Lesart';

/** Records that the rules of the result or the switches of the municipality rest on, by number. */
export function legalRecords({ catalogue, result }: Dossier): readonly RecordView[] {
  const rules = new Set(result.trace.map(({ rule }) => rule));
  const wanted = new Set([
    ...catalogue.rules.filter(({ id }) => rules.has(id)).map(({ auslegung }) => auslegung),
    ...catalogue.switches.map(({ auslegung }) => auslegung),
  ]);
  return catalogue.records.filter(({ number }) => wanted.has(number)).map(recordView);
}

/** The record of a rule; null where its reading is not contested. */
export function recordOf({ records }: Catalogue, { auslegung }: Rule): RecordView | null {
  const record = records.find(({ number }) => number === auslegung);
  return record === undefined ? null : recordView(record);
}

function recordView(record: LegalRecord): RecordView {
  const chosen = record.parts.find(({ label }) => label === CHOSEN)?.text ?? [];
  return {
    ...record,
    anchor: `auslegung-${record.number}`,
    href: paths.catalogueEntry('auslegung', record.number),
    chosen: chosen.join(' '),
  };
}
