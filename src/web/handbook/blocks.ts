/** A page of the handbook as a template can print it: plain text in a closed set of shapes, never HTML. */

export type Run =
  | { readonly kind: 'text' | 'strong' | 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

export type Runs = readonly Run[];

export interface Heading {
  readonly kind: 'heading';
  readonly level: number;
  readonly id: string;
  readonly text: string;
}

export type Block =
  | Heading
  | { readonly kind: 'paragraph'; readonly runs: Runs }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: 'table'; readonly head: readonly Cell[]; readonly rows: readonly (readonly Cell[])[] };

/** `label` is the text of the column's head: what names the cell where columns are stacked. */
export interface Cell {
  readonly label: string;
  readonly runs: Runs;
}

export interface HandbookPage {
  readonly title: string;
  readonly blocks: readonly Block[];
}
