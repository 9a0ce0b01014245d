/** One decision and nothing else: the one question that decides it next, or what it came to. */
import type { Dossier } from '../../application/dossier.ts';
import type { Decision, Question } from '../../domain/catalogue.ts';
import type { Problem } from '../../domain/outcome.ts';
import { leftBehindBy } from '../../domain/workflow/reopening.ts';
import { questionNumbers } from '../../rulebook/describe/questionNumbers.ts';
import { type Fields, textOf } from '../forms/fields.ts';
import { paths } from '../paths.ts';
import type { PageModel } from '../render.ts';
import { assessmentHead } from './assessmentHead.ts';
import { questionErrors } from './errorSummary.ts';
import type { ScaleView } from './ladder.ts';
import { type QuestionView, questionView } from './questionView.ts';
import { scaleOf } from './regimes.ts';
import { unansweredQuestions } from './sectionProgress.ts';
import { commentsLink } from './threadView.ts';
import { counted } from './wording.ts';

export interface ShortWayPage extends PageModel {
  /** "Klasse (KI-Verordnung)" */
  readonly heading: string;
  readonly scale: ScaleView | null;
  /** null: nothing is left to ask for this decision. */
  readonly question: QuestionView | null;
  readonly isEditable: boolean;
  readonly action: string;
  /** Revision that the page shows. */
  readonly rev: string;
  /** What the whole questionnaire still wants. */
  readonly rest: string;
  readonly listHref: string;
  readonly resultHref: string;
  readonly failure: PageModel['notice'] | null;
}

export interface ShortWayInput {
  readonly dossier: Dossier;
  readonly decision: Decision;
  /** What decides it next; null: nothing is left to ask. */
  readonly next: Question | null;
  /** Whether the question is this person's to answer. */
  readonly isTheirs: (question: Question) => boolean;
  readonly typed: Fields | null;
  readonly problems: readonly Problem[];
  readonly failure: PageModel['notice'] | null;
}

/** The decisions that promise a short way and are still open, for whoever may answer. */
export function shortWays({ assessment, catalogue, result }: Dossier) {
  const isOpen = ({ id }: Decision) => result.decisions[id]?.atLeast !== result.decisions[id]?.atMost;
  return catalogue.decisions
    .filter((decision) => decision.kurzweg !== undefined && isOpen(decision))
    .map((decision) => ({
      title: headingOf(decision, catalogue.regimes),
      href: paths.shortWay(assessment.id, decision.id),
    }));
}

export function shortWayPage(input: ShortWayInput): ShortWayPage {
  const { dossier, decision, next, typed } = input;
  const { assessment, catalogue, asOf } = dossier;
  const heading = headingOf(decision, catalogue.regimes);
  const view = next === null ? null : viewOf(next, input);
  return {
    nav: null,
    head: assessmentHead(assessment, 'aufgaben', asOf),
    title: input.failure === null ? `${heading} allein klären` : `Nicht gespeichert: ${heading}`,
    errors: questionErrors(input.problems, next === null ? [] : [next], questionNumbers(catalogue)),
    heading,
    scale: scaleOf(dossier, decision),
    question: view,
    isEditable: view?.isEditable ?? false,
    action: paths.shortWay(assessment.id, decision.id),
    rev: (typed === null ? '' : textOf(typed, 'stand')) || String(assessment.rev),
    rest: restText(unansweredQuestions(dossier).length),
    listHref: paths.assessment(assessment.id),
    resultHref: paths.result(assessment.id),
    failure: input.failure,
  };
}

function headingOf({ title, regime }: Decision, regimes: Dossier['catalogue']['regimes']): string {
  return `${title} (${regimes.find(({ id }) => id === regime)?.title ?? regime})`;
}

/** A submitted Vorhaben is changed on its own pages, which say what that leaves behind. */
function viewOf(question: Question, { dossier, isTheirs, typed, problems }: ShortWayInput): QuestionView {
  const { assessment, catalogue } = dossier;
  return questionView(question, {
    dossier,
    numbers: questionNumbers(catalogue),
    typed,
    problems,
    isTheirs: (one) => leftBehindBy(assessment) === null && isTheirs(one),
    isNew: () => false,
    effect: () => null,
    delegateHref: () => null,
    comments: (id) => commentsLink(assessment, { kind: 'question', id }),
    delegations: assessment.delegations.filter(({ doneAt }) => doneAt === null),
  });
}

function restText(missing: number): string {
  if (missing === 0) return 'Alle Fragen des Vorhabens sind beantwortet.';
  return `Für Freigabe, übrige Einstufung und Maßnahmen ${missing === 1 ? 'fehlt' : 'fehlen'} noch ${counted(missing, 'Antwort', 'Antworten')}.`;
}
