/** A page of the described catalogue: plain text in a closed set of shapes, for Markdown and for the application. */
import type { Force } from '../../domain/catalogue.ts';
import type { Graph } from './graph.ts';

export const ENTRY_KINDS = [
  'entscheidung',
  'regel',
  'frage',
  'merkmal',
  'massnahme',
  'quelle',
  'auslegung',
  'lesart',
  'baustein',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export const LISTS = [
  'fragen',
  'merkmale',
  'regeln',
  'massnahmen',
  'bausteine',
  'quellen',
  'auslegungen',
  'lesarten',
  'termine',
] as const;
/** A page that lists entries. */
export type ListId = (typeof LISTS)[number];

/** One entry of the catalogue. Its id never shows its wording, so a link to it lasts. */
export interface Ref {
  readonly kind: EntryKind;
  readonly id: string;
}

export type Run =
  | { readonly kind: 'text' | 'strong' | 'code' | 'muted'; readonly text: string }
  | { readonly kind: 'ref'; readonly text: string; readonly to: Ref }
  | { readonly kind: 'list'; readonly text: string; readonly to: ListId }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  | { readonly kind: 'force'; readonly force: Force }
  /** A word that stands out, such as „Lesart Ihrer Stadt“. */
  | { readonly kind: 'mark'; readonly text: string };
export type Runs = readonly Run[];

/** An entry of a list with the entries below it. */
export interface Item {
  readonly runs: Runs;
  readonly items: readonly Item[];
}

export type Block =
  | {
      readonly kind: 'heading';
      readonly level: 2 | 3;
      readonly anchor: string;
      readonly runs: Runs;
    }
  | { readonly kind: 'paragraph'; readonly runs: Runs }
  | { readonly kind: 'list'; readonly items: readonly Item[] }
  | { readonly kind: 'facts'; readonly facts: readonly FactLine[] }
  | {
      readonly kind: 'table';
      readonly label: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly Runs[])[];
    }
  | { readonly kind: 'graph'; readonly graph: Graph };

/** "Wann: …": one label, one or more lines. */
export interface FactLine {
  readonly label: string;
  readonly items: readonly Item[];
}

export interface Page {
  /** "Regel", "Frage 1.2" */
  readonly kicker: string;
  readonly title: string;
  readonly intro: string;
  readonly blocks: readonly Block[];
}

/** The fragment of an entry on a page that shows several. */
export function anchorOf({ kind, id }: Ref): string {
  return `${kind}-${id}`;
}

export const text = (words: string): Run => ({ kind: 'text', text: words });
export const strong = (words: string): Run => ({ kind: 'strong', text: words });
export const code = (words: string): Run => ({ kind: 'code', text: words });
export const muted = (words: string): Run => ({ kind: 'muted', text: words });
export const mark = (words: string): Run => ({ kind: 'mark', text: words });
export const force = (one: Force): Run => ({ kind: 'force', force: one });
export const link = (words: string, kind: EntryKind, id: string): Run => ({
  kind: 'ref',
  text: words,
  to: { kind, id },
});
export const item = (runs: Runs, items: readonly Item[] = []): Item => ({ runs, items });
export const line = (label: string, ...runs: readonly Run[]): FactLine => ({ label, items: [item(runs)] });
export const lines = (label: string, items: readonly Item[]): FactLine => ({ label, items });
export const paragraph = (...runs: readonly Run[]): Block => ({ kind: 'paragraph', runs });
export const list = (items: readonly Item[]): Block => ({ kind: 'list', items });
export const facts = (all: readonly FactLine[]): Block => ({
  kind: 'facts',
  facts: all.filter(({ items }) => items.length > 0),
});
export const heading = (words: string, anchor: string): Block => ({
  kind: 'heading',
  level: 2,
  anchor,
  runs: [text(words)],
});
export const table = (label: string, head: readonly string[], rows: readonly (readonly Runs[])[]): Block => ({
  kind: 'table',
  label,
  head,
  rows,
});

/** A heading with what stands below it; nothing where there is nothing to say. */
export function part(words: string, anchor: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [heading(words, anchor), ...blocks];
}

export function plainText(runs: Runs): string {
  return runs.map((run) => (run.kind === 'force' ? '' : run.text)).join('');
}
