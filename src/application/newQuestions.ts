/** Which questions came in lately, and through which answer: progress never shrinks without a reason. */
import { type Answers, type AnswerValue, parseAnswer } from '../domain/answers.ts';
import type { TrailEntry } from '../domain/assessment.ts';
import type { Catalogue, IsoDate, QuestionId } from '../domain/catalogue.ts';
import { visibleQuestions } from '../domain/visibility.ts';
import { answersWithProposals, type Dossier } from './dossier.ts';

export interface NewQuestion {
  readonly question: QuestionId;
  /** Answers without which the question would not be asked. */
  readonly because: readonly QuestionId[];
}

/** Questions that are asked now and were not at revision `since`. */
export function newQuestions(dossier: Dossier, since: number): readonly NewQuestion[] {
  const { assessment, catalogue, asOf } = dossier;
  const later = assessment.trail.filter((entry) => entry.rev > since && isQuestion(catalogue, entry.field));
  if (later.length === 0) return [];
  // The first entry of each question after that revision knows what stood there.
  const changes = [...new Map(later.toReversed().map((entry) => [entry.field, entry])).values()];
  const now = answersWithProposals(assessment, catalogue);
  const before = askedWith(changes.reduce(undo(catalogue), now), catalogue, asOf);
  const added = dossier.asked.filter(({ id }) => !before.has(id));
  if (added.length === 0) return [];
  const without = changes.map((change) => ({
    question: change.field,
    asked: askedWith(undo(catalogue)(now, change), catalogue, asOf),
  }));
  return added.map(({ id }) => ({
    question: id,
    because: without.filter(({ asked }) => !asked.has(id)).map(({ question }) => question),
  }));
}

function askedWith(answers: Answers, catalogue: Catalogue, asOf: IsoDate): ReadonlySet<QuestionId> {
  return new Set(visibleQuestions(answers, catalogue, asOf).map(({ question }) => question.id));
}

/** The answers as they were before one change. */
function undo(catalogue: Catalogue) {
  return (answers: Answers, { field, before }: TrailEntry): Answers => {
    const others = [...answers].filter(([id]) => id !== field);
    const value = valueBefore(catalogue, field, before);
    return new Map(value === null ? others : [...others, [field, value]]);
  };
}

/** The trail keeps what was before as plain JSON: read it with the parser of the question. */
function valueBefore(catalogue: Catalogue, field: QuestionId, before: unknown): AnswerValue | null {
  const question = catalogue.questions.find(({ id }) => id === field);
  if (question === undefined || typeof before !== 'object' || before === null || !('value' in before))
    return null;
  const parsed = parseAnswer(question, before.value);
  return parsed.ok ? parsed.value : null;
}

function isQuestion({ questions }: Catalogue, field: string): boolean {
  return questions.some(({ id }) => id === field);
}
