/** The whole catalogue as Markdown files: what `rules:doc` writes. The same law gives the same bytes. */
import type { Catalogue } from '../../domain/catalogue.ts';
import { describeEntry } from './describeEntry.ts';
import { describeList, LIST_WORDS, LISTED, listOf } from './describeLists.ts';
import { describeOverview } from './describeOverview.ts';
import { type Links, pageMarkdown } from './markdown.ts';
import { anchorOf, type EntryKind, LISTS, type ListId, type Page, type Ref } from './page.ts';
import { OTHERS, regimeOf } from './regimeOf.ts';

interface WrittenFile {
  readonly name: string;
  readonly text: string;
}

/** An overview, one file per decision, and of every other kind a list and files with its entries, by regime. */
export function writtenCatalogue(catalogue: Catalogue): readonly WrittenFile[] {
  const subject = { catalogue, standard: null };
  const links = linksOf(catalogue);
  const page = (name: string, one: Page) => written(catalogue, name, [pageMarkdown(one, links, 1, '')]);
  return [
    page('README.md', describeOverview(subject)),
    ...entriesOf(catalogue, 'entscheidung').flatMap((ref) => {
      const described = describeEntry(subject, ref.kind, ref.id);
      return described === null ? [] : [page(fileOf(catalogue, ref), described)];
    }),
    ...LISTS.flatMap((list) => [
      page(`${list}.md`, describeList(subject, list)),
      ...entryFiles(catalogue, list),
    ]),
  ];
}

function entryFiles(catalogue: Catalogue, list: ListId): readonly WrittenFile[] {
  const refs = list === 'termine' ? [] : entriesOf(catalogue, LISTED[list]);
  const names = [...new Set(refs.map((ref) => fileOf(catalogue, ref)))];
  return names.map((name) => {
    const own = refs.filter((ref) => fileOf(catalogue, ref) === name);
    const title = `# ${LIST_WORDS[list].title}: ${groupOf(catalogue, own[0]?.id ?? '')}`;
    return written(catalogue, name, [title, ...own.map((ref) => entryMarkdown(catalogue, ref))]);
  });
}

function entryMarkdown(catalogue: Catalogue, ref: Ref): string {
  const page = describeEntry({ catalogue, standard: null }, ref.kind, ref.id);
  return page === null ? '' : pageMarkdown(page, linksOf(catalogue), 2, anchorOf(ref));
}

function written({ version, sha256 }: Catalogue, name: string, parts: readonly string[]): WrittenFile {
  const origin = `Geschrieben aus Regelwerk ${version}, Prüfsumme \`${sha256}\`. ${LAST_WORDS}`;
  return { name, text: `${[...parts, '---', origin].join('\n\n')}\n` };
}

const LAST_WORDS = 'Nicht von Hand ändern.';

/** The text is one that `writtenCatalogue` made. */
export function isWritten(text: string): boolean {
  return text.startsWith('# ') && text.endsWith(`${LAST_WORDS}\n`);
}

function linksOf(catalogue: Catalogue): Links {
  return {
    list: (id) => `${id}.md`,
    entry: (ref) => {
      const file = fileOf(catalogue, ref);
      return ref.kind === 'entscheidung' ? file : `${file}#${anchorOf(ref)}`;
    },
  };
}

function fileOf(catalogue: Catalogue, { kind, id }: Ref): string {
  if (kind === 'entscheidung') return `entscheidung-${id}.md`;
  const regime = regimeOf(catalogue, id);
  return `${listOf(kind) ?? kind}-${regime === OTHERS ? 'im-einzelnen' : regime.id}.md`;
}

function groupOf(catalogue: Catalogue, id: string): string {
  const regime = regimeOf(catalogue, id);
  return regime === OTHERS ? 'im Einzelnen' : regime.title;
}

function entriesOf(catalogue: Catalogue, kind: EntryKind): readonly Ref[] {
  const entries: Readonly<Record<EntryKind, readonly string[]>> = {
    entscheidung: catalogue.decisions.map(({ id }) => id),
    regel: catalogue.rules.map(({ id }) => id),
    frage: catalogue.questions.map(({ id }) => id),
    merkmal: catalogue.facts.map(({ id }) => id),
    massnahme: catalogue.measures.map(({ id }) => id),
    quelle: catalogue.sources.map(({ id }) => id),
    auslegung: catalogue.records.map(({ number }) => number),
    lesart: catalogue.switches.map(({ id }) => id),
    baustein: catalogue.modules.map(({ id }) => id),
  };
  return entries[kind].map((id) => ({ kind, id }));
}
