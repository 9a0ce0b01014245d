/** How far one question is, in a word or two. */
import type { AnsweredFile } from '../../application/dossier.ts';
import { hasUnknown, isRows } from '../../domain/answers.ts';
import type { Question } from '../../domain/catalogue.ts';
import { isAnswered, isProposed } from './sectionProgress.ts';

export interface QuestionState {
  readonly state: string;
  readonly isOpen: boolean;
}

export function questionState(question: Question, dossier: AnsweredFile): QuestionState {
  return { state: wordFor(question, dossier), isOpen: !isAnswered(dossier, question) };
}

/** "2 von 6 Zeilen" of a table that is begun, else nothing. */
export function partlyAnswered(question: Question, dossier: AnsweredFile): string {
  const value = dossier.answers.get(question.id);
  if (value === undefined || !isRows(value) || isAnswered(dossier, question)) return '';
  return `${Object.keys(value).length} von ${question.rows.length} Zeilen`;
}

function wordFor(question: Question, dossier: AnsweredFile): string {
  if (isProposed(dossier, question.id)) return 'aus Vorlage';
  const value = dossier.answers.get(question.id);
  if (value === undefined) return 'offen';
  if (!isAnswered(dossier, question)) return partlyAnswered(question, dossier) || 'offen';
  return hasUnknown(question, value) ? 'Weiß ich nicht' : 'beantwortet';
}
