import type { Request } from 'express';

/** Filters of the overview, as they stand in the address; empty: all. */
export interface OverviewFilter {
  readonly stand: string;
  readonly release: string;
  /** Id of a decision and of one of its levels, as `levelKey` writes them. */
  readonly level: string;
  /** Only what asks something of the person who looks. */
  readonly waits: boolean;
  readonly text: string;
}

export const NO_FILTER: OverviewFilter = { stand: '', release: '', level: '', waits: false, text: '' };

export function overviewFilter({ query }: Request): OverviewFilter {
  const text = (name: string) => {
    const value = query[name];
    return typeof value === 'string' ? value.trim().slice(0, 100) : '';
  };
  return {
    stand: text('stand'),
    release: text('freigabe'),
    level: text('einstufung'),
    waits: text('wartet') === 'ja',
    text: text('suche'),
  };
}
