/** One question as the question page shows it. */
import type { AnsweredFile } from '../../application/dossier.ts';
import type { Question, QuestionId } from '../../domain/catalogue.ts';
import { covers, type Delegation } from '../../domain/delegation.ts';
import type { Problem } from '../../domain/outcome.ts';
import type { QuestionNumbers } from '../../rulebook/describe/questionNumbers.ts';
import { fieldNames, fieldsOfQuestion } from '../forms/fieldNames.ts';
import type { Fields } from '../forms/fields.ts';
import { answerLines } from './answerText.ts';
import { type CitationView, citations } from './citation.ts';
import { liesWith } from './delegationView.ts';
import { germanDay } from './germanDate.ts';
import { officeTitle } from './offices.ts';
import { type ControlView, controlView, fieldsOfAnswer, typedFor } from './questionControl.ts';
import { partlyAnswered, questionState } from './questionState.ts';
import { isProposed } from './sectionProgress.ts';
import type { CommentsLink } from './threadView.ts';

export interface QuestionView {
  readonly id: QuestionId;
  readonly anchor: string;
  readonly number: string;
  readonly short: string;
  readonly text: string;
  readonly help: readonly string[];
  readonly control: ControlView;
  /** Words of the stored answer for those who may only read. */
  readonly answer: readonly string[];
  readonly rev: { readonly name: string; readonly value: string };
  /** Only where the control itself cannot be emptied. */
  readonly clear: string | null;
  readonly note: { readonly name: string; readonly value: string; readonly isOpen: boolean };
  readonly reason: string;
  readonly informational: string | null;
  readonly citations: readonly CitationView[];
  readonly example: string | null;
  readonly counterExample: string | null;
  readonly office: string;
  readonly isEditable: boolean;
  readonly isProposal: boolean;
  readonly isNew: boolean;
  readonly state: string;
  readonly isOpen: boolean;
  readonly answeredBy: string | null;
  /** Decisions that still hang on this answer. */
  readonly effect: string | null;
  /** Where the question is handed over; null where it is not. */
  readonly delegateHref: string | null;
  readonly comments: CommentsLink;
  /** "Liegt bei Kim Beispiel, bis 30.06.2027." */
  readonly liesWith: readonly string[];
  readonly errors: readonly string[];
  readonly noteErrors: readonly string[];
}

export interface QuestionContext {
  readonly dossier: AnsweredFile;
  readonly numbers: QuestionNumbers;
  /** What the person typed, when the page is shown again. */
  readonly typed: Fields | null;
  readonly problems: readonly Problem[];
  readonly isTheirs: (question: Question) => boolean;
  readonly isNew: (question: QuestionId) => boolean;
  readonly effect: (question: QuestionId) => string | null;
  readonly delegateHref: (question: QuestionId) => string | null;
  readonly comments: (question: QuestionId) => CommentsLink;
  /** Open hand-overs that the page may show. */
  readonly delegations: readonly Delegation[];
}

export function questionAnchor(question: QuestionId): string {
  return `frage-${question}`;
}

export function questionView(question: Question, context: QuestionContext): QuestionView {
  const { dossier, numbers, typed } = context;
  const record = dossier.assessment.answers[question.id];
  const proposal = record === undefined ? dossier.assessment.proposals[question.id] : undefined;
  const chosen = typedFor(question, typed) ?? fieldsOfAnswer(question, record?.value ?? proposal);
  const names = fieldNames;
  const isTyped = typedFor(question, typed) !== null;
  const note = isTyped ? (chosen(names.note(question.id))[0] ?? '') : (record?.note ?? '');
  return {
    ...wordsOf(question, dossier),
    anchor: questionAnchor(question.id),
    number: numbers.question(question.id),
    control: controlView(question, chosen),
    answer: record === undefined ? [] : answerLines(question, record.value),
    rev: {
      name: names.rev(question.id),
      value: (isTyped ? chosen(names.rev(question.id))[0] : undefined) ?? String(dossier.assessment.rev),
    },
    clear: record !== undefined && isRadio(question) ? names.clear(question.id) : null,
    note: { name: names.note(question.id), value: note, isOpen: note !== '' },
    isEditable: context.isTheirs(question),
    isProposal: isProposed(dossier, question.id),
    isNew: context.isNew(question.id),
    ...questionState(question, dossier),
    answeredBy: authorText(question, dossier),
    effect: context.effect(question.id),
    delegateHref: context.delegateHref(question.id),
    comments: context.comments(question.id),
    liesWith: context.delegations.filter((one) => covers(one, question)).map(liesWith),
    errors: errorsAt(context.problems, (field) => isAnswerField(question, field)),
    noteErrors: errorsAt(context.problems, (field) => field === names.note(question.id)),
  };
}

function wordsOf(question: Question, { catalogue }: AnsweredFile) {
  return {
    id: question.id,
    short: question.short,
    text: question.text,
    help: question.help,
    reason: question.reason,
    informational: question.informational ?? null,
    citations: citations(catalogue, question.cites),
    example: question.example ?? null,
    counterExample: question.counterExample ?? null,
    office: officeTitle(catalogue, question.answeredBy),
  };
}

function isRadio({ type }: Question): boolean {
  return type === 'ja-nein' || type === 'einfach' || type === 'tabelle';
}

/** A table that is only begun is not answered, whoever began it. */
function authorText(question: Question, dossier: AnsweredFile): string | null {
  const record = dossier.assessment.answers[question.id];
  if (record === undefined) return null;
  const part = partlyAnswered(question, dossier);
  const what = part === '' ? 'Beantwortet' : `${part} ausgefüllt, zuletzt`;
  return `${what} von ${record.byName} am ${germanDay(record.at)}`;
}

function isAnswerField(question: Question, field: string): boolean {
  return field !== fieldNames.note(question.id) && fieldsOfQuestion(question).includes(field);
}

function errorsAt(problems: readonly Problem[], isHere: (field: string) => boolean): readonly string[] {
  return problems.filter(({ field }) => field !== undefined && isHere(field)).map(({ detail }) => detail);
}
