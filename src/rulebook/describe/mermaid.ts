/** A graph as Mermaid text, as repositories draw it. */
import type { Graph, GraphNode } from './graph.ts';

const SHAPES: Readonly<Record<GraphNode['kind'], readonly [string, string]>> = {
  eingabe: ['([', '])'],
  merkmal: ['[', ']'],
  regel: ['[[', ']]'],
  folge: ['{{', '}}'],
};

export function mermaid({ nodes, edges }: Graph): string {
  const names = new Map(nodes.map(({ id }, index) => [id, `k${index}`]));
  const boxes = nodes.map(({ id, kind, label }) => {
    const [open, close] = SHAPES[kind];
    return `  ${names.get(id)}${open}"${escaped(label)}"${close}`;
  });
  const arrows = edges.flatMap(({ from, to, isException }) => {
    const arrow = isException ? '-. Ausnahme .->' : '-->';
    return names.has(from) && names.has(to) ? [`  ${names.get(from)} ${arrow} ${names.get(to)}`] : [];
  });
  return ['flowchart LR', ...boxes, ...arrows].join('\n');
}

/** Quotes end a label, and a number sign begins an entity. */
function escaped(label: string): string {
  return label.replaceAll('#', '#35;').replaceAll('"', '#quot;');
}
