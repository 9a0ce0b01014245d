/** What a search looks through besides title and id. */
import type { Catalogue, SourceId } from '../../domain/catalogue.ts';
import { titleOf } from './entries.ts';
import type { EntryKind } from './page.ts';

export interface SearchText {
  readonly id: string;
  readonly texts: readonly string[];
}

export function searchTexts(catalogue: Catalogue, kind: EntryKind): readonly SearchText[] {
  return TEXTS[kind](catalogue);
}

const TEXTS: Readonly<Record<EntryKind, (catalogue: Catalogue) => readonly SearchText[]>> = {
  entscheidung: ({ decisions }) =>
    decisions.map(({ id, question, scale }) => ({
      id,
      texts: [question, ...scale.flatMap(({ title, meaning }) => [title, meaning])],
    })),
  regel: (catalogue) =>
    catalogue.rules.map(({ id, reason, loesung = '', then: { hint = '' }, cites }) => ({
      id,
      texts: [reason, loesung, hint, ...provisions(catalogue, cites)],
    })),
  frage: questionTexts,
  merkmal: (catalogue) =>
    catalogue.facts.map(({ id, reason = '', cites }) => ({
      id,
      texts: [reason, ...provisions(catalogue, cites)],
    })),
  massnahme: (catalogue) =>
    catalogue.measures.map(({ id, todo, reason, evidence, controls, cites }) => ({
      id,
      texts: [
        reason,
        ...todo,
        ...evidence,
        ...controls.map((control) => `${control.id} ${control.title ?? ''}`),
        ...provisions(catalogue, cites),
      ],
    })),
  quelle: ({ sources }) => sources.map(({ id, title }) => ({ id, texts: [title] })),
  auslegung: ({ records }) =>
    records.map(({ number, parts }) => ({ id: number, texts: parts.flatMap(({ text }) => text) })),
  lesart: ({ switches }) =>
    switches.map(({ id, help, options }) => ({ id, texts: [help, ...options.map(({ text }) => text)] })),
  baustein: ({ modules }) => modules.map(({ id }) => ({ id, texts: [] })),
};

function questionTexts(catalogue: Catalogue): readonly SearchText[] {
  return catalogue.questions.map((one) => ({
    id: one.id,
    texts: [
      one.short,
      one.reason,
      one.example ?? '',
      one.counterExample ?? '',
      ...one.help,
      ...one.options.map(({ text }) => text),
      ...provisions(catalogue, one.cites),
    ],
  }));
}

function provisions(catalogue: Catalogue, cites: readonly SourceId[]): readonly string[] {
  return cites.map((id) => titleOf(catalogue, { kind: 'quelle', id }));
}
