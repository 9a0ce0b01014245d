/** The first page after signing in: what to do now, then every Vorhaben with Freigabe and classes. */

import type { Person } from '../../application/authorize.ts';
import type { Dossier } from '../../application/dossier.ts';
import type { AssessmentList } from '../../application/listAssessments.ts';
import type { Role } from '../../application/ports.ts';
import type { AssessmentStatus } from '../../domain/workflow/status.ts';
import { NO_FILTER } from '../forms/overviewQuery.ts';
import { paths } from '../paths.ts';
import type { PageModel } from '../render.ts';
import { type DamagedFilesView, damagedFiles } from './damagedFiles.ts';
import { dutySteps } from './dutySteps.ts';
import { germanDate, germanDateTime } from './germanDate.ts';
import type { NextStep } from './nextSteps.ts';
import { isListed, type OverviewFilterFields, overviewFilterFields } from './overviewFilter.ts';
import { classifyingRegimes } from './regimes.ts';
import type { ReleaseView } from './release.ts';
import { unansweredQuestions } from './sectionProgress.ts';
import type { StateView } from './sectionState.ts';
import { type StandingView, standingOf } from './standing.ts';
import { statusView } from './statusView.ts';
import { counted } from './wording.ts';
import { stepsOf } from './workflowSteps.ts';

interface CaseView {
  readonly title: string;
  readonly href: string;
  readonly number: string;
  readonly department: string;
  readonly owner: string;
  readonly changed: string;
  readonly meta: readonly string[];
  readonly state: StateView;
  /** "seit 30.11.2026"; empty before the first submission. */
  readonly since: string;
  readonly standing: StandingView;
}

export interface OverviewPage extends PageModel {
  /** `beteiligt`: sees no list of Vorhaben, only what is asked of them. */
  readonly kind: 'eigene' | 'alle' | 'beteiligt';
  readonly steps: readonly NextStep[];
  readonly cases: readonly CaseView[];
  /** Whether there is anything to filter. */
  readonly hasCases: boolean;
  readonly filters: OverviewFilterFields;
  readonly found: string;
  readonly counts: readonly { readonly label: string; readonly value: number }[];
  readonly damaged: DamagedFilesView | null;
  readonly newHref: string;
  readonly regimeTitles: readonly string[];
}

const MOST_STEPS = 6;

export function overviewPage(list: AssessmentList, user: Person, filter = NO_FILTER): OverviewPage {
  const kind = KINDS[user.role] ?? 'alle';
  const best = bestSteps(list, user);
  const cases = list.dossiers.map(caseView);
  const listed = cases.filter((one, index) => {
    const dossier = list.dossiers[index];
    const asks = () => dossier !== undefined && waitsFor(list, dossier, user);
    return kind !== 'alle' || (dossier !== undefined && isListed(dossier, one.standing, filter, asks));
  });
  return {
    nav: 'uebersicht',
    head: {
      title: kind === 'alle' ? 'Übersicht' : 'Ihre nächsten Schritte',
      intro: introText(user.role, cases.length, best.length),
    },
    title: 'Übersicht',
    kind,
    steps: best,
    cases: listed,
    hasCases: cases.length > 0,
    filters: overviewFilterFields(filter, list.catalogue, user.role !== 'auditor'),
    found: counted(listed.length, 'Vorhaben', 'Vorhaben'),
    counts: kind === 'alle' ? countsOf(list.dossiers, cases) : [],
    damaged: damagedFiles(list.damaged, 'reader'),
    newHref: paths.newAssessment(),
    regimeTitles: list.dossiers[0]
      ? classifyingRegimes(list.dossiers[0].catalogue).map(({ title }) => title)
      : [],
  };
}

const KINDS: Partial<Readonly<Record<Role, OverviewPage['kind']>>> = {
  owner: 'eigene',
  contributor: 'beteiligt',
};

