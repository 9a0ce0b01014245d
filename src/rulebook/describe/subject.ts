/** The law that is described, and whether a municipality has chosen its readings. */
import type { Catalogue, Switch } from '../../domain/catalogue.ts';
import { type Block, type Item, item, link, mark, muted, type Runs, table, text } from './page.ts';

export interface Subject {
  readonly catalogue: Catalogue;
  /** The catalogue as it comes, with every switch at its default; null: that is the one described. */
  readonly standard: Catalogue | null;
}

/** Marks the reading that counts. */
function chosenMark({ standard }: Subject): string {
  return standard === null ? 'Voreinstellung' : 'Lesart Ihrer Stadt';
}

/** "Lesart Ihrer Stadt: …" */
export function readingItem(subject: Subject, { id, title, options, value }: Switch): Item {
  const chosen = options.find((option) => option.id === value)?.text ?? value;
  return item([mark(chosenMark(subject)), text(' '), link(title, 'lesart', id), text(`: ${chosen}`)]);
}

export function readingTable(subject: Subject, { id, options, value }: Switch): Block {
  const usual = subject.standard?.switches.find((one) => one.id === id)?.value ?? value;
  const rows = options.map((option): readonly Runs[] => [
    [text(option.text)],
    option.id === value
      ? [
          mark(chosenMark(subject)),
          ...(subject.standard !== null && usual === value ? [muted(' wie voreingestellt')] : []),
        ]
      : [muted(option.id === usual ? 'Voreinstellung' : '–')],
  ]);
  return table('Mögliche Lesarten', ['Lesart', 'Gilt'], rows);
}
