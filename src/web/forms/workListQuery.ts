/** What may stand behind the question mark of the list of all measures; anything else is ignored. */
import type { Request } from 'express';
import type { WorkStatus } from '../../domain/measureWork.ts';
import { chosen, WORK_STATUSES } from './workQuery.ts';

export interface WorkListFilter {
  /** `ich`, `niemand` or an account; null: everybody; undefined: the reader has not chosen. */
  readonly person: string | null | undefined;
  readonly status: WorkStatus | null;
  readonly isOverdueOnly: boolean;
  /** Id of a Vorhaben. */
  readonly assessment: string | null;
  /** As the list names it. */
  readonly office: string | null;
  /** From 1. */
  readonly page: number;
}

/** The same, once it is settled whose measures are shown. */
export interface ChosenFilter extends WorkListFilter {
  readonly person: string | null;
}

export function workListFilter({ query }: Request): WorkListFilter {
  const { wer, stand, faellig, vorhaben, stelle, seite } = query;
  return {
    person: wer === undefined ? undefined : chosen(wer),
    status: WORK_STATUSES.find((status) => status === stand) ?? null,
    isOverdueOnly: faellig === 'ja',
    assessment: chosen(vorhaben),
    office: chosen(stelle),
    page: typeof seite === 'string' && /^[1-9]\d{0,4}$/.test(seite) ? Number(seite) : 1,
  };
}

/** The address of the same list with the same choices on another page. */
export function workListQuery(filter: ChosenFilter, page: number): string {
  const query = new URLSearchParams({
    wer: filter.person ?? '',
    stand: filter.status ?? '',
    faellig: filter.isOverdueOnly ? 'ja' : '',
    vorhaben: filter.assessment ?? '',
    stelle: filter.office ?? '',
    seite: String(page),
  });
  return `?${query.toString()}`;
}
