/** Links to entries by their title, and lists of them. */
import type { Catalogue } from '../../domain/catalogue.ts';
import { catalogueIndex } from './catalogueIndex.ts';
import {
  type Block,
  type EntryKind,
  type Item,
  item,
  link,
  list,
  muted,
  part,
  type Ref,
  type Run,
} from './page.ts';
import { questionNumbers } from './questionNumbers.ts';

/** "Frage", "Regel": what an entry is. */
export const KIND_WORDS: Readonly<Record<EntryKind, string>> = {
  entscheidung: 'Entscheidung',
  regel: 'Regel',
  frage: 'Frage',
  merkmal: 'Merkmal',
  massnahme: 'Maßnahme',
  quelle: 'Quelle',
  auslegung: 'Auslegung',
  lesart: 'Lesart',
  baustein: 'Baustein',
};

export const KIND_PLURALS: Readonly<Record<EntryKind, string>> = {
  entscheidung: 'Entscheidungen',
  regel: 'Regeln',
  frage: 'Fragen',
  merkmal: 'Merkmale',
  massnahme: 'Maßnahmen',
  quelle: 'Quellen',
  auslegung: 'Auslegungen',
  lesart: 'Lesarten',
  baustein: 'Bausteine',
};

export function isEntryKind(words: string): words is EntryKind {
  return Object.hasOwn(KIND_WORDS, words);
}

/** What people call the entry; its id where it is no longer there. */
export function titleOf(catalogue: Catalogue, { kind, id }: Ref): string {
  const index = catalogueIndex(catalogue);
  switch (kind) {
    case 'entscheidung':
      return index.decisions.get(id)?.title ?? id;
    case 'regel':
      return index.rules.get(id)?.title ?? id;
    case 'frage':
      return `${questionNumbers(catalogue).question(id)} ${index.questions.get(id)?.text ?? ''}`;
    case 'merkmal':
      return index.facts.get(id)?.title ?? id;
    case 'massnahme':
      return index.measures.get(id)?.title ?? id;
    case 'quelle': {
      const source = index.sources.get(id);
      return source === undefined ? id : `${source.provision} ${source.law}`;
    }
    case 'auslegung':
      return `${id} ${index.records.get(id)?.title ?? ''}`;
    case 'lesart':
      return index.switches.get(id)?.title ?? id;
    case 'baustein':
      return index.modules.get(id)?.title ?? id;
  }
}

export function linkTo(catalogue: Catalogue, ref: Ref): Run {
  return link(titleOf(catalogue, ref), ref.kind, ref.id);
}

/** "Regeln", "Merkmale": each kind with its entries, where there are any. */
export function usedBy(
  catalogue: Catalogue,
  refs: readonly Ref[],
  words: string,
  anchor: string,
): readonly Block[] {
  const kinds = [...new Set(refs.map(({ kind }) => kind))];
  const items = kinds.map((kind): Item => {
    const own = refs.filter((ref) => ref.kind === kind);
    const name = own.length === 1 ? KIND_WORDS[kind] : KIND_PLURALS[kind];
    return item(
      [muted(`${own.length} ${name}`)],
      own.map((ref) => item([linkTo(catalogue, ref)])),
    );
  });
  return part(words, anchor, items.length === 0 ? [] : [list(items)]);
}
