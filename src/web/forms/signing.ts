/** What every signed form has: the exact state that was read, and the word of the person. */
import type { Problem, Result } from '../../domain/outcome.ts';
import { type Fields, textOf } from './fields.ts';

const LONGEST_TEXT = 10_000;

/** Hash of the submission that was read. */
export function parseContentHash(fields: Fields): Result<string> {
  const hash = textOf(fields, 'inhalt');
  return /^[0-9a-f]{64}$/.test(hash) ? { ok: true, value: hash } : { ok: false, problems: [INCOMPLETE] };
}

/** Revision of the Vorhaben when the form was opened. */
export function parseRev(fields: Fields): Result<number> {
  const rev = textOf(fields, 'rev');
  return /^[1-9]\d{0,8}$/.test(rev)
    ? { ok: true, value: Number(rev) }
    : { ok: false, problems: [INCOMPLETE] };
}

const INCOMPLETE: Problem = {
  code: 'form',
  detail: 'Das Formular kam unvollständig an. Laden Sie die Seite neu und versuchen Sie es erneut.',
};

/** The box that nobody ticks by accident. */
export function parseConfirmation(fields: Fields, detail: string): Result<true> {
  if (textOf(fields, 'bestaetigung') === 'ja') return { ok: true, value: true };
  return { ok: false, problems: [{ code: 'fehlt', field: 'bestaetigung', detail }] };
}

/** What was typed, for a form that is shown again; a state that is new to the person is confirmed anew. */
export function keptAfter(problems: readonly Problem[], typed: Fields): Fields {
  const isStale = problems.some(({ code }) => code === 'veraltet');
  return isStale ? new Map([...typed].filter(([name]) => name !== 'bestaetigung')) : typed;
}

/** Several lines; may be empty. */
export function parseProse(fields: Fields, field: string): Result<string> {
  const text = textOf(fields, field);
  if (text.length <= LONGEST_TEXT) return { ok: true, value: text };
  const detail = `Der Text hat ${text.length} Zeichen. Kürzen Sie ihn auf höchstens ${LONGEST_TEXT}.`;
  return { ok: false, problems: [{ code: 'zu-lang', field, detail }] };
}
