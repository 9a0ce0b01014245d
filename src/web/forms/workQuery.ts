/** Filters of the lists of measures; anything else behind the question mark is ignored. */
import type { Request } from 'express';
import type { WorkStatus } from '../../domain/measureWork.ts';

export const WORK_STATUSES: readonly WorkStatus[] = ['offen', 'in-arbeit', 'umgesetzt', 'geprueft'];

export interface WorkFilter {
  readonly status: WorkStatus | null;
  /** `ich`, `niemand` or an account; null: everybody. */
  readonly person: string | null;
  readonly isOverdueOnly: boolean;
}

export function workFilter({ query }: Request): WorkFilter {
  return {
    status: WORK_STATUSES.find((status) => status === query.stand) ?? null,
    person: chosen(query.wer),
    isOverdueOnly: query.faellig === 'ja',
  };
}

/** One word; nothing when the choice was left open. */
export function chosen(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
