import { canonicalJson } from '../../domain/canonicalJson.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { Pair } from './change.ts';

/** Ids of one kind of entry that came, went, or say something else. */
export interface ChangedEntries {
  readonly kind: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

type Entry = { readonly id: string };

const KINDS: readonly (readonly [string, (catalogue: Catalogue) => readonly Entry[]])[] = [
  ['Entscheidungen', ({ decisions }) => decisions],
  ['Fragen', ({ questions }) => questions],
  ['Merkmale', ({ facts }) => facts],
  ['Regeln', ({ rules }) => rules],
  ['Maßnahmen', ({ measures }) => measures],
  ['Bausteine', ({ modules }) => modules],
  ['Schalter', ({ switches }) => switches],
  ['Vermerke', ({ records }) => records.map((record) => ({ ...record, id: record.number }))],
  ['Quellen', ({ sources }) => sources],
  ['Vorlagen', ({ templates }) => templates],
];

/** Also what no case can show: wording, sources, dates. Kinds without a change are left out. */
export function changedEntries({ before, after }: Pair<Catalogue>): ChangedEntries[] {
  return KINDS.map(([kind, listOf]) => {
    const [old, now] = [textsOf(listOf(before)), textsOf(listOf(after))];
    const added = [...now.keys()].filter((id) => !old.has(id));
    const removed = [...old.keys()].filter((id) => !now.has(id));
    const changed = [...now].filter(([id, text]) => old.has(id) && old.get(id) !== text);
    return { kind, added, removed, changed: changed.map(([id]) => id) };
  }).filter(({ added, removed, changed }) => added.length + removed.length + changed.length > 0);
}

function textsOf(entries: readonly Entry[]): ReadonlyMap<string, string> {
  return new Map(entries.map((entry) => [entry.id, canonicalJson(entry)]));
}
