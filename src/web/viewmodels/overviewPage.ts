/** The first page after signing in: what to do now, then every Vorhaben with Freigabe and classes. */

import type { Dossier } from '../../application/dossier.ts';
import type { AssessmentList } from '../../application/listAssessments.ts';
import type { Role } from '../../application/ports.ts';
import { paths } from '../paths.ts';
import type { PageModel } from '../render.ts';
import { type DamagedFilesView, damagedFiles } from './damagedFiles.ts';
import { germanDate, germanDateTime } from './germanDate.ts';
import { type NextStep, nextSteps } from './nextSteps.ts';
import { classifyingRegimes } from './regimes.ts';
import type { ReleaseView } from './release.ts';
import { unansweredQuestions } from './sectionProgress.ts';
import { type StandingView, standingOf } from './standing.ts';
import { counted } from './wording.ts';

interface CaseView {
  readonly title: string;
  readonly href: string;
  readonly number: string;
  readonly department: string;
  readonly owner: string;
  readonly changed: string;
  readonly meta: readonly string[];
  readonly state: { readonly text: string; readonly kind: 'success' | 'info' };
  readonly standing: StandingView;
}

export interface OverviewPage extends PageModel {
  readonly kind: 'eigene' | 'alle';
  readonly steps: readonly NextStep[];
  readonly cases: readonly CaseView[];
  readonly counts: readonly { readonly label: string; readonly value: number }[];
  readonly damaged: DamagedFilesView | null;
  readonly newHref: string;
  readonly regimeTitles: readonly string[];
}

const MOST_STEPS = 6;

export function overviewPage(list: AssessmentList, role: Role): OverviewPage {
  const kind = role === 'owner' ? 'eigene' : 'alle';
  const steps = kind === 'eigene' ? list.dossiers.flatMap(nextSteps) : [];
  const best = [...steps].sort((a, b) => b.weight - a.weight).slice(0, MOST_STEPS);
  const cases = list.dossiers.map(caseView);
  return {
    nav: 'uebersicht',
    head: {
      title: kind === 'eigene' ? 'Ihre nächsten Schritte' : 'Übersicht',
      intro: introText(kind, cases.length, best.length),
    },
    title: 'Übersicht',
    kind,
    steps: best,
    cases,
    counts: kind === 'alle' ? countsOf(cases) : [],
    damaged: damagedFiles(list.damaged, 'reader'),
    newHref: paths.newAssessment(),
    regimeTitles: list.dossiers[0]
      ? classifyingRegimes(list.dossiers[0].catalogue).map(({ title }) => title)
      : [],
  };
}

function introText(kind: OverviewPage['kind'], cases: number, steps: number): string {
  if (kind === 'alle')
    return cases === 0
      ? 'Noch kein Vorhaben.'
      : 'Sie lesen alle Vorhaben. Ändern können sie nur die Projektverantwortlichen.';
  if (cases === 0)
    return 'Noch kein Vorhaben. Legen Sie das erste an; die Einstufung beginnt mit den ersten Antworten.';
  const points = counted(steps, 'Punkt liegt', 'Punkte liegen');
  return `${points} bei Ihnen. Beginnen Sie oben: Der erste Punkt verändert das Ergebnis am stärksten.`;
}

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
    state:
      missing === 0
        ? { text: 'Alles beantwortet', kind: 'success' }
        : { text: 'In Bearbeitung', kind: 'info' },
    standing: standingOf(dossier),
  };
}

function countsOf(cases: readonly CaseView[]) {
  const count = (kind: ReleaseView['kind']) =>
    cases.filter(({ standing }) => (standing.classes?.release.kind ?? 'none') === kind).length;
  return [
    { label: 'Vorhaben', value: cases.length },
    { label: 'gesperrt', value: count('blocked') },
    { label: 'frei mit Auflagen', value: count('conditions') },
    { label: 'frei', value: count('clear') },
    { label: 'noch nicht entschieden', value: count('none') },
  ];
}
