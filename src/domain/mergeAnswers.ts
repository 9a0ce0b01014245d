/** Joins a form that somebody filled in with what others saved meanwhile: nothing is overwritten unseen. */
import { type AnswerContent, type AnswerRecord, contentOf } from './answerRecord.ts';
import type { Assessment } from './assessment.ts';
import { canonicalJson } from './canonicalJson.ts';
import type { QuestionId } from './catalogue.ts';

export interface AnswerChange {
  readonly question: QuestionId;
  /** null: no answer. */
  readonly content: AnswerContent | null;
  /** Revision that the form was filled in on. */
  readonly baseRev: number;
}

export interface AnswerConflict {
  readonly question: QuestionId;
  readonly mine: AnswerContent | null;
  readonly theirs: AnswerRecord | null;
  /** Who saved the other version, and when. */
  readonly by: string;
  readonly at: string;
}

export interface Merge {
  /** Changes to store; what equals the stored answer is left out. */
  readonly accepted: readonly AnswerChange[];
  readonly conflicts: readonly AnswerConflict[];
}

/**
 * Three-way merge per answer: untouched here keeps theirs, untouched there takes mine, touched on both sides
 * and different is a conflict. What the form was based on is read from the trail.
 */
export function mergeAnswers(assessment: Assessment, changes: readonly AnswerChange[]): Merge {
  const accepted: AnswerChange[] = [];
  const conflicts: AnswerConflict[] = [];
  for (const change of changes) {
    const stored = assessment.answers[change.question] ?? null;
    if (isSame(change.content, contentOf(stored))) continue;
    const later = assessment.trail.filter(
      (entry) => entry.field === change.question && entry.rev > change.baseRev,
    );
    const [firstLater] = later;
    const lastLater = later.at(-1);
    if (firstLater === undefined || lastLater === undefined) accepted.push(change);
    else if (!isSame(change.content, firstLater.before)) {
      conflicts.push({
        question: change.question,
        mine: change.content,
        theirs: stored,
        by: lastLater.byName,
        at: lastLater.at,
      });
    }
  }
  return { accepted, conflicts };
}

function isSame(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
