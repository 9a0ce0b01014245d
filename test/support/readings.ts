/** The three readings of one decision, from both evaluators. */
import type { AnswerValue } from '../../src/domain/answers.ts';
import type { Catalogue, Condition, DerivedFact, Question } from '../../src/domain/catalogue.ts';
import { evaluate } from '../../src/domain/evaluate.ts';
import type { AssessmentResult } from '../../src/domain/result.ts';
import { solve } from '../../src/domain/solve.ts';
import { aCatalogue, aDecision, aRule } from './aCatalogue.ts';

export type Given = Readonly<Record<string, AnswerValue>>;

/** What the engine of record says; fails when the solver says anything else. */
export async function resultFor(
  given: Given,
  catalogue: Catalogue,
  asOf = '2026-11-23',
): Promise<AssessmentResult> {
  const answers = new Map(Object.entries(given));
  const recorded = await evaluate(answers, catalogue, asOf);
  expect(JSON.stringify(solve(answers, catalogue, asOf))).toBe(JSON.stringify(recorded));
  return recorded;
}

/** "mindestens derzeit höchstens" of one decision. */
export function readingsOf(result: AssessmentResult, decision: string): string {
  const { atLeast, class: current, atMost } = result.decisions[decision] ?? {};
  return [atLeast, current, atMost].join(' ');
}

/** The readings of a single condition: "ja" where it holds. */
export async function readingsOfCondition(
  when: Condition,
  parts: { readonly questions: readonly Question[]; readonly facts?: readonly DerivedFact[] },
  given: Given,
): Promise<string> {
  const catalogue = aCatalogue({
    ...parts,
    decisions: [aDecision('gilt', ['nein', 'ja'])],
    rules: [aRule('regel', when, { class: { gilt: 'ja' } })],
  });
  return readingsOf(await resultFor(given, catalogue), 'gilt');
}
