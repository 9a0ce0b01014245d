/** The answers of a submission as cards: what changed with old and new, what was said about it. */
import type { Dossier } from '../../application/dossier.ts';
import type { AnswerRecord } from '../../domain/answerRecord.ts';
import type { Question, QuestionId } from '../../domain/catalogue.ts';
import { questionNumbers } from '../../rulebook/describe/questionNumbers.ts';
import { answerLines, UNANSWERED_TEXT } from './answerText.ts';
import { changedAnswers, type Sides } from './difference.ts';
import { effectTexts } from './effectTexts.ts';
import { germanDay } from './germanDate.ts';
import type { StateView } from './sectionState.ts';
import { type CommentsLink, commentsLink, type ThreadView, threadsOn, threadView } from './threadView.ts';
import { counted } from './wording.ts';

export type CardFilter = 'geaendert' | 'kommentiert' | 'alle';

export interface AnswerView {
  readonly lines: readonly string[];
  /** Who, when, note: one sentence each. */
  readonly remarks: readonly string[];
}

export interface ReviewCard {
  readonly id: QuestionId;
  readonly anchor: string;
  readonly number: string;
  readonly short: string;
  readonly text: string;
  readonly state: StateView;
  /** null: unchanged. */
  readonly before: AnswerView | null;
  readonly after: AnswerView;
  readonly effects: readonly string[];
  readonly threads: readonly ThreadView[];
  readonly comments: CommentsLink;
}

export interface CardsInput {
  /** What is reviewed. */
  readonly dossier: Dossier;
  /** null for the first submission. */
  readonly sides: Sides | null;
}

/** All cards in the order of the questionnaire. */
export function reviewCards({ dossier, sides }: CardsInput): readonly ReviewCard[] {
  const changes = new Map((sides === null ? [] : changedAnswers(sides)).map((change) => [change.id, change]));
  const gone = [...changes.values()].filter(({ id }) => !dossier.asked.some((one) => one.id === id));
  const questions = [...dossier.asked, ...gone.map(({ question }) => question)];
  return questions.map((question) => {
    const change = changes.get(question.id);
    const before = change === undefined ? null : answerView(asOldAsked(sides, question), change.before);
    const effects = sides === null || change === undefined ? [] : effectTexts(sides, question.id);
    return { ...cardOf(dossier, question), ...threadParts(dossier, question, before), before, effects };
  });
}

/** Old answers in the words of the law of their time. */
function asOldAsked(sides: Sides | null, question: Question): Question {
  return sides?.before.catalogue.questions.find(({ id }) => id === question.id) ?? question;
}

export function filteredCards(cards: readonly ReviewCard[], filter: CardFilter): readonly ReviewCard[] {
  if (filter === 'geaendert') return cards.filter(({ before }) => before !== null);
  return filter === 'kommentiert' ? cards.filter(({ threads }) => threads.length > 0) : cards;
}

function cardOf(dossier: Dossier, question: Question) {
  const { assessment, catalogue } = dossier;
  return {
    id: question.id,
    anchor: `pruefung-${question.id}`,
    number: questionNumbers(catalogue).question(question.id),
    short: question.short,
    text: question.text,
    after: answerView(question, assessment.answers[question.id] ?? null),
  };
}

function threadParts({ assessment }: Dossier, { id }: Question, before: AnswerView | null) {
  const threads = threadsOn(assessment, { kind: 'question', id }).map(threadView);
  const comments = threads.reduce((sum, { messages }) => sum + messages.length, 0);
  const link = commentsLink(assessment, { kind: 'question', id });
  return { threads, comments: link, state: stateOf(before !== null, comments) };
}

function stateOf(isChanged: boolean, comments: number): StateView {
  const said = comments === 0 ? '' : `, ${counted(comments, 'Kommentar', 'Kommentare')}`;
  return isChanged
    ? { text: `Geändert${said}`, kind: 'info' }
    : { text: `Unverändert${said}`, kind: 'neutral' };
}

export function answerView(question: Question, record: AnswerRecord | null): AnswerView {
  if (record === null) return { lines: [UNANSWERED_TEXT], remarks: [] };
  return {
    lines: answerLines(question, record.value),
    remarks: [
      `${record.byName}, ${germanDay(record.at)}`,
      ...(record.note === '' ? [] : [`Anmerkung: ${record.note}`]),
    ],
  };
}
