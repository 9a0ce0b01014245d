import { type Fields, textOf } from './fields.ts';

/** The last change that the page of the form knew; a form without one has seen nothing. */
export function seenIn(fields: Fields): number {
  const text = textOf(fields, 'gesehen');
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}
