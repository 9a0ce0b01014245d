/** What the lists of measures have in common: which lines to show, and the choices for that. */
import type { WorkItem } from '../../application/work/workItems.ts';
import type { IsoDate } from '../../domain/catalogue.ts';
import { isOverdue, type WorkStatus } from '../../domain/measureWork.ts';
import { WORK_STATUSES } from '../forms/workQuery.ts';
import { type ChoiceField, choiceField, UNTOUCHED } from './formFields.ts';
import { WORK_STATES } from './workRow.ts';

export interface ShownWork {
  readonly status: WorkStatus | null;
  /** `ich`, `niemand` or an account; null: everybody. */
  readonly person: string | null;
  readonly isOverdueOnly: boolean;
}

export function isShown(
  { work }: Pick<WorkItem, 'work'>,
  { status, person, isOverdueOnly }: ShownWork,
  userId: string,
  today: IsoDate,
): boolean {
  if (status !== null && work.status !== status) return false;
  if (isOverdueOnly && !isOverdue(work, today)) return false;
  return person === null || work.owner === accountOf(person, userId);
}

function accountOf(person: string, userId: string): string | null {
  if (person === 'niemand') return null;
  return person === 'ich' ? userId : person;
}

interface Option {
  readonly id: string;
  readonly text: string;
}

export const NOBODY_OR_ME: readonly Option[] = [
  { id: 'ich', text: 'Mir zugewiesen' },
  { id: 'niemand', text: 'Noch niemand' },
];

/** Person, status, date; each list has its own persons. */
export function workFilterFields(
  { status, person, isOverdueOnly }: ShownWork,
  persons: readonly Option[],
): readonly ChoiceField[] {
  const states = WORK_STATUSES.map((id) => ({ id, text: WORK_STATES[id].text }));
  return [
    filterField('wer', 'Wer', person, persons),
    filterField('stand', 'Stand', status, states),
    filterField('faellig', 'Termin', isOverdueOnly ? 'ja' : '', [{ id: 'ja', text: 'Nur überfällige' }]),
  ];
}

export function filterField(
  id: string,
  label: string,
  value: string | null,
  options: readonly Option[],
): ChoiceField {
  return choiceField(UNTOUCHED, { id, label, value: value ?? '', options });
}
