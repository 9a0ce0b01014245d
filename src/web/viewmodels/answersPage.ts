/** All answers by section, to read once more; what is open, proposed, kept without counting, or not asked. */
import type { Dossier } from '../../application/dossier.ts';
import { hasUnknown } from '../../domain/answers.ts';
import type { Question } from '../../domain/catalogue.ts';
import { conditionText } from '../../rulebook/describe/conditionText.ts';
import { type QuestionNumbers, questionNumbers } from '../../rulebook/describe/questionNumbers.ts';
import { paths } from '../paths.ts';
import type { PageModel } from '../render.ts';
import { answerLines, UNANSWERED_TEXT } from './answerText.ts';
import { assessmentHead } from './assessmentHead.ts';
import { germanDay } from './germanDate.ts';
import { officeTitle } from './offices.ts';
import { partlyAnswered } from './questionState.ts';
import { questionAnchor } from './questionView.ts';
import { type SavedNotice, type SavedRange, savedNotice } from './savedNotice.ts';
import { isAnswered, isProposed, type SectionProgress, sectionProgress } from './sectionProgress.ts';
import { type StateView, sectionState } from './sectionState.ts';
import { provisionalText } from './verdict.ts';
import { counted } from './wording.ts';

interface AnswerRow {
  readonly number: string;
  readonly text: string;
  readonly lines: readonly string[];
  /** Who, when, note: one sentence each. */
  readonly remarks: readonly string[];
  readonly mark: 'offen' | 'vorlage' | 'unbekannt' | '';
  /** "Ändern", "Antworten", "Bestätigen" */
  readonly change: string;
  readonly href: string;
  /** Somebody else may know; null once it is answered. */
  readonly delegateHref: string | null;
}

export interface AnswerSection {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly rows: readonly AnswerRow[];
  readonly state: StateView;
}

interface OpenAnswer {
  readonly number: string;
  readonly short: string;
  readonly href: string;
  /** Where those read on who may not change it. */
  readonly anchor: string;
  readonly mark: Exclude<AnswerRow['mark'], ''>;
  readonly why: string;
}

/** A question that is not asked, and what would have to be so that it were. */
export interface HiddenQuestion {
  readonly number: string;
  readonly text: string;
  readonly condition: string;
  /** The kept answer that does not count; empty when none. */
  readonly ignored: string;
}

export interface AnswersPage extends PageModel {
  readonly isEditable: boolean;
  /** Whether what is open can be handed over here. */
  readonly canDelegate: boolean;
  readonly afterSave: SavedNotice | null;
  readonly openTitle: string;
  /** The first of them; `openRest` counts the others, empty when there are none. */
  readonly open: readonly OpenAnswer[];
  readonly openRest: string;
  readonly sections: readonly AnswerSection[];
  readonly ignored: readonly HiddenQuestion[];
  readonly hidden: readonly HiddenQuestion[];
  readonly next: { readonly text: string; readonly href: string; readonly say: string };
  readonly listHref: string;
  readonly historyHref: string;
}

/** So many open answers are named; the rest is counted. */
const NAMED = 12;

interface AnswersReader {
  readonly canChange: boolean;
  readonly canDelegate: boolean;
}

export function answersPage(
  dossier: Dossier,
  { canChange, canDelegate }: AnswersReader,
  saved: SavedRange | null,
): AnswersPage {
  const { assessment } = dossier;
  const open = openAnswers(dossier);
  const hidden = answersHidden(dossier);
  return {
    nav: null,
    head: assessmentHead(assessment, 'antworten', dossier.asOf),
    title: `Antworten: ${assessment.title}`,
    isEditable: canChange,
    canDelegate,
    afterSave: savedNotice(dossier, saved),
    openTitle: openTitle(open),
    open: open.slice(0, NAMED),
    openRest: open.length > NAMED ? `und ${open.length - NAMED} weitere, unten gelb markiert` : '',
    sections: answerSections(dossier),
    ignored: hidden.filter(({ ignored }) => ignored !== ''),
    hidden,
    next: nextStep(dossier, canChange ? open : []),
    listHref: paths.assessment(assessment.id),
    historyHref: paths.history(assessment.id),
  };
}

export function answerSections(dossier: Dossier): readonly AnswerSection[] {
  const numbers = questionNumbers(dossier.catalogue);
  return sectionProgress(dossier)
    .filter(({ asked }) => asked.length > 0)
    .map((progress) => answerSection(dossier, progress, numbers));
}

function answerSection(dossier: Dossier, progress: SectionProgress, numbers: QuestionNumbers): AnswerSection {
  const { section, asked } = progress;
  return {
    id: section.id,
    number: numbers.section(section.id),
    title: section.title,
    rows: asked.map((question) => answerRow(dossier, question, numbers)),
    state: sectionState(dossier, progress),
  };
}

