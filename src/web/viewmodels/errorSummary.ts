/** What is wrong with a form, on top of it, each entry leading to its field. */
import type { Question } from '../../domain/catalogue.ts';
import type { Problem } from '../../domain/outcome.ts';
import { fieldNames, fieldsOfQuestion } from '../forms/fieldNames.ts';
import type { FieldError, PageModel } from '../render.ts';
import { firstControlId } from './questionControl.ts';
import type { QuestionNumbers } from './questionNumbers.ts';

type Summary = Pick<PageModel, 'errors' | 'errorIntro'>;

/** Where an entry leads that belongs to no field. */
export const FORM_ID = 'formular';
const KEPT = 'Noch ist nichts gespeichert. Alles, was Sie eingegeben haben, steht noch im Formular.';

export function questionErrors(
  problems: readonly Problem[],
  questions: readonly Question[],
  numbers: QuestionNumbers,
): Summary {
  const errors = problems.map(({ field, detail }): FieldError => {
    const question = questions.find((one) => field !== undefined && fieldsOfQuestion(one).includes(field));
    if (question === undefined || field === undefined) return { field: FORM_ID, detail };
    const isNote = field === fieldNames.note(question.id);
    return {
      field: isNote ? field : firstControlId(question),
      detail: `${numbers.question(question.id)} ${detail}`,
    };
  });
  return { errors, errorIntro: KEPT };
}

/** The same for forms whose fields have their name as id, except where `ids` says otherwise. */
export function formErrors(problems: readonly Problem[], ids: Readonly<Record<string, string>> = {}): Summary {
  const errors = problems.map(({ field, detail }): FieldError => {
    const name = field ?? FORM_ID;
    return { field: ids[name] ?? name, detail };
  });
  return { errors, errorIntro: KEPT };
}
