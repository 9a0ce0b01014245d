/** Two laws on the same facts: every golden case, and every one of them with one answer changed. */
import type { Answers, AnswerValue } from '../../domain/answers.ts';
import { conclusionsOf } from '../../domain/assemble.ts';
import { canonicalJson } from '../../domain/canonicalJson.ts';
import { type Catalogue, type QuestionId, withSwitches } from '../../domain/catalogue.ts';
import type { Outcome } from '../../domain/compareRevisions.ts';
import { fittingAnswers } from '../../domain/fittingAnswers.ts';
import { solveReading } from '../../domain/solve.ts';
import { firingIn } from '../firing.ts';
import { parseAnswers } from '../goldenCases.ts';
import { nearMisses } from '../nearMisses.ts';
import type { GoldenCase } from '../parseDocuments.ts';
import { type Change, changeKey, changesBetween, type Pair } from './change.ts';

export interface ChangedCase {
  readonly golden: GoldenCase;
  readonly changes: readonly Change[];
  /** Answered questions that the earlier law does not ask. */
  readonly newlyAsked: readonly QuestionId[];
}

/** A change that a case shows only when one of its answers is another one. */
export interface NearbyChange {
  readonly change: Change;
  readonly count: number;
  readonly example: Neighbour;
}

interface Neighbour {
  readonly golden: GoldenCase;
  readonly question: QuestionId;
  /** null: not answered. */
  readonly value: AnswerValue | null;
}

export interface LawDifference {
  readonly caseCount: number;
  readonly nearbyCount: number;
  readonly cases: readonly ChangedCase[];
  readonly nearby: readonly NearbyChange[];
}

/** Answers that one of the laws does not take count there as not given, as those of a stored Vorhaben do. */
export function compareLaws(laws: Pair<Catalogue>, cases: readonly GoldenCase[]): LawDifference {
  const changed: ChangedCase[] = [];
  const nearby = new Map<string, NearbyChange>();
  let nearbyCount = 0;
  for (const golden of cases) {
    const answers = answersIn(golden, laws);
    const changes = changesUnder(golden, answers, laws);
    if (changes.length > 0) changed.push({ golden, changes, newlyAsked: newlyAsked(answers, laws) });
    const known = new Set(changes.map(changeKey));
    for (const { near, ...neighbour } of neighbours(golden, answers, laws)) {
      nearbyCount += 1;
      for (const change of changesUnder(golden, near, laws)) {
        if (!known.has(changeKey(change))) count(nearby, change, neighbour);
      }
    }
  }
  return { caseCount: cases.length, nearbyCount, cases: changed, nearby: [...nearby.values()] };
}

function answersIn(golden: GoldenCase, { before, after }: Pair<Catalogue>): Answers {
  return new Map([
    ...parseAnswers(golden.answers, before).answers,
    ...parseAnswers(golden.answers, after).answers,
  ]);
}

function newlyAsked(answers: Answers, { before }: Pair<Catalogue>): readonly QuestionId[] {
  return [...answers.keys()].filter((id) => !before.questions.some((question) => question.id === id));
}

function changesUnder(golden: GoldenCase, answers: Answers, laws: Pair<Catalogue>): Change[] {
  const outcomes = {
    before: outcomeUnder(laws.before, golden, answers),
    after: outcomeUnder(laws.after, golden, answers),
  };
  return changesBetween(outcomes, laws);
}

/** Measures as a golden case states them: those required by what was said, not those that may still come. */
function outcomeUnder(catalogue: Catalogue, { schalter, asOf }: GoldenCase, answers: Answers): Outcome {
  const chosen = withSwitches(catalogue, schalter);
  const reading = solveReading(fittingAnswers(answers, catalogue), chosen, asOf);
  const required = firingIn(reading).measures;
  const { decisions, measures } = conclusionsOf(reading);
  return { decisions, measures: measures.filter(({ id }) => required.has(id)) };
}

function* neighbours(
  golden: GoldenCase,
  answers: Answers,
  { after }: Pair<Catalogue>,
): Generator<Neighbour & { readonly near: Answers }> {
  for (const question of after.questions) {
    const given = canonicalJson(answers.get(question.id) ?? null);
    for (const near of nearMisses(answers, [question])) {
      const value = near.get(question.id) ?? null;
      if (canonicalJson(value) !== given) yield { golden, question: question.id, value, near };
    }
  }
}

function count(nearby: Map<string, NearbyChange>, change: Change, example: Neighbour): void {
  const key = changeKey(change);
  const known = nearby.get(key);
  nearby.set(key, known === undefined ? { change, count: 1, example } : { ...known, count: known.count + 1 });
}
