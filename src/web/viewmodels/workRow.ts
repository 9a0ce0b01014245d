/** One measure or Auflage as somebody's work, in one line. */
import { isAskedFor, type WorkItem } from '../../application/work/workItems.ts';
import { workTitle } from '../../application/work/workTitle.ts';
import type { Assessment } from '../../domain/assessment.ts';
import type { Catalogue, IsoDate } from '../../domain/catalogue.ts';
import { isOverdue, type MeasureWork, type WorkStatus } from '../../domain/measureWork.ts';
import { paths } from '../paths.ts';
import { dueText } from './dueText.ts';
import { germanDate } from './germanDate.ts';
import { stufeWord } from './measureBinding.ts';
import { officeTitle } from './offices.ts';
import type { StateView } from './sectionState.ts';
import { counted, listed } from './wording.ts';

export interface WorkRow {
  readonly title: string;
  readonly href: string;
  /** "Auflage", "Muss", "nicht mehr verlangt" */
  readonly kind: string;
  readonly offices: string;
  readonly status: StateView;
  /** "noch niemand" */
  readonly person: string;
  /** "bis 30.06.2027", "ohne Datum" */
  readonly due: string;
  /** "seit 3 Tagen überfällig"; empty when not. */
  readonly overdue: string;
  /** "1 Nachweis" */
  readonly evidence: string;
}

export const WORK_STATES: Readonly<Record<WorkStatus, StateView>> = {
  offen: { text: 'Offen', kind: 'neutral' },
  'in-arbeit': { text: 'In Arbeit', kind: 'info' },
  umgesetzt: { text: 'Umgesetzt', kind: 'success' },
  geprueft: { text: 'Geprüft', kind: 'success' },
};

interface Basis {
  readonly assessment: Assessment;
  readonly catalogue: Catalogue;
  readonly today: IsoDate;
}

export function workRow({ assessment, catalogue, today }: Basis, item: WorkItem): WorkRow {
  const { key, work, measure, condition, result } = item;
  const offices = condition?.office ?? listed((measure?.role ?? []).map((id) => officeTitle(catalogue, id)));
  return {
    title: workTitle(assessment, catalogue, key),
    href: paths.measure(assessment.id, key),
    kind: isAskedFor({ assessment }, item) ? kindOf(result?.stufe ?? null) : 'nicht mehr verlangt',
    offices,
    status: WORK_STATES[work.status],
    person: work.owner === null ? 'noch niemand' : work.ownerName,
    due: work.due === null ? 'ohne Datum' : `bis ${germanDate(work.due)}`,
    overdue: overdueText(work, today),
    evidence: counted(work.evidence.length, 'Nachweis', 'Nachweise'),
  };
}

function kindOf(stufe: Parameters<typeof stufeWord>[0] | null): string {
  return stufe === null ? 'Auflage' : stufeWord(stufe);
}

function overdueText(work: MeasureWork, today: IsoDate): string {
  return work.due === null || !isOverdue(work, today) ? '' : dueText(work.due, today);
}
