/** A Merkmal: the legal concept between answers and rules. */
import type { Catalogue, DerivedFact } from '../../domain/catalogue.ts';
import { catalogueIndex } from './catalogueIndex.ts';
import { citationTable } from './citations.ts';
import { conditionItem } from './conditionText.ts';
import { linkTo, usedBy } from './entries.ts';
import {
  type Block,
  code,
  facts,
  type Item,
  item,
  line,
  lines,
  type Page,
  strong,
  table,
  text,
} from './page.ts';

export function describeFact(catalogue: Catalogue, fact: DerivedFact): Page {
  const readers = catalogueIndex(catalogue).readers.get(fact.id) ?? [];
  const { definition } = fact;
  return {
    kicker: 'Merkmal',
    title: fact.title,
    intro: '',
    blocks: [
      facts([
        lines('Trifft zu, wenn', [definitionItem(catalogue, fact)]),
        ...(fact.reason === undefined ? [] : [line('Warum', text(fact.reason))]),
        line('Kennung', code(fact.id)),
      ]),
      ...(definition.kind === 'tabelle' ? [lookupTable(catalogue, definition)] : []),
      ...citationTable(catalogue, fact.cites),
      ...usedBy(catalogue, readers, 'Wo das Merkmal zählt', 'verwendung'),
    ],
  };
}

/** The Merkmal with its definition below it. */
export function factItem(catalogue: Catalogue, fact: DerivedFact): Item {
  return item(
    [linkTo(catalogue, { kind: 'merkmal', id: fact.id }), text(': ')],
    [definitionItem(catalogue, fact)],
  );
}

function definitionItem(catalogue: Catalogue, { definition }: DerivedFact): Item {
  if (definition.kind === 'bedingung') return conditionItem(definition.when, catalogue);
  if (definition.kind === 'anzahl') {
    const counted = definition.of.map((id) => item([linkTo(catalogue, { kind: 'merkmal', id })]));
    return item([text('Gezählt wird, wie viele davon zutreffen:')], counted);
  }
  const axes = [definition.zeilen, definition.spalten].map((id) =>
    item([linkTo(catalogue, { kind: 'frage', id })]),
  );
  return item(
    [text(`Stufe aus einer Tabelle (${definition.stufen.join(', ')}) nach den Antworten auf:`)],
    axes,
  );
}

type Lookup = Extract<DerivedFact['definition'], { readonly kind: 'tabelle' }>;

function lookupTable(catalogue: Catalogue, { zeilen, spalten, werte }: Lookup): Block {
  const { questions } = catalogueIndex(catalogue);
  const columns = questions.get(spalten)?.options ?? [];
  const rows = (questions.get(zeilen)?.options ?? []).map(({ id, text: words }) => [
    [strong(words)],
    ...columns.map((column) => [text(werte[id]?.[column.id] ?? '–')]),
  ]);
  return table('Stufen', ['', ...columns.map(({ text: words }) => words)], rows);
}
