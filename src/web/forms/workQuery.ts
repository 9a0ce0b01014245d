/** Filters of the lists of measures; anything else behind the question mark is ignored. */
import type { Request } from 'express';
import type { WorkStatus } from '../../domain/measureWork.ts';

export const WORK_STATUSES: readonly WorkStatus[] = ['offen', 'in-arbeit', 'umgesetzt', 'geprueft'];
type WorkPerson = 'ich' | 'niemand';
const PERSONS: readonly WorkPerson[] = ['ich', 'niemand'];

export interface WorkFilter {
  readonly status: WorkStatus | null;
  readonly person: WorkPerson | null;
  readonly isOverdueOnly: boolean;
}

export function workFilter({ query }: Request): WorkFilter {
  return {
    status: WORK_STATUSES.find((status) => status === query.stand) ?? null,
    person: PERSONS.find((person) => person === query.wer) ?? null,
    isOverdueOnly: query.faellig === 'ja',
  };
}
