/** The synchronous evaluator: all readings in one pass, for everything that asks thousands of times. */
import type { Answers } from './answers.ts';
import { assembleResult } from './assemble.ts';
import type { Catalogue, IsoDate } from './catalogue.ts';
import { settleDecision, settleEffects } from './classify.ts';
import { planOf } from './compilePlan.ts';
import { EVERY_END } from './ends.ts';
import { establishNode } from './kleene.ts';
import type { Step } from './plan.ts';
import { blankReading, endsOf, type Reading } from './reading.ts';
import type { AssessmentResult } from './result.ts';
import { establishFact } from './solveFacts.ts';

/** Says the same as `evaluate`, byte for byte. */
export function solve(answers: Answers, catalogue: Catalogue, asOf: IsoDate): AssessmentResult {
  return assembleResult(solveReading(answers, catalogue, asOf));
}

/** The reading alone, for callers that need one class or the visible questions and no explanation. */
export function solveReading(answers: Answers, catalogue: Catalogue, asOf: IsoDate): Reading {
  const plan = planOf(catalogue);
  const reading = blankReading(plan, answers, asOf);
  for (const step of plan.steps) {
    for (const condition of step.conditions) establishNode(condition, reading);
    settle(step, reading);
  }
  return reading;
}

/** Settles one step whose conditions are established. */
export function settle({ kind, index, conditions: [visibleWhen] }: Step, reading: Reading): void {
  if (kind === 'input') {
    reading.visible[index] = visibleWhen ? endsOf(reading.outcome, visibleWhen.number) : EVERY_END;
  }
  if (kind === 'fact') establishFact(index, reading);
  if (kind === 'decision') settleDecision(reading, index);
  if (kind === 'effects') settleEffects(reading, index);
}