function answerRow(dossier: Dossier, question: Question, numbers: QuestionNumbers): AnswerRow {
  const record = dossier.assessment.answers[question.id];
  const proposal = dossier.assessment.proposals[question.id];
  const value = record?.value ?? proposal;
  const mark = markOf(dossier, question);
  return {
    number: numbers.question(question.id),
    text: question.text,
    lines: value === undefined ? [UNANSWERED_TEXT] : answerLines(question, value),
    remarks: [
      ...(mark === 'vorlage' ? ['Aus Vorlage, bitte bestätigen. Zählt noch nicht.'] : []),
      ...(mark === 'offen' && value !== undefined
        ? [`Noch nicht vollständig: ${partlyAnswered(question, dossier)}.`]
        : []),
      ...(mark === 'unbekannt'
        ? [`Klären kann das: ${officeTitle(dossier.catalogue, question.answeredBy)}.`]
        : []),
      ...(record === undefined ? [] : [`${record.byName}, ${germanDay(record.at)}`]),
      ...(record === undefined || record.note === '' ? [] : [`Anmerkung: ${record.note}`]),
    ],
    mark,
    change: mark === 'vorlage' ? 'Bestätigen' : record === undefined ? 'Antworten' : 'Ändern',
    href: changeHref(dossier, question),
    delegateHref: mark === '' ? null : paths.delegateQuestion(dossier.assessment.id, question.id),
  };
}

function markOf(dossier: Dossier, question: Question): AnswerRow['mark'] {
  if (isProposed(dossier, question.id)) return 'vorlage';
  if (!isAnswered(dossier, question)) return 'offen';
  return hasUnknown(question, dossier.answers.get(question.id)) ? 'unbekannt' : '';
}

function changeHref({ assessment }: Dossier, { id, section }: Question): string {
  return `${paths.section(assessment.id, section)}?zurueck=antworten#${questionAnchor(id)}`;
}

const WHY: Readonly<Record<OpenAnswer['mark'], string>> = {
  offen: 'noch nicht beantwortet',
  vorlage: 'aus Vorlage, noch nicht bestätigt',
  unbekannt: '„Weiß ich nicht“, bis zur Klärung rechnet Prüfpfad vorsichtig',
};

function openAnswers(dossier: Dossier): readonly OpenAnswer[] {
  const numbers = questionNumbers(dossier.catalogue);
  return dossier.asked.flatMap((question) => {
    const mark = markOf(dossier, question);
    if (mark === '') return [];
    const number = numbers.question(question.id);
    return [
      {
        number,
        short: question.short,
        href: changeHref(dossier, question),
        anchor: `#${question.section}`,
        mark,
        why: WHY[mark],
      },
    ];
  });
}

/** Missing and unknown are two things and are counted apart. */
function openTitle(open: readonly OpenAnswer[]): string {
  const unknown = open.filter(({ mark }) => mark === 'unbekannt').length;
  const missing = open.length - unknown;
  const parts = [
    ...(missing > 0 ? [counted(missing, 'Antwort fehlt', 'Antworten fehlen')] : []),
    ...(unknown > 0 ? [`${counted(unknown, 'Antwort lautet', 'Antworten lauten')} „Weiß ich nicht“`] : []),
  ];
  return parts.join(', ');
}

function nextStep(dossier: Dossier, open: readonly OpenAnswer[]) {
  const first = open.find(({ mark }) => mark !== 'unbekannt');
  const result = paths.result(dossier.assessment.id);
  if (first === undefined) return { text: 'Ergebnis ansehen', href: result, say: provisionalText(dossier) };
  const verb = first.mark === 'vorlage' ? 'bestätigen' : 'beantworten';
  const say = 'Das Ergebnis ist vorläufig, solange Antworten fehlen.';
  return { text: `Frage ${first.number} ${verb}`, href: first.href, say };
}

/** In catalogue order; also those whose kept answer does not count. */
export function answersHidden(dossier: Dossier): readonly HiddenQuestion[] {
  const { assessment, catalogue } = dossier;
  const numbers = questionNumbers(catalogue);
  const asked = new Set(dossier.asked.map(({ id }) => id));
  return catalogue.questions
    .filter(({ id }) => !asked.has(id))
    .map((question) => {
      const record = assessment.answers[question.id];
      return {
        number: numbers.question(question.id),
        text: question.text,
        condition: conditionText(question.visibleWhen, catalogue),
        ignored: record === undefined ? '' : answerLines(question, record.value).join(', '),
      };
    });
}
