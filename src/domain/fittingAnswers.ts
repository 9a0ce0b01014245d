import { type Answers, parseAnswer } from './answers.ts';
import type { Catalogue } from './catalogue.ts';

/**
 * The answers that the questions of the catalogue accept. After a change of the law an option may be gone or a question
 * be of another type: its old answer stays in the file and counts as not given. Otherwise it would read as a "no".
 */
export function fittingAnswers(answers: Answers, { questions }: Catalogue): Answers {
  return new Map(
    questions.flatMap((question) => {
      const value = answers.get(question.id);
      const fits = value !== undefined && parseAnswer(question, value).ok;
      return fits ? [[question.id, value] as const] : [];
    }),
  );
}
