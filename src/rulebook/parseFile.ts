import type { z } from 'zod';
import { below, type Finding, finding, type Place } from './finding.ts';
import { issueFindings } from './parseIssues.ts';
import { suggest } from './suggest.ts';

export interface Entry<T> {
  readonly value: T;
  readonly place: Place;
}

/** What could be read of one file or list, and what could not. */
export interface Read<T> {
  readonly entries: readonly Entry<T>[];
  readonly findings: readonly Finding[];
  /** Ids of entries that are there but not readable. */
  readonly broken: readonly string[];
}

/** One value of one shape. */
export function parseOne<T>(raw: unknown, schema: z.ZodType<T>, place: Place): Read<T> {
  const parsed = schema.safeParse(raw, { reportInput: true });
  if (parsed.success) return { entries: [{ value: parsed.data, place }], findings: [], broken: [] };
  const id = isObject(raw) && typeof raw.id === 'string' ? [raw.id] : [];
  return { entries: [], findings: issueFindings(parsed.error.issues, place), broken: id };
}

/** The list under `key`: every entry by itself, so that one mistake does not hide the next. */
export function parseList<T>(raw: unknown, key: string, schema: z.ZodType<T>, file: Place): Read<T> {
  const list = isObject(raw) ? raw[key] : undefined;
  if (!Array.isArray(list)) return { entries: [], findings: [], broken: [] };
  const reads = list.map((item: unknown, index) => parseOne(item, schema, below(file, key, index)));
  return {
    entries: reads.flatMap(({ entries }) => entries),
    findings: reads.flatMap(({ findings }) => findings),
    broken: reads.flatMap(({ broken }) => broken),
  };
}

/** The outermost object of a file: exactly these keys, lists where lists are expected. */
export function frameFindings(
  raw: unknown,
  keys: Readonly<Record<string, 'list' | 'object'>>,
  file: Place,
): Finding[] {
  if (!isObject(raw)) return [finding('RB101.falscher-typ', file, { erwartet: 'ein Objekt' })];
  const strange = Object.keys(raw)
    .filter((feld) => !Object.hasOwn(keys, feld))
    .map((feld) => {
      const vorschlag = suggest(feld, Object.keys(keys));
      return finding('RB101.unbekanntes-feld', below(file, feld), { feld, vorschlag });
    });
  const missing = Object.entries(keys).flatMap(([feld, kind]) => {
    if (!Object.hasOwn(raw, feld)) return [finding('RB101.feld-fehlt', file, { feld })];
    if (kind === 'object' || Array.isArray(raw[feld])) return [];
    return [finding('RB101.falscher-typ', below(file, feld), { erwartet: 'eine Liste' })];
  });
  return [...strange, ...missing];
}

export function isObject(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}
