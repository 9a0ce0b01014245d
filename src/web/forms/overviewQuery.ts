import type { Request } from 'express';

/** Filters of the overview, as they stand in the address; empty: all. */
export interface OverviewFilter {
  readonly stand: string;
  readonly release: string;
  readonly text: string;
}

export const NO_FILTER: OverviewFilter = { stand: '', release: '', text: '' };

export function overviewFilter({ query }: Request): OverviewFilter {
  const text = (name: string) => {
    const value = query[name];
    return typeof value === 'string' ? value.trim().slice(0, 100) : '';
  };
  return { stand: text('stand'), release: text('freigabe'), text: text('suche') };
}
