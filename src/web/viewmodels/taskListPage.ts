/** The task list of one Vorhaben: what is open, who knows it, how long it takes, where the result stands. */
import type { Dossier } from '../../application/dossier.ts';
import type { Question } from '../../domain/catalogue.ts';
import { covers } from '../../domain/delegation.ts';
import { questionNumbers } from '../../rulebook/describe/questionNumbers.ts';
import { paths } from '../paths.ts';
import type { PageModel } from '../render.ts';
import { assessmentHead } from './assessmentHead.ts';
import { closingTasks, type TaskView } from './closingTasks.ts';
import { liesWith } from './delegationView.ts';
import { officeTitle } from './offices.ts';
import { type QuestionCounts, questionCounts } from './questionCounts.ts';
import { type ReturnedReason, returnedReasons } from './returnedReasons.ts';
import { type SavedNotice, type SavedRange, savedNotice } from './savedNotice.ts';
import {
  minutesLeft,
  type SectionProgress,
  sectionProgress,
  unansweredQuestions,
} from './sectionProgress.ts';
import { sectionState } from './sectionState.ts';
import { shortWays } from './shortWayPage.ts';
import { type StandingView, standingOf } from './standing.ts';
import { aboutMinutes, counted, listed } from './wording.ts';

export interface TaskListPage extends PageModel {
  readonly afterSave: SavedNotice | null;
  /** Why it came back, while it is back. */
  readonly returned: readonly ReturnedReason[];
  readonly detailsHref: string | null;
  readonly delegateHref: string | null;
  readonly progress: {
    readonly done: number;
    readonly total: number;
    readonly text: string;
    readonly rest: string;
  };
  readonly groups: readonly {
    readonly title: string;
    readonly tasks: readonly TaskView[];
    /** "14 Verbotene Einsätze, 15 …": sections that ask nothing at present. */
    readonly silent: string;
  }[];
  readonly closing: readonly TaskView[];
  readonly standing: StandingView;
  readonly resultHref: string;
  /** Decisions that can be had alone and first; empty for who may not answer. */
  readonly shortWays: readonly { readonly title: string; readonly href: string }[];
  readonly counts: QuestionCounts;
}

/** What the person may do to this Vorhaben. */
export interface TaskRights {
  readonly canChange: boolean;
  readonly isTheirs: (question: Question) => boolean;
}

export function taskListPage(dossier: Dossier, rights: TaskRights, saved: SavedRange | null): TaskListPage {
  const { assessment } = dossier;
  const sections = sectionProgress(dossier);
  return {
    nav: null,
    head: assessmentHead(assessment, 'aufgaben', dossier.asOf),
    title: `Aufgaben: ${assessment.title}`,
    returned: returnedReasons(assessment),
    delegateHref: rights.canChange ? paths.delegate(assessment.id) : null,
    detailsHref: rights.canChange ? paths.details(assessment.id) : null,
    afterSave: savedNotice(dossier, saved),
    progress: overallProgress(dossier, sections),
    groups: taskGroups(dossier, sections, rights),
    closing: closingTasks(dossier),
    standing: standingOf(dossier),
    resultHref: paths.result(assessment.id),
    shortWays: rights.canChange ? shortWays(dossier) : [],
    counts: questionCounts(dossier),
  };
}

function taskGroups(
  dossier: Dossier,
  sections: readonly SectionProgress[],
  rights: TaskRights,
): TaskListPage['groups'] {
  const numbers = questionNumbers(dossier.catalogue);
  return [...new Set(sections.map(({ section }) => section.group))].map((title) => {
    const own = sections.filter(({ section }) => section.group === title);
    const tasks = own.map((progress) =>
      sectionTask(dossier, progress, numbers.section(progress.section.id), rights),
    );
    const silent = tasks.filter(({ href }) => href === null);
    return {
      title,
      tasks: tasks.filter(({ href }) => href !== null),
      silent: silent.map((task) => `${task.number} ${task.title}`).join(', '),
    };
  });
}

function sectionTask(
  dossier: Dossier,
  progress: SectionProgress,
  number: number,
  { isTheirs }: TaskRights,
): TaskView {
  const { section, asked, answered, open, proposed } = progress;
  const { own, others } = minutesLeft([...open, ...proposed]);
  const offices = [...new Set(asked.map(({ answeredBy }) => officeTitle(dossier.catalogue, answeredBy)))];
  const info = [
    listed(offices),
    `${answered.length} von ${counted(asked.length, 'Frage', 'Fragen')}`,
    ...delegatedInfo(dossier, section.id),
    ...(own + others > 0 ? [`noch ${aboutMinutes(own + others)}`] : []),
  ];
  return {
    number,
    title: section.title,
    href: asked.length === 0 ? null : hrefOf(dossier, section.id, asked.some(isTheirs)),
    info,
    state: sectionState(dossier, progress),
  };
}

/** "liegt bei Kim Beispiel, bis 30.06.2027", for the section and for questions of it. */
function delegatedInfo({ assessment, catalogue }: Dossier, section: string): readonly string[] {
  const questions = catalogue.questions.filter((one) => one.section === section);
  const open = assessment.delegations.filter(({ doneAt }) => doneAt === null);
  const here = open.filter((one) => questions.some((question) => covers(one, question)));
  return [...new Set(here.map(liesWith))].map((text) => text.replace(/^L/, 'l').replace(/\.$/, ''));
}

/** Who may answer nothing in a section gets its answers. */
function hrefOf({ assessment }: Dossier, sectionId: string, isForm: boolean): string {
  return isForm ? paths.section(assessment.id, sectionId) : `${paths.answers(assessment.id)}#${sectionId}`;
}

function overallProgress(dossier: Dossier, sections: readonly SectionProgress[]) {
  const total = dossier.asked.length;
  const missing = unansweredQuestions(dossier);
  const done = total - missing.length;
  const { own, others } = minutesLeft(missing);
  const proposed = sections.reduce((sum, one) => sum + one.proposed.length, 0);
  const parts = [
    ...(own > 0 ? [`für Sie ${aboutMinutes(own)}`] : []),
    ...(others > 0 ? [`für andere ${aboutMinutes(others)}`] : []),
  ];
  const left = parts.length === 0 ? '' : ` Es bleiben ${parts.join(', ')}.`;
  const confirm =
    proposed === 0
      ? ''
      : ` ${counted(proposed, 'Antwort', 'Antworten')} aus der Vorlage ${proposed === 1 ? 'wartet' : 'warten'} auf Ihre Bestätigung.`;
  return { done, total, text: `${done} von ${total} Fragen beantwortet.`, rest: `${left}${confirm}` };
}
