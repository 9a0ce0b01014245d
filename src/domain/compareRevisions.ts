/** What is different between two revisions: answers with their authors, classes and measures. */

import { answersAt } from './answerHistory.ts';
import type { AnswerRecord } from './answerRecord.ts';
import { contentOf } from './answerRecord.ts';
import { type Assessment, answersOf } from './assessment.ts';
import { canonicalJson } from './canonicalJson.ts';
import type { Catalogue, DecisionId, IsoDate, MeasureId, QuestionId } from './catalogue.ts';
import { compareIds } from './idOrder.ts';
import type { AssessmentResult, DecisionResult, MeasureResult } from './result.ts';
import { solve } from './solve.ts';

/** One side of a comparison; a Submission is one as it is. */
export interface RevisionState {
  readonly rev: number;
  readonly answers: Readonly<Record<QuestionId, AnswerRecord>>;
  readonly result: AssessmentResult;
}

export interface Difference<Id, T> {
  readonly id: Id;
  /** null: added. */
  readonly before: T | null;
  /** null: removed. */
  readonly after: T | null;
}

export interface Comparison {
  readonly answers: readonly Difference<QuestionId, AnswerRecord>[];
  readonly classes: readonly Difference<DecisionId, DecisionResult>[];
  readonly measures: readonly Difference<MeasureId, MeasureResult>[];
}

/** Lists are sorted by id. An answer given again in the same words is no difference, nor is another rule behind the same class. */
export function compareRevisions(before: RevisionState, after: RevisionState): Comparison {
  return {
    answers: differences(before.answers, after.answers, contentOf),
    ...compareOutcomes(before.result, after.result),
  };
}

/** What somebody has to do, and how it is classed. */
export type Outcome = Pick<AssessmentResult, 'decisions' | 'measures'>;

export function compareOutcomes(before: Outcome, after: Outcome): Pick<Comparison, 'classes' | 'measures'> {
  return {
    classes: differences(before.decisions, after.decisions, levelsOf),
    measures: differences(byId(before.measures), byId(after.measures), dutyOf),
  };
}

/** Any revision of the file, evaluated under the given law. */
export function revisionAt(
  assessment: Pick<Assessment, 'trail'>,
  rev: number,
  catalogue: Catalogue,
  asOf: IsoDate,
): RevisionState {
  const answers = answersAt(assessment, rev);
  return { rev, answers, result: solve(answersOf({ answers }), catalogue, asOf) };
}

function differences<T>(
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>,
  essence: (one: T) => unknown,
): readonly Difference<string, T>[] {
  const ids = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort(compareIds);
  const pairs = ids.map((id) => ({ id, before: before[id] ?? null, after: after[id] ?? null }));
  const text = (one: T | null) => (one === null ? '' : canonicalJson(essence(one)));
  return pairs.filter((pair) => text(pair.before) !== text(pair.after));
}

function byId(measures: readonly MeasureResult[]): Readonly<Record<MeasureId, MeasureResult>> {
  return Object.fromEntries(measures.map((measure) => [measure.id, measure]));
}

function levelsOf({ class: level, atLeast, atMost, state }: DecisionResult) {
  return { level, atLeast, atMost, state };
}

function dutyOf({ stufe, state, appliesFrom }: MeasureResult) {
  return { stufe, state, appliesFrom };
}
