/** Two states of one Vorhaben side by side, with the answers behind every difference. */
import type { Dossier } from '../../application/dossier.ts';
import type { AnswerRecord } from '../../domain/answerRecord.ts';
import type { Question, QuestionId } from '../../domain/catalogue.ts';
import { type Causes, causesOf } from '../../domain/causes.ts';
import {
  type Difference as Changed,
  type Comparison,
  compareRevisions,
} from '../../domain/compareRevisions.ts';
import { oncePer } from '../../domain/oncePer.ts';

export interface Sides {
  readonly before: Dossier;
  readonly after: Dossier;
}

export interface Difference extends Comparison {
  readonly causes: Causes;
}

export const differenceOf = oncePer(({ before, after }: Sides): Difference => {
  const comparison = compareRevisions(stateOf(before), stateOf(after));
  const changed = new Set(comparison.answers.map(({ id }) => id));
  return { ...comparison, causes: causesOf(before, after, changed) };
});

export type ChangedAnswer = Changed<QuestionId, AnswerRecord> & {
  readonly question: Question;
};

/** In the order of the questionnaire; a question that the newer Regelwerk no longer has comes last. */
export function changedAnswers(sides: Sides): readonly ChangedAnswer[] {
  const changes = differenceOf(sides).answers;
  return questionsOf(sides).flatMap((question) => {
    const change = changes.find(({ id }) => id === question.id);
    return change === undefined ? [] : [{ ...change, question }];
  });
}

function questionsOf({ before, after }: Sides): readonly Question[] {
  const current = after.catalogue.questions;
  const gone = before.catalogue.questions.filter(({ id }) => !current.some((one) => one.id === id));
  return [...current, ...gone];
}

function stateOf({ assessment: { rev, answers }, result }: Dossier) {
  return { rev, answers, result };
}
