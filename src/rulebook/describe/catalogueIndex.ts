/** The catalogue by id, and who reads or cites what. */
import type { Catalogue, SourceId } from '../../domain/catalogue.ts';
import { oncePer } from '../../domain/oncePer.ts';
import { dependenciesOf } from '../dependencies.ts';
import type { EntryKind, Ref } from './page.ts';

export const catalogueIndex = oncePer((catalogue: Catalogue) => {
  const { questions, facts, rules, measures, sources, decisions, switches, records } = catalogue;
  return {
    questions: byId(questions),
    facts: byId(facts),
    rules: byId(rules),
    measures: byId(measures),
    sources: byId(sources),
    decisions: byId(decisions),
    switches: byId(switches),
    modules: byId(catalogue.modules),
    records: new Map(records.map((record) => [record.number, record] as const)),
    offices: byId(catalogue.offices),
    sections: byId(catalogue.sections),
    regimes: byId(catalogue.regimes),
    readers: readersOf(catalogue),
    citing: citingOf(catalogue),
  };
});

function byId<T extends { readonly id: string }>(entries: readonly T[]): ReadonlyMap<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

/** Questions, Merkmale and rules whose condition reads the id directly. */
function readersOf(catalogue: Catalogue): ReadonlyMap<string, readonly Ref[]> {
  const kinds: readonly (readonly [EntryKind, readonly { readonly id: string }[]])[] = [
    ['frage', catalogue.questions],
    ['merkmal', catalogue.facts],
    ['regel', catalogue.rules],
  ];
  const reads = dependenciesOf(catalogue);
  const found = new Map<string, Ref[]>();
  for (const [kind, entries] of kinds)
    for (const { id } of entries) for (const read of new Set(reads.get(id))) push(found, read, { kind, id });
  return found;
}

function citingOf({
  questions,
  facts,
  rules,
  measures,
  decisions,
}: Catalogue): ReadonlyMap<SourceId, readonly Ref[]> {
  const kinds: readonly (readonly [
    EntryKind,
    readonly { readonly id: string; readonly cites: readonly SourceId[] }[],
  ])[] = [
    ['entscheidung', decisions.map(({ id, base }) => ({ id, cites: base.cites }))],
    ['regel', rules],
    ['massnahme', measures],
    ['merkmal', facts],
    ['frage', questions],
  ];
  const found = new Map<SourceId, Ref[]>();
  for (const [kind, entries] of kinds)
    for (const { id, cites } of entries)
      for (const source of new Set(cites)) push(found, source, { kind, id });
  return found;
}

function push(found: Map<string, Ref[]>, id: string, ref: Ref): void {
  const known = found.get(id);
  if (known === undefined) found.set(id, [ref]);
  else known.push(ref);
}
