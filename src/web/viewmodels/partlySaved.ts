/** What of a refused form is stored all the same, because the autosave script was faster. */
import type { Dossier } from '../../application/dossier.ts';
import { canonicalJson } from '../../domain/canonicalJson.ts';
import type { Question } from '../../domain/catalogue.ts';
import type { QuestionNumbers } from '../../rulebook/describe/questionNumbers.ts';
import { parseAnswerFields } from '../forms/answerField.ts';
import { fieldNames } from '../forms/fieldNames.ts';
import { type Fields, textOf } from '../forms/fields.ts';
import { listed } from './wording.ts';

/** null when nothing that the form shows is stored. */
export function partlySaved(
  { assessment }: Pick<Dossier, 'assessment'>,
  typed: Fields | null,
  questions: readonly Question[],
  numbers: QuestionNumbers,
): string | null {
  if (typed === null) return null;
  const shown = questions.filter(({ id }) => typed.has(fieldNames.rev(id)));
  const unsaved = shown.filter((question) => !isStored(question, typed, assessment.answers[question.id]));
  const isAnySaved = shown.some(({ id }) => id in assessment.answers);
  if (!isAnySaved || unsaved.length === 0 || unsaved.length === shown.length) return null;
  const missing = listed(unsaved.map(({ id }) => numbers.question(id)));
  return `Alles außer ${missing} ist gespeichert. Was Sie eingegeben haben, steht noch im Formular.`;
}

function isStored(
  question: Question,
  typed: Fields,
  record: { readonly value: unknown; readonly note: string } | undefined,
): boolean {
  const answer = parseAnswerFields(question, typed);
  const isSame = answer.ok && canonicalJson(answer.value) === canonicalJson(record?.value ?? null);
  const isRemoved = typed.has(fieldNames.clear(question.id)) && record !== undefined;
  return isSame && !isRemoved && textOf(typed, fieldNames.note(question.id)) === (record?.note ?? '');
}
