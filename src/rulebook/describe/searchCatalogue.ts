/** Search in the words of the catalogue: everything that was typed, anywhere in the entry. */
import type { Catalogue } from '../../domain/catalogue.ts';
import { oncePer } from '../../domain/oncePer.ts';
import { titleOf } from './entries.ts';
import { ENTRY_KINDS, type EntryKind, type Ref } from './page.ts';
import { searchTexts } from './searchTexts.ts';

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
  const found = searchables(catalogue).filter(({ words }) => wanted.every((word) => contains(words, word)));
  const isNamed = ({ name }: Searchable) => wanted.every((word) => contains(name, word));
  const sorted = [...found.filter(isNamed), ...found.filter((one) => !isNamed(one))];
  const kinds = ENTRY_KINDS.map((kind) => [kind, sorted.filter(({ ref }) => ref.kind === kind)] as const);
  return new Map(kinds.filter(([, hits]) => hits.length > 0));
}

/** A word may stand inside a longer one; a number is meant as it stands: "50" is not in "5053". */
function contains(words: string, word: string): boolean {
  return /^\d+$/.test(word) ? words.split(/\D+/).includes(word) : words.includes(word);
}

function normal(words: string): string {
  return words.normalize('NFC').toLowerCase();
}

const searchables = oncePer((catalogue: Catalogue): readonly Searchable[] =>
  ENTRY_KINDS.flatMap((kind) =>
    searchTexts(catalogue, kind).map(({ id, texts }) => {
      const ref = { kind, id };
      const title = titleOf(catalogue, ref);
      const name = normal(`${title} ${id}`);
      return { ref, title, name, words: `${name} ${normal(texts.join(' '))}` };
    }),
  ),
);
