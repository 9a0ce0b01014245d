/** The answers, switches, Merkmale and decisions that carry a condition at one end. */
import type { AnswerValue } from './answers.ts';
import { factHolds } from './classify.ts';
import { EVERY_END, type Mask, opposite } from './ends.ts';
import type { Node } from './nodes.ts';
import { endsOf, type Reading } from './reading.ts';
import type { TraceStep } from './result.ts';

export type Carriers = Pick<TraceStep, 'answers' | 'switches' | 'facts' | 'decisions'>;

/** Positions that one walk has come past; the marks serve all walks of a trace, each under its own number. */
interface Found {
  readonly marks: Uint32Array;
  readonly positions: number[];
}

interface Walk {
  readonly reading: Reading;
  readonly inputs: Found;
  readonly facts: Found;
  readonly decisions: Found;
  /** Merkmale whose holding, and whose failing, at an end is already walked. */
  readonly carried: Uint32Array;
  readonly failed: Uint32Array;
  number: number;
}

/** Names in catalogue order, without doubles. Of an `any` only the branches that hold carry it. */
export function carrierWalk(reading: Reading): (when: Node, end: Mask) => Carriers {
  const { inputs, facts, decisions } = reading.plan;
  const walk: Walk = {
    reading,
    inputs: nothingFound(inputs.length),
    facts: nothingFound(facts.length),
    decisions: nothingFound(decisions.length),
    carried: new Uint32Array(facts.length * (EVERY_END + 1)),
    failed: new Uint32Array(facts.length * (EVERY_END + 1)),
    number: 0,
  };
  return (when, end) => {
    walk.number++;
    carry(when, end, walk);
    return named(walk);
  };
}

/** What makes the node hold at the end. */
function carry(node: Node, end: Mask, walk: Walk): void {
  if (node.kind === 'question' || node.kind === 'level') find(walk.inputs, node.input, walk);
  if (node.kind === 'decision') find(walk.decisions, node.decision, walk);
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
  if (node.kind === 'question' || node.kind === 'level') markVisible(node.input, end, walk);
  if (node.kind === 'decision') find(walk.decisions, node.decision, walk);
  if (node.kind === 'all' || node.kind === 'any') {
    for (const part of node.parts) if (!holds(part, end, walk)) fail(part, end, walk);
  }
  if (node.kind !== 'fact') return;
  if (node.negated) carryFact(node.fact, opposite(end), walk);
  else failFact(node.fact, end, walk);
}

function carryFact(index: number, end: Mask, walk: Walk): void {
  const fact = walk.reading.plan.facts[index];
  if (fact === undefined || !(factHolds(walk.reading, index) & end)) return;
  if (isKnown(index, end, walk.carried, walk.number)) return;
  find(walk.facts, index, walk);
  if (fact.kind === 'bedingung') carry(fact.when, end, walk);
  if (fact.kind === 'anzahl') for (const member of fact.of) carryFact(member, end, walk);
  if (fact.kind !== 'tabelle') return;
  find(walk.inputs, fact.zeilen, walk);
  find(walk.inputs, fact.spalten, walk);
}

function failFact(index: number, end: Mask, walk: Walk): void {
  const fact = walk.reading.plan.facts[index];
  if (fact === undefined || isKnown(index, end, walk.failed, walk.number)) return;
  if (fact.kind === 'bedingung') fail(fact.when, end, walk);
  if (fact.kind === 'anzahl') failMembers(fact.of, end, walk);
  if (fact.kind !== 'tabelle') return;
  markVisible(fact.zeilen, end, walk);
  markVisible(fact.spalten, end, walk);
}

/** A count stays too low through the members that fail. */
function failMembers(members: readonly number[], end: Mask, walk: Walk): void {
  for (const member of members) if (!(factHolds(walk.reading, member) & end)) failFact(member, end, walk);
}

/** What fails does so at an end where it may be hidden; it is named if it is possibly visible in that pass. */
function markVisible(input: number, end: Mask, walk: Walk): void {
  if (endsOf(walk.reading.visible, input) & (end | opposite(end))) find(walk.inputs, input, walk);
}

function holds(node: Node, end: Mask, { reading }: Walk): boolean {
  return (endsOf(reading.outcome, node.number) & end) !== 0;
}

function isKnown(index: number, end: Mask, walked: Uint32Array, number: number): boolean {
  const key = index * (EVERY_END + 1) + end;
  const isWalked = walked[key] === number;
  walked[key] = number;
  return isWalked;
}

function nothingFound(length: number): Found {
  return { marks: new Uint32Array(length), positions: [] };
}

function find({ marks, positions }: Found, position: number, { number }: Walk): void {
  if (marks[position] === number) return;
  marks[position] = number;
  positions.push(position);
}

function named({ reading, inputs, facts, decisions }: Walk): Carriers {
  const answers: { question: string; value: AnswerValue | null }[] = [];
  const switches: string[] = [];
  for (const index of inCatalogueOrder(inputs)) {
    const input = reading.plan.inputs[index];
    if (input?.kind === 'switch') switches.push(input.id);
    if (input?.kind === 'question') answers.push({ question: input.id, value: reading.given[index] ?? null });
  }
  return {
    answers,
    switches,
    facts: inCatalogueOrder(facts).map((index) => reading.plan.facts[index]?.id ?? ''),
    decisions: inCatalogueOrder(decisions).map((index) => reading.plan.decisions[index]?.id ?? ''),
  };
}

/** Empties the find for the next walk. */
function inCatalogueOrder({ positions }: Found): readonly number[] {
  return positions.splice(0).sort((a, b) => a - b);
}
