/** The numbers of the Vorhaben, V-2026-014: counted within the year, and none is given twice. */
import type { TrailEntry } from './assessment.ts';

/** Entry in the trail of the account book for each number given: `field` is the number. It outlives the file. */
export const NUMBER_GIVEN = 'vorhaben.nummer';

/** Entry for a number whose Vorhaben never came to be: it stays unused, and nobody has to miss it. */
export const NUMBER_UNUSED = 'vorhaben.nummer-unbenutzt';

// Six digits are more than a town can fill; a forged number must not make anybody count to a billion.
const FORM = /^(V-\d{4}-)(\d{3,6})$/;
const DIGITS = 3;

/** The numbers that were ever given according to a trail. */
export function numbersGiven(trail: readonly TrailEntry[]): readonly string[] {
  return trail.filter(({ action }) => action === NUMBER_GIVEN).map(({ field }) => field);
}

/** The numbers that were given and then declared unused. */
export function numbersUnused(trail: readonly TrailEntry[]): readonly string[] {
  return trail.filter(({ action }) => action === NUMBER_UNUSED).map(({ field }) => field);
}

/** The next number of the year, above all that were given; `hidden` further ones may be taken by unreadable files. */
export function nextNumber(year: string, given: readonly string[], hidden: number): string {
  const prefix = `V-${year}-`;
  const counts = new Set(given.filter((number) => number.startsWith(prefix)).map(countOf));
  return numberOf(prefix, Math.max(0, ...counts, counts.size + hidden) + 1);
}

/** Numbers that at least two of these have, in order. */
export function repeatedNumbers(present: readonly string[]): readonly string[] {
  return [...new Set(present.filter((number, index) => present.indexOf(number) < index))].toSorted();
}

/** Numbers up to the highest one of each year that none of `present` has and nobody declared unused, in order. */
export function missingNumbers(
  given: readonly string[],
  present: readonly string[],
  unused: readonly string[] = [],
): readonly string[] {
  const highest = new Map<string, number>();
  for (const number of [...given, ...present]) {
    const prefix = FORM.exec(number)?.[1];
    if (prefix !== undefined) highest.set(prefix, Math.max(highest.get(prefix) ?? 0, countOf(number)));
  }
  const found = new Set([...present, ...unused]);
  const expected = [...highest].flatMap(([prefix, most]) =>
    Array.from({ length: most }, (_, index) => numberOf(prefix, index + 1)),
  );
  return expected.filter((number) => !found.has(number)).toSorted();
}

function countOf(number: string): number {
  return Number(FORM.exec(number)?.[2] ?? 0);
}

function numberOf(prefix: string, count: number): string {
  return `${prefix}${String(count).padStart(DIGITS, '0')}`;
}
