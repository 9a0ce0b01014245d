/** A described page of the catalogue for a template: addresses instead of ids. */
import type { Catalogue } from '../../domain/catalogue.ts';
import type { Block, Item, ListId, Page, Ref, Run, Runs } from '../../rulebook/describe/page.ts';
import { paths } from '../paths.ts';
import type { PageHead, PageModel } from '../render.ts';
import { forceView } from './citation.ts';
import { type GraphDrawing, graphDrawing } from './graphDrawing.ts';

type RunView =
  | { readonly kind: 'text' | 'strong' | 'code' | 'muted' | 'mark'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string; readonly isForeign: boolean }
  | { readonly kind: 'force'; readonly text: string; readonly style: string };

interface ItemView {
  readonly runs: readonly RunView[];
  readonly items: readonly ItemView[];
}

export type BlockView =
  | {
      readonly kind: 'heading';
      readonly level: 2 | 3;
      readonly anchor: string;
      readonly runs: readonly RunView[];
    }
  | { readonly kind: 'paragraph'; readonly runs: readonly RunView[] }
  | { readonly kind: 'list'; readonly items: readonly ItemView[] }
  | {
      readonly kind: 'facts';
      readonly facts: readonly { readonly label: string; readonly items: readonly ItemView[] }[];
    }
  | {
      readonly kind: 'table';
      readonly label: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly { readonly label: string; readonly runs: readonly RunView[] }[])[];
    }
  | { readonly kind: 'graph'; readonly id: string; readonly isOpen: boolean; readonly graph: GraphDrawing };

export interface CataloguePage extends PageModel {
  readonly blocks: readonly BlockView[];
  readonly contents: readonly { readonly text: string; readonly href: string }[];
}

/** `list`: the list that the page belongs to; null for a list itself. */
export function cataloguePage({ version }: Catalogue, page: Page, list: Crumb | null): CataloguePage {
  const { kicker, title, intro, blocks } = page;
  const crumbs: PageHead['crumbs'] = [
    { text: 'Regelwerk', href: paths.catalogue() },
    ...(list === null ? [] : [list]),
    { text: kicker === 'Verzeichnis' ? title : kicker },
  ];
  return {
    nav: 'katalog',
    head: { title, intro, crumbs, meta: [{ text: kicker }, { text: 'Regelwerk', value: version }] },
    title: kicker === 'Verzeichnis' ? title : `${kicker}: ${title}`,
    blocks: blockViews(blocks),
    contents: contentsOf(blocks),
  };
}

export interface Crumb {
  readonly text: string;
  readonly href: string;
}

export function contentsOf(blocks: readonly Block[]): CataloguePage['contents'] {
  return blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === 2
      ? [
          {
            text: block.runs.map((run) => (run.kind === 'force' ? '' : run.text)).join(''),
            href: `#${block.anchor}`,
          },
        ]
      : [],
  );
}

export function blockViews(blocks: readonly Block[]): readonly BlockView[] {
  const isOnly = blocks.filter(({ kind }) => kind === 'graph').length === 1;
  return blocks.map((block, position) => blockView(block, `bild-${position}`, isOnly));
}

function blockView(block: Block, id: string, isOpen: boolean): BlockView {
  switch (block.kind) {
    case 'heading':
      return { ...block, runs: runViews(block.runs) };
    case 'paragraph':
      return { kind: 'paragraph', runs: runViews(block.runs) };
    case 'list':
      return { kind: 'list', items: block.items.map(itemView) };
    case 'facts':
      return {
        kind: 'facts',
        facts: block.facts.map(({ label, items }) => ({ label, items: items.map(itemView) })),
      };
    case 'table':
      return tableView(block);
    case 'graph':
      return { kind: 'graph', id, isOpen, graph: graphDrawing(block.graph) };
  }
}

function tableView({ label, head, rows }: Extract<Block, { readonly kind: 'table' }>): BlockView {
  const cells = rows.map((row) =>
    row.map((runs, column) => ({ label: head[column] ?? '', runs: runViews(runs) })),
  );
  return { kind: 'table', label, head, rows: cells };
}

function itemView({ runs, items }: Item): ItemView {
  return { runs: runViews(runs), items: items.map(itemView) };
}

function runViews(runs: Runs): readonly RunView[] {
  return runs.map(runView);
}

function runView(run: Run): RunView {
  switch (run.kind) {
    case 'ref':
      return { kind: 'link', text: run.text, href: entryHref(run.to), isForeign: false };
    case 'list':
      return { kind: 'link', text: run.text, href: listHref(run.to), isForeign: false };
    case 'link':
      return { kind: 'link', text: run.text, href: run.href, isForeign: true };
    case 'force': {
      const { word, style } = forceView(run.force);
      return { kind: 'force', text: word, style };
    }
    default:
      return run;
  }
}

export function entryHref({ kind, id }: Ref): string {
  return paths.catalogueEntry(kind, id);
}

export function listHref(list: ListId): string {
  return paths.catalogueList(list);
}
