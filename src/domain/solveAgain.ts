/** The solver for callers that change one answer after the other: only what hangs on the answer is evaluated again. */
import type { AnswerValue } from './answers.ts';
import { ENDS } from './ends.ts';
import { establishNode } from './kleene.ts';
import { keyOf, needsOf } from './order.ts';
import type { Plan, Step } from './plan.ts';
import type { Reading } from './reading.ts';
import { settle } from './solve.ts';

/** Says the same as solving the changed answers from the start. The given reading stays as it is. */
export function solveAgain(before: Reading, input: number, value: AnswerValue): Reading {
  const reading: Reading = {
    ...before,
    given: before.given.with(input, value),
    outcome: before.outcome.slice(),
    visible: before.visible.slice(),
    applies: before.applies.slice(),
    rank: before.rank.slice(),
    excepted: before.excepted.slice(),
    holds: before.holds.slice(),
    level: before.level.slice(),
  };
  const behind = stepsBehind(input, before.plan);
  const isDue = new Uint8Array(behind.length);
  // The first step is the answer itself.
  isDue[0] = 1;
  for (let position = isDue.indexOf(1); position >= 0; position = isDue.indexOf(1, position + 1)) {
    const next = behind[position];
    if (next === undefined) break;
    settleAgain(next.step, reading);
    if (position > 0 && !differs(next.step, before, reading)) continue;
    for (const reader of next.readers) isDue[reader] = 1;
  }
  return reading;
}

function settleAgain(step: Step, reading: Reading): void {
  for (const condition of step.conditions) establishNode(condition, reading);
  // A decision only ever rises while its rules are settled.
  if (step.kind === 'decision') reading.level.fill(0, ...endsAt(step.index));
  settle(step, reading);
}

/** Whether what other steps read of this one came out differently. */
function differs({ kind, index, conditions: [when] }: Step, before: Reading, after: Reading): boolean {
  if (kind === 'input') return before.visible[index] !== after.visible[index];
  if (kind === 'fact')
    return before.applies[index] !== after.applies[index] || differAt(index, before.rank, after.rank);
  if (kind === 'decision') return differAt(index, before.level, after.level);
  return when !== undefined && before.outcome[when.number] !== after.outcome[when.number];
}

function differAt(index: number, before: Int32Array, after: Int32Array): boolean {
  const [first, end] = endsAt(index);
  for (let at = first; at < end; at++) if (before[at] !== after[at]) return true;
  return false;
}

function endsAt(index: number): [number, number] {
  return [index * ENDS.length, (index + 1) * ENDS.length];
}

/** A step that hangs on the answer, and the positions of those that read it. */
interface Behind {
  readonly step: Step;
  readonly readers: number[];
}

const known = new WeakMap<Plan, Map<number, readonly Behind[]>>();

/** Steps that read the answer, directly or through other steps, in their order; the answer itself comes first. */
function stepsBehind(input: number, plan: Plan): readonly Behind[] {
  const ofPlan = known.get(plan) ?? new Map<number, readonly Behind[]>();
  known.set(plan, ofPlan);
  const found = ofPlan.get(input) ?? findSteps(input, plan);
  ofPlan.set(input, found);
  return found;
}

function findSteps(input: number, plan: Plan): readonly Behind[] {
  const found = new Map<string, Behind>();
  for (const step of plan.steps) {
    const needs = new Set([...needsOf(step, step.conditions, plan)].map(keyOf));
    const reads = [...needs].flatMap((need) => found.get(need) ?? []);
    const isAnswer = step.kind === 'input' && step.index === input;
    if (!isAnswer && reads.length === 0) continue;
    for (const { readers } of reads) readers.push(found.size);
    found.set(keyOf(step), { step, readers: [] });
  }
  return [...found.values()];
}
