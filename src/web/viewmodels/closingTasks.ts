/** The last entries of the task list: read, submit, review, operation. */
import type { Dossier } from '../../application/dossier.ts';
import { type AssessmentStatus, shownStatus } from '../../domain/workflow/status.ts';
import { latestSubmission } from '../../domain/workflow/submission.ts';
import { paths } from '../paths.ts';
import { germanDay } from './germanDate.ts';
import { OFFICE } from './officeNames.ts';
import { unansweredQuestions } from './sectionProgress.ts';
import type { StateView } from './sectionState.ts';
import { statusView } from './statusView.ts';
import { counted } from './wording.ts';

export interface TaskView {
  readonly number: number;
  readonly title: string;
  readonly href: string | null;
  readonly info: readonly string[];
  readonly state: StateView;
}

const READY: StateView = { text: 'Bereit', kind: 'success' };

export function closingTasks(dossier: Dossier): readonly TaskView[] {
  const first = dossier.catalogue.sections.length + 1;
  const tasks = [checkTask(dossier), resultTask(dossier), submitTask(dossier), reviewTask(dossier)];
  return [...tasks, ...operationTasks(dossier)].map((task, index) => ({ number: first + index, ...task }));
}

type Unnumbered = Omit<TaskView, 'number'>;

function checkTask(dossier: Dossier): Unnumbered {
  const missing = missingState(dossier);
  return {
    title: 'Antworten prüfen',
    href: paths.answers(dossier.assessment.id),
    info: ['Alle Antworten auf einer Seite'],
    state: missing ?? READY,
  };
}

function resultTask(dossier: Dossier): Unnumbered {
  return {
    title: 'Ergebnis lesen und drucken',
    href: paths.result(dossier.assessment.id),
    info: ['Freigabe, Einstufung, Gründe und Maßnahmen'],
    state: missingState(dossier) === null ? READY : { text: 'Vorläufig', kind: 'neutral' },
  };
}

function submitTask(dossier: Dossier): Unnumbered {
  return {
    title: 'Einreichen',
    href: paths.submit(dossier.assessment.id),
    info: ['Danach prüfen Datenschutz und Informationssicherheit'],
    state: submitState(dossier),
  };
}

function submitState(dossier: Dossier): StateView {
  const { assessment } = dossier;
  const latest = latestSubmission(assessment);
  if (assessment.status === 'draft' || assessment.status === 'returned')
    return missingState(dossier) ?? { text: 'Bereit zum Einreichen', kind: 'info' };
  return { text: `Eingereicht am ${latest === null ? '–' : germanDay(latest.at)}`, kind: 'success' };
}

function reviewTask(dossier: Dossier): Unnumbered {
  const { assessment, awaited, asOf } = dossier;
  const waiting = awaited.map((role) => OFFICE[role]);
  const isWaiting = waiting.length > 0;
  return {
    title: 'Prüfung und Entscheidung',
    href: paths.review(assessment.id),
    info: [isWaiting ? `Wartet auf ${waiting.join(', ')}` : 'Stellungnahmen, dann entscheidet die Leitung'],
    state:
      latestSubmission(assessment) === null
        ? { text: 'Beginnt nach dem Einreichen', kind: 'neutral' }
        : statusView(assessment, asOf),
  };
}

const OPERATED: readonly AssessmentStatus[] = [
  'approved',
  'approvedWithConditions',
  'inUse',
  'reviewDue',
  'retired',
];

/** Only once there is something to operate, or to switch off. */
function operationTasks({ assessment, asOf }: Dossier): readonly Unnumbered[] {
  const status = shownStatus(assessment, asOf);
  if (!OPERATED.includes(status)) return [];
  return [
    {
      title: 'Betrieb',
      href: paths.operation(assessment.id),
      info: ['In Betrieb nehmen, Wiedervorlage, außer Betrieb nehmen'],
      state: statusView(assessment, asOf),
    },
  ];
}

function missingState(dossier: Dossier): StateView | null {
  const missing = unansweredQuestions(dossier).length;
  if (missing === 0) return null;
  return { text: `Wartet auf ${counted(missing, 'Antwort', 'Antworten')}`, kind: 'neutral' };
}
