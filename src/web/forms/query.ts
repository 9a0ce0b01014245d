/** What may stand behind the question mark of a page of a Vorhaben; anything else is ignored. */
import type { Request } from 'express';
import type { DelegationTarget } from '../../domain/delegation.ts';
import type { CardFilter } from '../viewmodels/reviewCards.ts';
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

/** Revision of the submission to compare with. */
export function comparedSince({ query }: Request): number | null {
  return revisionOf(query.seit);
}

/** The two revisions to compare. */
export function comparedRevs({ query }: Request): {
  readonly from: number | null;
  readonly to: number | null;
} {
  return { from: revisionOf(query.von), to: revisionOf(query.bis) };
}

const FILTERS: readonly CardFilter[] = ['geaendert', 'kommentiert', 'alle'];

/** Which answers the Prüfansicht shows. */
export function cardFilter({ query }: Request): CardFilter | null {
  return FILTERS.find((filter) => filter === query.zeige) ?? null;
}

/** Words to search for; nobody types a page of them. */
export function searchedWords({ query }: Request): string {
  return typeof query.suche === 'string' ? query.suche.trim().slice(0, 100) : '';
}

/** What the person wants to hand over. */
export function delegationTarget({ query }: Request): DelegationTarget | null {
  if (typeof query.frage === 'string') return { kind: 'question', id: query.frage };
  return typeof query.abschnitt === 'string' ? { kind: 'section', id: query.abschnitt } : null;
}

/** The person has read that a change opens a new revision, and wants it. */
export function wantsToReopen({ query }: Request): boolean {
  return query.aendern === 'ja';
}

function revisionOf(value: unknown): number | null {
  return typeof value === 'string' && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : null;
}
