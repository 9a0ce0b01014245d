/** The measures and Auflagen of one Vorhaben as work: who, until when, how far. */
import type { Dossier } from '../../application/dossier.ts';
import { isAskedFor, type WorkItem, workItems } from '../../application/work/workItems.ts';
import type { Phase } from '../../domain/catalogue.ts';
import { isOverdue } from '../../domain/measureWork.ts';
import { PHASES } from '../../rulebook/describe/phases.ts';
import { WORK_STATUSES, type WorkFilter } from '../forms/workQuery.ts';
import { paths } from '../paths.ts';
import type { PageModel } from '../render.ts';
import { assessmentHead } from './assessmentHead.ts';
import type { ChoiceField } from './formFields.ts';
import { counted } from './wording.ts';
import { isShown, known, personOptions, workFilterFields } from './workFilter.ts';
import { WORK_STATES, type WorkRow, workRow } from './workRow.ts';

export interface WorkPage extends PageModel {
  /** "12 offen, 3 in Arbeit, …" */
  readonly summary: string;
  readonly overdue: string;
  readonly action: string;
  readonly filters: readonly ChoiceField[];
  readonly isFiltered: boolean;
  readonly groups: readonly {
    readonly id: string;
    readonly title: string;
    readonly rows: readonly WorkRow[];
  }[];
  readonly isEmpty: boolean;
}

export function workPage(dossier: Dossier, wanted: WorkFilter, userId: string): WorkPage {
  const { assessment, asOf: today } = dossier;
  const all = workItems(dossier);
  const persons = personOptions(all, userId);
  const filter = { ...wanted, person: known(persons, wanted.person) };
  const shown = all.filter((item) => isShown(item, filter, userId, today));
  const late = all.filter(({ work }) => isOverdue(work, today)).length;
  return {
    nav: null,
    head: assessmentHead(assessment, 'massnahmen', today),
    title: `Maßnahmen: ${assessment.title}`,
    summary: summaryOf(all),
    overdue: late === 0 ? '' : `${counted(late, 'Termin ist', 'Termine sind')} überschritten.`,
    action: paths.measures(assessment.id),
    filters: workFilterFields(filter, persons),
    isFiltered: shown.length < all.length,
    groups: groupsOf(dossier, shown),
    isEmpty: all.length === 0,
  };
}

export function summaryOf(items: readonly Pick<WorkItem, 'work'>[]): string {
  const parts = WORK_STATUSES.flatMap((status) => {
    const count = items.filter(({ work }) => work.status === status).length;
    return count === 0 ? [] : [`${count} ${WORK_STATES[status].text.toLowerCase()}`];
  });
  return parts.join(', ');
}

function groupsOf(dossier: Dossier, items: readonly WorkItem[]): WorkPage['groups'] {
  const basis = { ...dossier, today: dossier.asOf };
  const group = (id: string, title: string, isIn: (item: WorkItem) => boolean) => {
    const rows = items.filter(isIn).map((item) => workRow(basis, item));
    return rows.length === 0 ? [] : [{ id, title, rows }];
  };
  const asked = (item: WorkItem) => isAskedFor(dossier, item);
  const inPhase = (phase: Phase) => (item: WorkItem) => asked(item) && item.measure?.phase === phase;
  return [
    ...group('auflagen', 'Auflagen', (item) => asked(item) && item.condition !== null),
    ...PHASES.flatMap(([phase, title]) => group(phase, title, inPhase(phase))),
    ...group('frueher', 'Nicht mehr verlangt', (item) => !asked(item)),
  ];
}
