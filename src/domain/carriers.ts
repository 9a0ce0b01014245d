/** The answers, switches, Merkmale and decisions that carry a condition at one end. */
import type { AnswerValue } from './answers.ts';
import { factHolds } from './classify.ts';
import { EVERY_END, type Mask, opposite } from './ends.ts';
import type { Node } from './nodes.ts';
import { endsOf, type Reading } from './reading.ts';
import type { TraceStep } from './result.ts';

type Carriers = Pick<TraceStep, 'answers' | 'switches' | 'facts' | 'decisions'>;

interface Walk {
  readonly reading: Reading;
  readonly inputs: Set<number>;
  readonly facts: Set<number>;
  readonly decisions: Set<number>;
  /** Merkmale whose holding, and whose failing, at an end is already walked. */
  readonly carried: Set<number>;
  readonly failed: Set<number>;
}

/** In catalogue order and without doubles. Of an `any` only the branches that hold carry it. */
export function carriersOf(when: Node, end: Mask, reading: Reading): Carriers {
  const found = { inputs: new Set<number>(), facts: new Set<number>(), decisions: new Set<number>() };
  const walk = { ...found, reading, carried: new Set<number>(), failed: new Set<number>() };
  carry(when, end, walk);
  return named(walk);
}

/** What makes the node hold at the end. */
function carry(node: Node, end: Mask, walk: Walk): void {
  if (node.kind === 'question' || node.kind === 'level') walk.inputs.add(node.input);
  if (node.kind === 'decision') walk.decisions.add(node.decision);
  if (node.kind === 'all' || node.kind === 'any') {
    for (const part of node.parts) if (holds(part, end, walk)) carry(part, end, walk);
  }
  if (node.kind !== 'fact') return;
  // "Not the Merkmal" holds at one end because the Merkmal fails at the other end of the pass.
  if (node.negated) failFact(node.fact, opposite(end), walk);
  else carryFact(node.fact, end, walk);
}

/** What makes the node fail at the end: the parts that fail, which of an `any` are all. */
function fail(node: Node, end: Mask, walk: Walk): void {
  if (node.kind === 'question' || node.kind === 'level') addVisible(node.input, end, walk);
  if (node.kind === 'decision') walk.decisions.add(node.decision);
  if (node.kind === 'all' || node.kind === 'any') {
    for (const part of node.parts) if (!holds(part, end, walk)) fail(part, end, walk);
  }
  if (node.kind !== 'fact') return;
  if (node.negated) carryFact(node.fact, opposite(end), walk);
  else failFact(node.fact, end, walk);
}

function carryFact(index: number, end: Mask, walk: Walk): void {
  const fact = walk.reading.plan.facts[index];
  if (fact === undefined || !(factHolds(walk.reading, index) & end) || isKnown(index, end, walk.carried))
    return;
  walk.facts.add(index);
  if (fact.kind === 'bedingung') carry(fact.when, end, walk);
  if (fact.kind === 'anzahl') for (const member of fact.of) carryFact(member, end, walk);
  if (fact.kind === 'tabelle') walk.inputs.add(fact.zeilen).add(fact.spalten);
}

function failFact(index: number, end: Mask, walk: Walk): void {
  const fact = walk.reading.plan.facts[index];
  if (fact === undefined || isKnown(index, end, walk.failed)) return;
  if (fact.kind === 'bedingung') fail(fact.when, end, walk);
  if (fact.kind === 'anzahl') failMembers(fact.of, end, walk);
  if (fact.kind === 'tabelle') for (const input of [fact.zeilen, fact.spalten]) addVisible(input, end, walk);
}

/** A count stays too low through the members that fail. */
function failMembers(members: readonly number[], end: Mask, walk: Walk): void {
  for (const member of members) if (!(factHolds(walk.reading, member) & end)) failFact(member, end, walk);
}

/** What fails does so at an end where it may be hidden; it is named if it is possibly visible in that pass. */
function addVisible(input: number, end: Mask, { reading, inputs }: Walk): void {
  if (endsOf(reading.visible, input) & (end | opposite(end))) inputs.add(input);
}

function holds(node: Node, end: Mask, { reading }: Walk): boolean {
  return (endsOf(reading.outcome, node.number) & end) !== 0;
}

function isKnown(index: number, end: Mask, walked: Set<number>): boolean {
  const key = index * (EVERY_END + 1) + end;
  if (walked.has(key)) return true;
  walked.add(key);
  return false;
}

function named({ inputs, facts, decisions, reading }: Walk): Carriers {
  const answers: { question: string; value: AnswerValue | null }[] = [];
  const switches: string[] = [];
  for (const index of inOrder(inputs)) {
    const input = reading.plan.inputs[index];
    if (input?.kind === 'switch') switches.push(input.id);
    if (input?.kind === 'question') answers.push({ question: input.id, value: reading.given[index] ?? null });
  }
  return {
    answers,
    switches,
    facts: inOrder(facts).map((index) => reading.plan.facts[index]?.id ?? ''),
    decisions: inOrder(decisions).map((index) => reading.plan.decisions[index]?.id ?? ''),
  };
}

function inOrder(positions: ReadonlySet<number>): readonly number[] {
  return [...positions].sort((a, b) => a - b);
}
