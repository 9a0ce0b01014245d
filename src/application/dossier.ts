/** Everything that a page says about one Vorhaben: the file, the law as the municipality set it, and the result. */
import { type Answers, parseAnswer } from '../domain/answers.ts';
import { type Assessment, answersOf } from '../domain/assessment.ts';
import type { Catalogue, IsoDate, Question } from '../domain/catalogue.ts';
import type { AssessmentResult } from '../domain/result.ts';
import { visibleQuestions } from '../domain/visibility.ts';
import type { Settings } from './ports.ts';

export interface Dossier {
  readonly assessment: Assessment;
  readonly catalogue: Catalogue;
  readonly settings: Settings;
  readonly asOf: IsoDate;
  /** What counts: the stored answers that fit the questions of this catalogue. */
  readonly answers: Answers;
  readonly result: AssessmentResult;
  /** Questions to show, in catalogue order: with the proposals of the template taken as given. */
  readonly asked: readonly Question[];
}

/**
 * The answers that the questions of the catalogue accept. After a change of the law an option may be gone or a question
 * be of another type: its old answer stays in the file and counts as not given. Otherwise it would read as a "no".
 */
export function fittingAnswers(assessment: Assessment, catalogue: Catalogue): Answers {
  return fitting(answersOf(assessment), catalogue);
}

/** Answers as they would be if every proposal were confirmed. */
export function answersWithProposals(assessment: Assessment, catalogue: Catalogue): Answers {
  return fitting(new Map([...Object.entries(assessment.proposals), ...answersOf(assessment)]), catalogue);
}

export function askedQuestions(assessment: Assessment, catalogue: Catalogue, asOf: IsoDate) {
  const answers = answersWithProposals(assessment, catalogue);
  return visibleQuestions(answers, catalogue, asOf).map(({ question }) => question);
}

function fitting(answers: Answers, { questions }: Catalogue): Answers {
  return new Map(
    questions.flatMap((question) => {
      const value = answers.get(question.id);
      const fits = value !== undefined && parseAnswer(question, value).ok;
      return fits ? [[question.id, value] as const] : [];
    }),
  );
}
