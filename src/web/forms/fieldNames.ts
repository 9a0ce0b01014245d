/** Names of the form fields of one question; built, never taken apart: ids may contain dots themselves. */
import type { Question, QuestionId } from '../../domain/catalogue.ts';

export const fieldNames = {
  answer: (question: QuestionId) => `antwort.${question}`,
  row: (question: QuestionId, row: string) => `antwort.${question}.${row}`,
  /** "Weiß ich nicht" beside a number or a date. */
  unknown: (question: QuestionId) => `unbekannt.${question}`,
  note: (question: QuestionId) => `anmerkung.${question}`,
  /** Revision that the question was shown on; marks the question as part of the form. */
  rev: (question: QuestionId) => `rev.${question}`,
  clear: (question: QuestionId) => `entfernen.${question}`,
  /** Which of two versions to keep after a conflict. */
  choice: (question: QuestionId) => `fassung.${question}`,
};

export const KEEP_THEIRS = 'andere';
export const KEEP_MINE = 'meine';

/** Every field that the form of one question can have. */
export function fieldsOfQuestion({ id, rows }: Question): readonly string[] {
  const { answer, row, unknown, note, rev, clear, choice } = fieldNames;
  const own = [answer, unknown, note, rev, clear, choice].map((name) => name(id));
  return [...own, ...rows.map((one) => row(id, one.id))];
}
