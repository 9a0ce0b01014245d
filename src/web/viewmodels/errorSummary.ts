/** What is wrong with a form, on top of it, each entry leading to its field. */
import type { Question } from '../../domain/catalogue.ts';
import type { Problem } from '../../domain/outcome.ts';
import type { QuestionNumbers } from '../../rulebook/describe/questionNumbers.ts';
import { fieldNames, fieldsOfQuestion } from '../forms/fieldNames.ts';
import type { ErrorSummary } from '../render.ts';
import { firstControlId } from './questionControl.ts';

const KEPT = 'Noch ist nichts gespeichert. Alles, was Sie eingegeben haben, steht noch im Formular.';
/** For forms with a password: it is never sent back. */
export const PASSWORD_AGAIN =
  'Noch ist nichts gespeichert. Ein Passwort geben Sie noch einmal ein, alles andere steht noch im Formular.';

export function questionErrors(
  problems: readonly Problem[],
  questions: readonly Question[],
  numbers: QuestionNumbers,
  intro: string | null = null,
): ErrorSummary | null {
  const item = ({ field, detail }: Problem) => {
    const question = questions.find((one) => field !== undefined && fieldsOfQuestion(one).includes(field));
    if (question === undefined || field === undefined) return { text: detail, href: null };
    const isNote = field === fieldNames.note(question.id);
    return {
      text: `${numbers.question(question.id)} ${detail}`,
      href: `#${isNote ? field : firstControlId(question)}`,
    };
  };
  return summary(problems, item, intro ?? KEPT);
}

/** The same for forms whose fields have their name as id, except where `ids` says otherwise. */
export function formErrors(
  problems: readonly Problem[],
  {
    intro = KEPT,
    ids = {},
  }: { readonly intro?: string; readonly ids?: Readonly<Record<string, string>> } = {},
): ErrorSummary | null {
  return summary(
    problems,
    ({ field, detail }) => ({ text: detail, href: field === undefined ? null : `#${ids[field] ?? field}` }),
    intro,
  );
}

function summary(
  problems: readonly Problem[],
  item: (problem: Problem) => ErrorSummary['items'][number],
  intro = KEPT,
): ErrorSummary | null {
  if (problems.length === 0) return null;
  const title =
    problems.length === 1 ? 'Eine Angabe stimmt nicht' : `${problems.length} Angaben stimmen nicht`;
  return { title, intro, items: problems.map(item) };
}
