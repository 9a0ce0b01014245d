/** One answer in the words of its question. */
import { type AnswerValue, isRows, UNKNOWN } from '../../domain/answers.ts';
import type { Question } from '../../domain/catalogue.ts';
import { germanDate } from './germanDate.ts';

export const UNKNOWN_TEXT = 'Weiß ich nicht';
export const UNANSWERED_TEXT = 'Noch nicht beantwortet';

const decimal = new Intl.NumberFormat('de-DE');

/** One line per chosen option or row. */
export function answerLines(question: Question, value: AnswerValue): readonly string[] {
  if (typeof value === 'number') return [decimal.format(value)];
  if (typeof value === 'string') return [wordFor(question, value)];
  if (!isRows(value)) return value.map((id) => wordFor(question, id));
  return question.rows.flatMap((row) => {
    const level = value[row.id];
    return level === undefined ? [] : [`${row.text}: ${wordFor(question, level)}`];
  });
}

export function answerText(question: Question, value: AnswerValue): string {
  return answerLines(question, value).join(isRows(value) ? '; ' : ', ');
}

function wordFor(question: Question, id: string): string {
  if (id === UNKNOWN && question.type !== 'text') return UNKNOWN_TEXT;
  if (question.type === 'datum') return germanDate(id);
  return question.options.find((option) => option.id === id)?.text ?? id;
}
