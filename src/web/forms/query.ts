/** What may stand behind the question mark of a page of a Vorhaben; anything else is ignored. */
import type { Request } from 'express';

/** Revision of the save that led to this page. */
export function savedRev({ query }: Request): number | null {
  const value: unknown = query.gespeichert;
  return typeof value === 'string' && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : null;
}

/** The person came from the page that lists the answers, and goes back there. */
export function comesFromAnswers({ query }: Request): boolean {
  return query.zurueck === 'antworten';
}
