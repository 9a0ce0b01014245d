/** The buttons inside a signed form that change the form and sign nothing. */
import { withMoreRows, withoutRow } from './forms/conditionRows.ts';
import { type Fields, textOf } from './forms/fields.ts';
import { ADD_ROW, KEEP, REMOVE_ROW } from './viewmodels/conditionFields.ts';

/** The form as it looks after the button; null for a button that signs. */
export function conditionAction(fields: Fields): Fields | null {
  const action = textOf(fields, 'aktion');
  if (action === ADD_ROW) return withMoreRows(fields);
  if (action === KEEP) return fields;
  const removed = REMOVE_ROW.exec(action)?.[1];
  return removed === undefined ? null : withoutRow(fields, Number(removed));
}
