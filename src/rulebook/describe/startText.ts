import type { Catalogue, MeasureEffect } from '../../domain/catalogue.ts';
import { conditionText } from './conditionText.ts';
import { germanDate } from './germanDate.ts';

/** From when a duty binds: "ab 02.08.2026", or one date per case. */
export function startText(catalogue: Catalogue, appliesFrom: MeasureEffect['appliesFrom']): string {
  if (appliesFrom === undefined) return 'ohne eigenes Datum';
  if (typeof appliesFrom === 'string') return `ab ${germanDate(appliesFrom)}`;
  return appliesFrom.map((entry) => caseText(catalogue, entry)).join('; ');
}

type Case = Exclude<MeasureEffect['appliesFrom'], string | undefined>[number];

export function caseText(catalogue: Catalogue, { when, date }: Case): string {
  const from = `ab ${germanDate(date)}`;
  return when === 'immer'
    ? `${from} in allen übrigen Fällen`
    : `${from}, wenn: ${conditionText(when, catalogue)}`;
}
