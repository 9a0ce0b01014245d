/** Search in the words of the catalogue: every word that was typed, anywhere in the entry. */
import type { Catalogue } from '../../domain/catalogue.ts';
import { oncePer } from '../../domain/oncePer.ts';
import { titleOf } from './entries.ts';
import { ENTRY_KINDS, type EntryKind, type Ref } from './page.ts';

export interface Hit {
  readonly ref: Ref;
  readonly title: string;
}

interface Searchable extends Hit {
  /** Title and id: what is meant when it is typed. */
  readonly name: string;
  readonly words: string;
}

/** Per kind in the order of the catalogue; entries that have the words in title or id come first. */
export function searchCatalogue(catalogue: Catalogue, typed: string): ReadonlyMap<EntryKind, readonly Hit[]> {
  const wanted = normal(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (wanted.length === 0) return new Map();
  const found = searchables(catalogue).filter(({ words }) => wanted.every((word) => words.includes(word)));
  const isNamed = ({ name }: Searchable) => wanted.every((word) => name.includes(word));
  const sorted = [...found.filter(isNamed), ...found.filter((one) => !isNamed(one))];
  const kinds = ENTRY_KINDS.map((kind) => [kind, sorted.filter(({ ref }) => ref.kind === kind)] as const);
  return new Map(kinds.filter(([, hits]) => hits.length > 0));
}

function normal(words: string): string {
  return words.normalize('NFC').toLowerCase();
}

const searchables = oncePer((catalogue: Catalogue): readonly Searchable[] => {
  const of = (kind: EntryKind, id: string, ...texts: readonly string[]): Searchable => {
    const ref = { kind, id };
    const title = titleOf(catalogue, ref);
    const name = normal(`${title} ${id}`);
    return { ref, title, name, words: `${name} ${normal(texts.join(' '))}` };
  };
  return [
    ...catalogue.decisions.map(({ id, question, scale }) =>
      of('entscheidung', id, question, ...scale.flatMap(({ title, meaning }) => [title, meaning])),
    ),
    ...catalogue.rules.map(({ id, reason, loesung = '', then: { hint = '' } }) =>
      of('regel', id, reason, loesung, hint),
    ),
    ...catalogue.questions.map((one) =>
      of(
        'frage',
        one.id,
        one.short,
        one.reason,
        one.example ?? '',
        one.counterExample ?? '',
        ...one.help,
        ...one.options.map(({ text }) => text),
      ),
    ),
    ...catalogue.facts.map(({ id, reason = '' }) => of('merkmal', id, reason)),
    ...catalogue.measures.map(({ id, todo, reason, evidence, controls }) =>
      of(
        'massnahme',
        id,
        reason,
        ...todo,
        ...evidence,
        ...controls.map((control) => `${control.id} ${control.title ?? ''}`),
      ),
    ),
    ...catalogue.sources.map(({ id, title }) => of('quelle', id, title)),
    ...catalogue.records.map(({ number, parts }) =>
      of('auslegung', number, ...parts.flatMap(({ text }) => text)),
    ),
    ...catalogue.switches.map(({ id, help, options }) =>
      of('lesart', id, help, ...options.map(({ text }) => text)),
    ),
    ...catalogue.modules.map(({ id }) => of('baustein', id)),
  ];
});
