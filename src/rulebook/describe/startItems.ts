import type { Catalogue, MeasureEffect } from '../../domain/catalogue.ts';
import { conditionText } from './conditionText.ts';
import { germanDate } from './germanDate.ts';
import { type Item, item, text } from './page.ts';

/** From when a duty binds, one entry per case; none where it binds as soon as the tool is used. */
export function startItems(catalogue: Catalogue, { appliesFrom }: MeasureEffect): readonly Item[] {
  if (appliesFrom === undefined) return [];
  if (typeof appliesFrom === 'string') return [item([text(`gilt ab ${germanDate(appliesFrom)}`)])];
  return appliesFrom.map(({ when, date }) => {
    const who = when === 'immer' ? 'in allen übrigen Fällen' : `wenn: ${conditionText(when, catalogue)}`;
    return item([text(`gilt ab ${germanDate(date)}, ${who}`)]);
  });
}
