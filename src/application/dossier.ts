/** Everything that a page says about one Vorhaben: the file, the law as the municipality set it, and the result. */
import type { Answers } from '../domain/answers.ts';
import { type Assessment, answersOf } from '../domain/assessment.ts';
import type { Catalogue, DecisionId, IsoDate, Question } from '../domain/catalogue.ts';
import { fittingAnswers } from '../domain/fittingAnswers.ts';
import { nextQuestion } from '../domain/nextQuestion.ts';
import type { AssessmentResult } from '../domain/result.ts';
import { solveReading } from '../domain/solve.ts';
import { visibleQuestions } from '../domain/visibility.ts';
import type { Submission, VotingRole } from '../domain/workflow/submission.ts';
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
  /** Set when this is a submission from its frozen copy; null for the Vorhaben as it stands. */
  readonly submission: Submission | null;
  /** Offices whose Votum on the newest submission is still missing; empty where nobody waits for one. */
  readonly awaited: readonly VotingRole[];
}

/** As much of it as a page of questions needs: also for somebody who sees only the questions that they were asked. */
export interface AnsweredFile extends Pick<Dossier, 'catalogue' | 'answers'> {
  readonly assessment: Pick<Assessment, 'answers' | 'proposals' | 'rev'>;
}

/** Answers as they would be if every proposal were confirmed. */
export function answersWithProposals(assessment: Assessment, catalogue: Catalogue): Answers {
  const answers = new Map([...Object.entries(assessment.proposals), ...answersOf(assessment)]);
  return fittingAnswers(answers, catalogue);
}

/** The way to one decision alone: the question to ask next, null when there is none left. */
export function nextQuestionFor(
  decision: DecisionId,
  { answers, catalogue, asOf }: Pick<Dossier, 'answers' | 'catalogue' | 'asOf'>,
): Question | null {
  return nextQuestion(decision, solveReading(answers, catalogue, asOf));
}

export function askedQuestions(assessment: Assessment, catalogue: Catalogue, asOf: IsoDate) {
  const answers = answersWithProposals(assessment, catalogue);
  return visibleQuestions(answers, catalogue, asOf).map(({ question }) => question);
}
