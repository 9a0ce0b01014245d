/** The pages of one catalogue, each made when somebody asks for it first. */
import type { Catalogue } from '../../domain/catalogue.ts';
import { oncePer } from '../../domain/oncePer.ts';
import { describeEntry } from '../../rulebook/describe/describeEntry.ts';
import { describeList, isListId, LIST_WORDS, listOf } from '../../rulebook/describe/describeLists.ts';
import { isEntryKind } from '../../rulebook/describe/entries.ts';
import type { EntryKind } from '../../rulebook/describe/page.ts';
import type { Subject } from '../../rulebook/describe/subject.ts';
import { paths } from '../paths.ts';
import { type CataloguePage, type Crumb, cataloguePage, listHref } from './cataloguePage.ts';

interface CataloguePages {
  /** null: there is no such list. */
  readonly list: (name: string) => CataloguePage | null;
  /** null: the catalogue has no such entry. */
  readonly entry: (kind: string, id: string) => CataloguePage | null;
}

export function cataloguePages(subject: Subject): CataloguePages {
  const { catalogue } = subject;
  const made = madePages(catalogue);
  const once = (key: string, make: () => CataloguePage | null) => {
    const page = made.get(key) ?? make();
    if (page !== null) made.set(key, page);
    return page;
  };
  return {
    list: (name) =>
      once(name, () => (isListId(name) ? cataloguePage(catalogue, describeList(subject, name), null) : null)),
    entry: (kind, id) =>
      once(`${kind}/${id}`, () => {
        const page = isEntryKind(kind) ? describeEntry(subject, kind, id) : null;
        return page === null || !isEntryKind(kind) ? null : cataloguePage(catalogue, page, crumbOf(kind));
      }),
  };
}

const madePages = oncePer((_: Catalogue) => new Map<string, CataloguePage>());

function crumbOf(kind: EntryKind): Crumb {
  const list = listOf(kind);
  if (list === null) return { text: 'Entscheidungen', href: `${paths.catalogue()}#entscheidungen` };
  return { text: LIST_WORDS[list].title, href: listHref(list) };
}
