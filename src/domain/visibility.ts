/** Which questions apply. Answers to questions that no longer do are kept and ignored, never deleted. */
import type { Answers } from './answers.ts';
import type { Catalogue, IsoDate, Question } from './catalogue.ts';
import { BOUNDS_UPPER, CLASS_LOWER, CLASS_UPPER } from './ends.ts';
import { endsOf } from './reading.ts';
import { solveReading } from './solve.ts';

/**
 * The questions that the questionnaire shows: possibly visible in the class pass, in catalogue order. `certain` is
 * false where only a "weiß nicht" opens the question.
 */
export function visibleQuestions(
  answers: Answers,
  catalogue: Catalogue,
  asOf: IsoDate,
): readonly { readonly question: Question; readonly certain: boolean }[] {
  const { visible } = solveReading(answers, catalogue, asOf);
  return catalogue.questions.flatMap((question, index) => {
    const ends = endsOf(visible, index);
    return ends & CLASS_UPPER ? [{ question, certain: (ends & CLASS_LOWER) !== 0 }] : [];
  });
}

/** Questions that are not asked so far, but that an answer still missing can bring in. */
export function undecidedQuestions(
  answers: Answers,
  catalogue: Catalogue,
  asOf: IsoDate,
): readonly Question[] {
  const { visible } = solveReading(answers, catalogue, asOf);
  return catalogue.questions.filter(
    (_, index) => (endsOf(visible, index) & (BOUNDS_UPPER | CLASS_UPPER)) === BOUNDS_UPPER,
  );
}
