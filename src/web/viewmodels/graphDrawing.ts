/** A graph as numbers for an SVG: boxes in columns, curves between them; and the same as sentences. */
import type { Graph, GraphNode } from '../../rulebook/describe/graph.ts';
import { orderedColumns } from './graphOrder.ts';
import { wrapped } from './wrapped.ts';

export interface GraphDrawing {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly columns: readonly { readonly x: number; readonly text: string }[];
  readonly boxes: readonly Box[];
  readonly curves: readonly { readonly path: string; readonly isException: boolean }[];
  /** What the picture shows, one sentence per rule and Merkmal. */
  readonly sentences: readonly string[];
}

interface Box {
  readonly kind: GraphNode['kind'];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly { readonly x: number; readonly y: number; readonly text: string }[];
}

/** All in pixels. */
const BOX_WIDTH = 200;
const COLUMN_GAP = 44;
const ROW_GAP = 12;
const LINE = 18;
const PADDING = 9;
const HEAD = 36;
/** Of the texts in a box: characters per line, and lines. */
const CHARACTERS = 25;
const MOST_LINES = 4;

export function graphDrawing(graph: Graph): GraphDrawing {
  const columns = orderedColumns(graph).map((nodes, column) => boxesOf(nodes, column));
  const tallest = Math.max(0, ...columns.map(heightOf));
  const placed = new Map(columns.flatMap((boxes) => centred(boxes, tallest)));
  return {
    title: graph.title,
    width: graph.columns.length * (BOX_WIDTH + COLUMN_GAP) - COLUMN_GAP + 2,
    height: HEAD + tallest + 2,
    columns: graph.columns.map((text, column) => ({ x: xOf(column), text })),
    boxes: [...placed.values()],
    curves: graph.edges.flatMap(({ from, to, isException }) => {
      const [start, end] = [placed.get(from), placed.get(to)];
      return start === undefined || end === undefined ? [] : [{ path: curve(start, end), isException }];
    }),
    sentences: sentencesOf(graph),
  };
}

type Placed = readonly [id: string, box: Box];

function xOf(column: number): number {
  return 1 + column * (BOX_WIDTH + COLUMN_GAP);
}

function boxesOf(nodes: readonly GraphNode[], column: number): readonly Placed[] {
  let y = HEAD;
  return nodes.map(({ id, kind, label }): Placed => {
    const x = xOf(column);
    const texts = wrapped(label, CHARACTERS, MOST_LINES);
    const height = texts.length * LINE + 2 * PADDING;
    const lines = texts.map((text, index) => ({ x: x + 12, y: y + PADDING + 13 + index * LINE, text }));
    const box = { kind, x, y, width: BOX_WIDTH, height, lines };
    y += height + ROW_GAP;
    return [id, box];
  });
}

function heightOf(boxes: readonly Placed[]): number {
  const last = boxes.at(-1)?.[1];
  return last === undefined ? 0 : last.y + last.height - HEAD;
}

/** Short columns stand in the middle of the tallest. */
function centred(boxes: readonly Placed[], tallest: number): readonly Placed[] {
  const down = Math.round((tallest - heightOf(boxes)) / 2);
  return boxes.map(([id, box]) => [
    id,
    { ...box, y: box.y + down, lines: box.lines.map((line) => ({ ...line, y: line.y + down })) },
  ]);
}

function curve(start: Box, end: Box): string {
  const [x1, y1] = [start.x + start.width, start.y + start.height / 2];
  const [x2, y2] = [end.x, end.y + end.height / 2];
  const bend = COLUMN_GAP * 0.6;
  return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
}

function sentencesOf({ nodes, edges }: Graph): readonly string[] {
  const labels = new Map(nodes.map(({ id, label }) => [id, label]));
  const named = (ids: readonly string[]) => ids.map((id) => `„${labels.get(id) ?? id}“`).join(', ');
  const reads = (id: string, isException: boolean) =>
    edges.filter((edge) => edge.to === id && edge.isException === isException).map(({ from }) => from);
  return nodes.flatMap(({ id, kind, label }) => {
    const [basis, exceptions] = [reads(id, false), reads(id, true)];
    const leadsTo = edges.filter(({ from }) => from === id).map(({ to }) => to);
    if (kind === 'merkmal')
      return basis.length === 0 ? [] : [`Merkmal „${label}“ folgt aus ${named(basis)}.`];
    if (kind !== 'regel') return [];
    const why = basis.length === 0 ? 'gilt immer' : `stützt sich auf ${named(basis)}`;
    const but = exceptions.length === 0 ? '' : `, außer bei ${named(exceptions)}`;
    return [`Regel „${label}“ ${why}${but} und führt zu ${named(leadsTo)}.`];
  });
}
