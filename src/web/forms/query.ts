/** What may stand behind the question mark of a page of a Vorhaben; anything else is ignored. */
import type { Request } from 'express';
import type { SavedRange } from '../viewmodels/savedNotice.ts';

/** The save that led to this page. */
export function savedRange({ query }: Request): SavedRange | null {
  const rev = revisionOf(query.gespeichert);
  return rev === null ? null : { rev, since: revisionOf(query.seit) ?? rev - 1 };
}

/** The person came from the page that lists the answers, and goes back there. */
export function comesFromAnswers({ query }: Request): boolean {
  return query.zurueck === 'antworten';
}

function revisionOf(value: unknown): number | null {
  return typeof value === 'string' && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : null;
}
