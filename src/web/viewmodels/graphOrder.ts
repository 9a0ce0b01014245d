/** In which order the boxes of a column stand, so that few lines cross. */
import type { Graph, GraphNode } from '../../rulebook/describe/graph.ts';

const SWEEPS = 6;

/** Columns from left to right; each box as near as can be to the middle of what it is joined to. */
export function orderedColumns({ columns, nodes, edges }: Graph): readonly (readonly GraphNode[])[] {
  const joined = new Map(nodes.map(({ id }): [string, string[]] => [id, []]));
  for (const { from, to } of edges) {
    joined.get(from)?.push(to);
    joined.get(to)?.push(from);
  }
  const ordered = columns.map((_, column) => nodes.filter((node) => node.column === column));
  const places = new Map(ordered.flatMap(placesIn));
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    for (const [index, column] of ordered.entries()) {
      const middles = new Map(column.map(({ id }) => [id, middle(joined.get(id) ?? [], places)]));
      const sorted = column.toSorted((a, b) => (middles.get(a.id) ?? 0) - (middles.get(b.id) ?? 0));
      for (const [id, place] of placesIn(sorted)) places.set(id, place);
      ordered[index] = sorted;
    }
  }
  return ordered;
}

/** From 0 at the top of the column to 1 at its end. */
function placesIn(column: readonly GraphNode[]): readonly (readonly [string, number])[] {
  return column.map(({ id }, index) => [id, (index + 0.5) / column.length]);
}

function middle(others: readonly string[], places: ReadonlyMap<string, number>): number {
  const known = others.flatMap((other) => places.get(other) ?? []);
  return known.length === 0 ? 0 : known.reduce((sum, place) => sum + place, 0) / known.length;
}
