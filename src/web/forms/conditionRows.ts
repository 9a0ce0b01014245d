/** The rows of Auflagen in a form: read, one more, one less, without losing what was typed. */
import type { NewCondition } from '../../domain/workflow/conditions.ts';
import { type Fields, textOf } from './fields.ts';
import { parseGermanDate } from './germanDate.ts';

const PARTS = ['text', 'stelle', 'bis', 'nachweis'] as const;
type Part = (typeof PARTS)[number];

/** More would be another Vorhaben; a form of thousands of rows is an attack. */
export const MOST_ROWS = 30;

/** Also the id of the field, and the name that the domain gives to problems. */
export function conditionField(row: number, part: Part): string {
  return `auflage-${row}-${part}`;
}

export function rowCount(fields: Fields): number {
  return rowsOf(fields).length;
}

/** Without a real date the date is empty, and the domain says so. */
export function parseConditions(fields: Fields): readonly NewCondition[] {
  return rowsOf(fields).map((row) => {
    const text = (part: Part) => textOf(fields, conditionField(row, part));
    return {
      text: text('text'),
      office: text('stelle'),
      due: parseGermanDate(text('bis')) ?? '',
      evidence: text('nachweis'),
    };
  });
}

export function withMoreRows(fields: Fields): Fields {
  const rows = rowCount(fields) + 1;
  if (rows > MOST_ROWS) return fields;
  return new Map([...fields, ...PARTS.map((part) => [conditionField(rows, part), ['']] as const)]);
}

export function withoutRow(fields: Fields, removed: number): Fields {
  return renumbered(fields, (row) => row !== removed);
}

/** Rows in which nothing was typed are none. */
export function withoutEmptyRows(fields: Fields): Fields {
  return renumbered(fields, (row) => PARTS.some((part) => textOf(fields, conditionField(row, part)) !== ''));
}

function rowsOf(fields: Fields): readonly number[] {
  const all = Array.from({ length: MOST_ROWS }, (_, index) => index + 1);
  return all.filter((row) => PARTS.some((part) => fields.has(conditionField(row, part))));
}

function renumbered(fields: Fields, isKept: (row: number) => boolean): Fields {
  const others = [...fields].filter(([name]) => !/^auflage-\d+-/.test(name));
  const kept = rowsOf(fields)
    .filter(isKept)
    .flatMap((row, index) =>
      PARTS.map(
        (part) => [conditionField(index + 1, part), fields.get(conditionField(row, part)) ?? ['']] as const,
      ),
    );
  return new Map([...others, ...kept]);
}
