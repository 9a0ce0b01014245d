/** Conditions with ids resolved to positions. Every node has a number, under which a reading keeps its outcome. */
import type { Catalogue, Condition, DecisionAtom, FactAtom, Operator, QuestionAtom } from './catalogue.ts';

export type Node =
  | { readonly number: number; readonly kind: 'immer' }
  | { readonly number: number; readonly kind: 'all'; readonly parts: readonly Node[] }
  | { readonly number: number; readonly kind: 'any'; readonly parts: readonly Node[] }
  | QuestionNode
  | LevelNode
  | FactNode
  | DecisionNode;

export interface QuestionNode {
  readonly number: number;
  readonly kind: 'question';
  readonly input: number;
  readonly operator: Operator;
  readonly value: QuestionAtom['value'];
}
/** A `tabelle` compared with a level of its scale: one row, or without row the maximum of the rows. */
export interface LevelNode {
  readonly number: number;
  readonly kind: 'level';
  readonly input: number;
  readonly side: 'atLeast' | 'atMost' | 'equal';
  /** One row, or all of them. */
  readonly rows: readonly string[];
  readonly scale: ReadonlyMap<string, number>;
  readonly level: number;
}
/** A Merkmal with at least (or, negated, below) a rank: 1 for a condition that holds, n for a count, the place of a stufe. */
export interface FactNode {
  readonly number: number;
  readonly kind: 'fact';
  readonly fact: number;
  readonly rank: number;
  readonly negated: boolean;
}
export interface DecisionNode {
  readonly number: number;
  readonly kind: 'decision';
  readonly decision: number;
  readonly side: 'atLeast' | 'atMost';
  readonly level: number;
}

export interface NodeCompiler {
  compile(condition: Condition): Node;
  /** How many nodes were compiled so far. */
  count(): number;
}

const LEVEL_SIDES: Readonly<Partial<Record<Operator, LevelNode['side']>>> = {
  equal: 'equal',
  greaterThanInclusive: 'atLeast',
  lessThanInclusive: 'atMost',
};

interface Names {
  readonly catalogue: Catalogue;
  readonly inputs: ReadonlyMap<string, number>;
  readonly facts: ReadonlyMap<string, number>;
  readonly decisions: ReadonlyMap<string, number>;
}

/** Throws for an id or a level that the catalogue does not have. */
export function nodeCompiler(catalogue: Catalogue): NodeCompiler {
  const names: Names = {
    catalogue,
    inputs: positions([...catalogue.questions, ...catalogue.switches]),
    facts: positions(catalogue.facts),
    decisions: positions(catalogue.decisions),
  };
  let next = 0;
  const compile = (condition: Condition): Node => {
    const number = next++;
    if (condition === 'immer') return { number, kind: 'immer' };
    if ('all' in condition) return { number, kind: 'all', parts: condition.all.map(compile) };
    if ('any' in condition) return { number, kind: 'any', parts: condition.any.map(compile) };
    if ('fact' in condition) return questionNode(number, condition, names);
    return 'merkmal' in condition
      ? factNode(number, condition, names)
      : decisionNode(number, condition, names);
  };
  return { compile, count: () => next };
}

function questionNode(number: number, atom: QuestionAtom, { catalogue, inputs }: Names): Node {
  const { operator, value } = atom;
  const input = position(inputs, atom.fact);
  const question = catalogue.questions[input];
  if (question?.type !== 'tabelle') return { number, kind: 'question', input, operator, value };
  const rows = atom.row === undefined ? question.rows.map((row) => row.id) : [atom.row];
  const scale = positions(question.options);
  const side = LEVEL_SIDES[operator];
  if (side === undefined) throw new Error(`${operator} compares no level of ${atom.fact}`);
  return { number, kind: 'level', input, side, rows, scale, level: position(scale, String(value)) };
}

function factNode(number: number, atom: FactAtom, { catalogue, facts }: Names): Node {
  const fact = position(facts, atom.merkmal);
  const definition = catalogue.facts[fact]?.definition;
  const stufen = definition?.kind === 'tabelle' ? definition.stufen : [];
  const { atLeast = 1 } = atom;
  const rank = typeof atLeast === 'number' ? atLeast : place(stufen, atLeast, atom.merkmal) + 1;
  return { number, kind: 'fact', fact, rank, negated: atom.is === false };
}

function decisionNode(number: number, atom: DecisionAtom, { catalogue, decisions }: Names): Node {
  const decision = position(decisions, atom.decision);
  const scale = (catalogue.decisions[decision]?.scale ?? []).map((one) => one.id);
  const level = place(scale, 'atLeast' in atom ? atom.atLeast : atom.atMost, atom.decision);
  return { number, kind: 'decision', decision, side: 'atLeast' in atom ? 'atLeast' : 'atMost', level };
}

/** id -> position in the list. */
export function positions(list: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(list.map((one, index) => [one.id, index]));
}

export function position(known: ReadonlyMap<string, number>, id: string): number {
  const found = known.get(id);
  if (found === undefined) throw new Error(`the catalogue has no ${id}`);
  return found;
}

export function place(scale: readonly string[], level: string, owner: string): number {
  const found = scale.indexOf(level);
  if (found < 0) throw new Error(`${owner} has no level ${level}`);
  return found;
}

/** The node and everything below it. */
export function* nodesBelow(node: Node): Generator<Node> {
  yield node;
  if (node.kind !== 'all' && node.kind !== 'any') return;
  for (const part of node.parts) yield* nodesBelow(part);
}
