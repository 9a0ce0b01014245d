/** Filters of the record; anything else behind the question mark is ignored. */
import type { Request } from 'express';
import type { IsoDate } from '../../domain/catalogue.ts';
import { AUDIT_KINDS, type AuditKind } from '../viewmodels/auditKinds.ts';
import { parseGermanDate } from './germanDate.ts';

export interface AuditFilter {
  /** Id of a Vorhaben, "verwaltung" or "ereignisse". */
  readonly chain: string;
  /** Part of a name. */
  readonly person: string;
  readonly kind: AuditKind | null;
  /** As typed; `null` beside it when that is no day. */
  readonly from: { readonly typed: string; readonly date: IsoDate | null };
  readonly to: { readonly typed: string; readonly date: IsoDate | null };
  /** From 1. */
  readonly page: number;
}

export function auditFilter({ query }: Request): AuditFilter {
  const text = (name: string) => {
    const value = query[name];
    return typeof value === 'string' ? value.trim().slice(0, 100) : '';
  };
  const day = (name: string) => ({ typed: text(name), date: parseGermanDate(text(name)) });
  const page = Number(text('seite'));
  return {
    chain: text('wo'),
    person: text('wer'),
    kind: kindOf(text('art')),
    from: day('von'),
    to: day('bis'),
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

function kindOf(text: string): AuditKind | null {
  return isKind(text) ? text : null;
}

function isKind(text: string): text is AuditKind {
  return Object.hasOwn(AUDIT_KINDS, text);
}
