/** The first page of the Regelwerk, with what a search found. */
import type { Catalogue } from '../../domain/catalogue.ts';
import { describeOverview } from '../../rulebook/describe/describeOverview.ts';
import { KIND_PLURALS, KIND_WORDS } from '../../rulebook/describe/entries.ts';
import type { EntryKind } from '../../rulebook/describe/page.ts';
import { type Hit, searchCatalogue } from '../../rulebook/describe/searchCatalogue.ts';
import type { Subject } from '../../rulebook/describe/subject.ts';
import { paths } from '../paths.ts';
import type { PageModel } from '../render.ts';
import { type BlockView, blockViews, type CataloguePage, contentsOf, entryHref } from './cataloguePage.ts';
import { type TextField, textField, UNTOUCHED } from './formFields.ts';
import { counted } from './wording.ts';

export interface CatalogueIndexPage extends PageModel {
  readonly action: string;
  readonly search: TextField;
  /** null: nothing was searched for. */
  readonly found: Found | null;
  readonly blocks: readonly BlockView[];
  readonly contents: CataloguePage['contents'];
}

interface Found {
  readonly summary: string;
  readonly groups: readonly {
    readonly id: string;
    readonly title: string;
    readonly hits: readonly { readonly text: string; readonly href: string; readonly id: string }[];
    /** "und 12 weitere"; empty when all are shown. */
    readonly rest: string;
  }[];
}

/** So many hits of a kind are named; the rest is counted. */
const NAMED = 25;

export function catalogueIndexPage(subject: Subject, typed: string): CatalogueIndexPage {
  const page = describeOverview(subject);
  const found = typed === '' ? null : foundView(subject.catalogue, typed);
  const blocks = found === null ? page.blocks : [];
  return {
    nav: 'katalog',
    head: { title: page.title, intro: page.intro },
    title: typed === '' ? page.title : `Suche nach „${typed}“ im Regelwerk`,
    action: paths.catalogue(),
    search: textField(UNTOUCHED, {
      id: 'suche',
      label: 'Im Regelwerk suchen',
      hint: 'Zum Beispiel „Bewerbung“, „Art. 50“ oder eine Kennung. Alle Wörter müssen vorkommen.',
      value: typed,
    }),
    found,
    blocks: blockViews(blocks),
    contents: contentsOf(blocks),
  };
}

function foundView(catalogue: Catalogue, typed: string): Found {
  const kinds = [...searchCatalogue(catalogue, typed)];
  const count = kinds.reduce((sum, [, hits]) => sum + hits.length, 0);
  const says = count === 0 ? 'Nichts gefunden' : counted(count, 'Eintrag', 'Einträge');
  return { summary: `${says} zu „${typed}“`, groups: kinds.map(([kind, hits]) => groupOf(kind, hits)) };
}

function groupOf(kind: EntryKind, hits: readonly Hit[]): Found['groups'][number] {
  const words = hits.length === 1 ? KIND_WORDS[kind] : KIND_PLURALS[kind];
  return {
    id: kind,
    title: `${hits.length} ${words}`,
    hits: hits.slice(0, NAMED).map(({ ref, title }) => ({ text: title, href: entryHref(ref), id: ref.id })),
    rest: hits.length > NAMED ? `und ${hits.length - NAMED} weitere. Suchen Sie genauer.` : '',
  };
}