/** Whether the Vorhaben is among the next steps of the person, or would be if the list of them had no end. */
function waitsFor(list: AssessmentList, dossier: Dossier, user: Person): boolean {
  const duties = list.duties.filter((duty) => duty.assessment.id === dossier.assessment.id);
  return dutySteps(duties, list.catalogue, list.asOf).length > 0 || stepsOf(dossier, user).length > 0;
}

/** What is asked of the person by name is never cut off. */
function bestSteps(list: AssessmentList, user: Person): readonly NextStep[] {
  const duties = dutySteps(list.duties, list.catalogue, list.asOf);
  const steps = [...duties, ...list.dossiers.flatMap((dossier) => stepsOf(dossier, user))];
  const most = Math.max(MOST_STEPS, duties.length);
  return steps.sort((a, b) => b.weight - a.weight).slice(0, most);
}

function introText(role: Role, cases: number, steps: number): string {
  if (role === 'contributor')
    return steps === 0 ? NOT_ASKED : `${counted(steps, 'Punkt liegt', 'Punkte liegen')} bei Ihnen.`;
  if (cases === 0 && steps === 0) return role === 'owner' ? FIRST : 'Noch kein Vorhaben.';
  if (role === 'auditor') return 'Sie lesen alle Vorhaben und ändern nichts.';
  if (steps === 0) return 'Nichts liegt bei Ihnen.';
  const points = `${counted(steps, 'Punkt liegt', 'Punkte liegen')} bei Ihnen.`;
  return role === 'owner' ? `${points} Beginnen Sie oben: Der erste Punkt bringt am meisten.` : points;
}

const NOT_ASKED =
  'Nichts liegt bei Ihnen. Sobald jemand Sie um Antworten bittet oder für eine Maßnahme nennt, steht es hier.';
const FIRST = 'Noch kein Vorhaben. Legen Sie das erste an; die Einstufung beginnt mit den ersten Antworten.';

function caseView(dossier: Dossier): CaseView {
  const { assessment, asked } = dossier;
  const missing = unansweredQuestions(dossier).length;
  const start = assessment.plannedStart;
  return {
    title: assessment.title,
    href: paths.assessment(assessment.id),
    number: assessment.number,
    department: assessment.department,
    owner: assessment.ownerName,
    changed: germanDateTime(assessment.changedAt),
    meta: [
      assessment.number,
      `Revision ${assessment.rev}`,
      `${asked.length - missing} von ${asked.length} Fragen beantwortet`,
      ...(start === null ? [] : [`Start geplant ${germanDate(start)}`]),
    ],
    ...stateOf(dossier, missing),
    standing: standingOf(dossier),
  };
}

/** A draft that waits for nothing but its submission says so. */
function stateOf({ assessment, asOf }: Dossier, missing: number): Pick<CaseView, 'state' | 'since'> {
  const { since, ...state } = statusView(assessment, asOf);
  const isReady = assessment.status === 'draft' && missing === 0;
  return { since, state: isReady ? { text: 'Bereit zum Einreichen', kind: 'info' } : state };
}

const IN_REVIEW: readonly AssessmentStatus[] = ['submitted', 'inReview'];
const IN_USE: readonly AssessmentStatus[] = ['inUse', 'reviewDue'];

function countsOf(dossiers: readonly Dossier[], cases: readonly CaseView[]) {
  const having = (wanted: readonly AssessmentStatus[]) =>
    dossiers.filter(({ assessment }) => wanted.includes(assessment.status)).length;
  const count = (kind: ReleaseView['kind']) =>
    cases.filter(({ standing }) => (standing.classes?.release.kind ?? 'none') === kind).length;
  return [
    { label: 'Vorhaben', value: cases.length },
    { label: 'in Prüfung', value: having(IN_REVIEW) },
    { label: 'in Betrieb', value: having(IN_USE) },
    { label: 'gesperrt', value: count('blocked') },
    { label: 'frei mit Auflagen', value: count('conditions') },
    { label: 'frei', value: count('clear') },
    { label: 'noch nicht entschieden', value: count('none') },
  ];
}
