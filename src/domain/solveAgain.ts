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
  for (const step of stepsBehind(input, before.plan)) {
    for (const condition of step.conditions) establishNode(condition, reading);
    // A decision only ever rises while its rules are settled.
    if (step.kind === 'decision') reading.level.fill(0, ...levelsOf(step));
    settle(step, reading);
  }
  return reading;
}

function levelsOf({ index }: Step): [number, number] {
  return [index * ENDS.length, (index + 1) * ENDS.length];
}

const known = new WeakMap<Plan, Map<number, readonly Step[]>>();

/** Steps that read the answer, directly or through other steps, in their order. */
function stepsBehind(input: number, plan: Plan): readonly Step[] {
  const ofPlan = known.get(plan) ?? new Map<number, readonly Step[]>();
  known.set(plan, ofPlan);
  const found = ofPlan.get(input) ?? findSteps(input, plan);
  ofPlan.set(input, found);
  return found;
}

function findSteps(input: number, plan: Plan): readonly Step[] {
  const touched = new Set([keyOf({ kind: 'input', index: input })]);
  return plan.steps.filter((step) => {
    const needs = [...needsOf(step, step.conditions, plan)];
    if (!needs.some((need) => touched.has(keyOf(need)))) return false;
    touched.add(keyOf(step));
    return true;
  });
}
