/** What the applying of a Merkmal hangs on. */
import { type Node, nodesBelow } from './nodes.ts';
import type { Bearing, Fact, PlanParts } from './plan.ts';

/** Switches and decisions always apply; a Merkmal that uses no question at all applies like "immer". */
export function bearingOf(fact: Fact, parts: PlanParts): Bearing {
  const inputs = new Set<number>();
  const always = collect(fact, parts, inputs);
  return { always, inputs: [...inputs].sort((a, b) => a - b) };
}

function collect(fact: Fact, parts: PlanParts, inputs: Set<number>): boolean {
  if (fact.kind === 'anzahl') return fact.of.map((one) => collectFact(one, parts, inputs)).includes(true);
  if (fact.kind === 'tabelle') {
    inputs.add(fact.zeilen).add(fact.spalten);
    return false;
  }
  return [...nodesBelow(fact.when)].map((node) => collectNode(node, parts, inputs)).includes(true);
}

function collectFact(index: number, parts: PlanParts, inputs: Set<number>): boolean {
  const fact = parts.facts[index];
  return fact !== undefined && collect(fact, parts, inputs);
}

function collectNode(node: Node, parts: PlanParts, inputs: Set<number>): boolean {
  if (node.kind === 'fact') return collectFact(node.fact, parts, inputs);
  if (node.kind === 'immer' || node.kind === 'decision') return true;
  if (node.kind !== 'question' && node.kind !== 'level') return false;
  if (parts.inputs[node.input]?.kind === 'switch') return true;
  inputs.add(node.input);
  return false;
}
