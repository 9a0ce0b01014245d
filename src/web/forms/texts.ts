/** One text field of a plain form, read strictly: present once, not empty, not too long. */
import type { Problem, Result } from '../../domain/outcome.ts';
import { type Fields, textOf } from './fields.ts';

const LONGEST_LINE = 200;
const LONGEST_PASSWORD = 256;

/** A line of text; line breaks and repeated spaces become one space. */
export function requiredLine(fields: Fields, field: string, missing: string): Result<string> {
  const line = optionalLine(fields, field);
  if (line.ok && line.value === '') return refused({ code: 'fehlt', field, detail: missing });
  return line;
}

/** Empty when left out. */
export function optionalLine(fields: Fields, field: string): Result<string> {
  const text = textOf(fields, field).replaceAll(/\s+/g, ' ');
  return limited(fields, field, text, LONGEST_LINE);
}

/** Exactly as typed: spaces at the ends belong to a password. */
export function password(fields: Fields, field: string, missing: string): Result<string> {
  const text = fields.get(field)?.[0] ?? '';
  if (text === '') return refused({ code: 'fehlt', field, detail: missing });
  return limited(fields, field, text, LONGEST_PASSWORD);
}

/** null when left out. */
export function optionalPassword(fields: Fields, field: string): Result<string | null> {
  return (fields.get(field)?.[0] ?? '') === '' ? { ok: true, value: null } : password(fields, field, '');
}

/** One of the ids that the page offered. */
export function choice<Id extends string>(
  fields: Fields,
  field: string,
  options: readonly Id[],
  missing: string,
): Result<Id> {
  const given = requiredLine(fields, field, missing);
  if (!given.ok) return given;
  const chosen = options.find((id) => id === given.value);
  if (chosen !== undefined) return { ok: true, value: chosen };
  return refused({
    code: 'unbekannte-option',
    field,
    detail: 'Wählen Sie eine der Möglichkeiten, die hier stehen.',
  });
}

/** All values, or all problems of all fields at once. */
export function together<Values extends Record<string, unknown>>(
  results: {
    readonly [Name in keyof Values]: Result<Values[Name]>;
  },
): Result<Values> {
  const all: readonly [string, Result<unknown>][] = Object.entries(results);
  const problems = all.flatMap(([, result]) => (result.ok ? [] : result.problems));
  if (problems.length > 0) return { ok: false, problems };
  const values = Object.fromEntries(
    all.flatMap(([name, result]) => (result.ok ? [[name, result.value]] : [])),
  );
  return { ok: true, value: values as Values };
}

function limited(fields: Fields, field: string, text: string, most: number): Result<string> {
  if ((fields.get(field)?.length ?? 0) > 1)
    return refused({
      code: 'mehrfach-angegeben',
      field,
      detail: 'Dieses Feld kam mehrfach an. Füllen Sie es einmal aus.',
    });
  if (text.length > most)
    return refused({
      code: 'zu-lang',
      field,
      detail: `Kürzen Sie den Text auf höchstens ${most} Zeichen. Er hat ${text.length}.`,
    });
  return { ok: true, value: text };
}

function refused(problem: Problem): Result<never> {
  return { ok: false, problems: [problem] };
}
