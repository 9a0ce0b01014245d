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

export interface Option {
  readonly id: string;
  readonly text: string;
}

const NOBODY_OR_ME: readonly Option[] = [
  { id: 'ich', text: 'Mir zugewiesen' },
  { id: 'niemand', text: 'Noch niemand' },
];

/** Me, nobody, and everybody else who is named in the list. */
export function personOptions(items: readonly Pick<WorkItem, 'work'>[], userId: string): readonly Option[] {
  const named = items.flatMap(({ work: { owner, ownerName } }) =>
    owner === null || owner === userId ? [] : [{ id: owner, text: ownerName }],
  );
  return [...NOBODY_OR_ME, ...distinct(named)];
}

/** In order of what people read. */
export function distinct(options: readonly Option[]): readonly Option[] {
  const byId = new Map(options.map((option) => [option.id, option]));
  return [...byId.values()].sort((a, b) => a.text.localeCompare(b.text, 'de'));
}

/** A choice that is not offered counts as none. */
export function known(options: readonly Option[], value: string | null): string | null {
  return options.some(({ id }) => id === value) ? value : null;
}

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
