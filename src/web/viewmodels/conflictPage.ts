/** Two versions of the same answers, side by side, to choose from; the form carries both. */
import type { AnsweredFile } from '../../application/dossier.ts';
import type { AnswerContent } from '../../domain/answerRecord.ts';
import type { Question } from '../../domain/catalogue.ts';
import type { AnswerConflict } from '../../domain/mergeAnswers.ts';
import { questionNumbers } from '../../rulebook/describe/questionNumbers.ts';
import { fieldNames, fieldsOfQuestion, KEEP_MINE, KEEP_THEIRS } from '../forms/fieldNames.ts';
import type { SectionForm } from '../forms/sectionForm.ts';
import type { PageHead, PageModel } from '../render.ts';
import { answerLines } from './answerText.ts';
import { germanDateTime } from './germanDate.ts';
import { fieldsOfAnswer } from './questionControl.ts';
import { counted } from './wording.ts';

interface VersionView {
  readonly id: string;
  readonly value: string;
  readonly label: string;
  readonly lines: readonly string[];
  readonly note: string;
}

interface ConflictView {
  readonly anchor: string;
  readonly number: string;
  readonly text: string;
  readonly choice: string;
  readonly mine: VersionView;
  readonly theirs: VersionView;
  /** My version and the revision that this page shows, so that choosing it loses nothing. */
  readonly carried: readonly { readonly name: string; readonly value: string }[];
}

export interface ConflictPage extends PageModel {
  readonly heading: string;
  readonly intro: string;
  readonly action: string;
  readonly rev: string;
  readonly toAnswers: boolean;
  readonly conflicts: readonly ConflictView[];
}

export function conflictPage(
  file: AnsweredFile,
  conflicts: readonly AnswerConflict[],
  { toAnswers, pageRev }: Pick<SectionForm, 'toAnswers' | 'pageRev'>,
  frame: { readonly head: PageHead; readonly action: string },
): ConflictPage {
  return {
    nav: null,
    head: frame.head,
    title: 'Zwei Fassungen',
    heading: `${counted(conflicts.length, 'Antwort hat', 'Antworten haben')} zwei Fassungen`,
    intro: 'Ihre übrigen Antworten sind gespeichert. Wählen Sie hier, welche Fassung gelten soll.',
    action: frame.action,
    rev: String(pageRev),
    toAnswers,
    conflicts: conflicts.flatMap((conflict) => {
      const question = file.catalogue.questions.find(({ id }) => id === conflict.question);
      return question === undefined ? [] : [conflictView(file, question, conflict)];
    }),
  };
}

function conflictView(file: AnsweredFile, question: Question, conflict: AnswerConflict): ConflictView {
  const choice = fieldNames.choice(question.id);
  const { by, at, mine, theirs } = conflict;
  const version = (value: string, label: string, content: AnswerContent | null): VersionView => ({
    id: `${choice}.${value}`,
    value,
    label,
    lines: content === null ? ['Keine Antwort'] : answerLines(question, content.value),
    note: content?.note ?? '',
  });
  return {
    anchor: `konflikt-${question.id}`,
    number: questionNumbers(file.catalogue).question(question.id),
    text: question.text,
    choice,
    mine: version(KEEP_MINE, 'Ihre Fassung', mine),
    theirs: version(KEEP_THEIRS, `Fassung von ${by}, ${germanDateTime(at)}`, theirs),
    carried: carriedFields(question, mine, file.assessment.rev),
  };
}

function carriedFields(question: Question, mine: AnswerContent | null, rev: number) {
  const chosen = fieldsOfAnswer(question, mine?.value);
  const answer = fieldsOfQuestion(question).flatMap((name) => chosen(name).map((value) => ({ name, value })));
  return [
    { name: fieldNames.rev(question.id), value: String(rev) },
    ...answer,
    ...(mine === null || mine.note === '' ? [] : [{ name: fieldNames.note(question.id), value: mine.note }]),
  ];
}
