/** The rows of Auflagen in a form. */
import { conditionField, MOST_ROWS, rowCount, withMoreRows } from '../forms/conditionRows.ts';
import { type FormState, type TextField, textField } from './formFields.ts';

interface ConditionRow {
  readonly legend: string;
  readonly text: TextField;
  readonly office: TextField;
  readonly due: TextField;
  readonly evidence: TextField;
  readonly remove: string;
}

export interface ConditionRows {
  readonly rows: readonly ConditionRow[];
  readonly offices: readonly string[];
  readonly canAdd: boolean;
  /** What is wrong with the Auflagen as a whole. */
  readonly error: string;
}

export const ADD_ROW = 'auflage';
/** What the Enter key does in a line of the form: nothing but showing it again. */
export const KEEP = 'eingabe';
export const REMOVE_ROW = /^auflage-weg-([1-9]\d?)$/;

export function conditionRows(form: FormState, offices: readonly string[]): ConditionRows {
  // An empty row stands ready on the first look; left empty it counts as none.
  const typed = form.typed ?? withMoreRows(new Map());
  const state = { ...form, typed };
  const rows = Array.from({ length: rowCount(typed) }, (_, index) => conditionRow(state, index + 1));
  const error = form.problems.find(({ field }) => field === 'auflagen')?.detail ?? '';
  return { rows, offices, canAdd: rows.length < MOST_ROWS, error };
}

function conditionRow(form: FormState, row: number): ConditionRow {
  const field = (part: Parameters<typeof conditionField>[1], label: string) =>
    textField(form, { id: conditionField(row, part), label });
  return {
    legend: `Auflage ${row}`,
    text: field('text', 'Was muss geschehen?'),
    office: field('stelle', 'Zuständige Stelle'),
    due: field('bis', 'Bis (TT.MM.JJJJ)'),
    evidence: field('nachweis', 'Nachweis'),
    remove: `auflage-weg-${row}`,
  };
}
