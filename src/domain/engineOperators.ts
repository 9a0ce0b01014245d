/** What the engine compares with: every operator once for the certain and once for the possible end. */
import type { AnswerValue } from './answers.ts';
import type { AtomValue, Operator } from './catalogue.ts';

/** Marker of a question that is answered "weiß nicht", or still open in the bounds pass. */
export const UNKNOWN_VALUE = Symbol('unbekannt');
/** Marker of what has no fact: a question that is hidden or was not asked, a Merkmal that does not apply. */
export const HIDDEN = Symbol('gilt nicht');

/** What ranks and levels are known to lie between. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

export type FactValue = AnswerValue | boolean | Range | typeof UNKNOWN_VALUE | typeof HIDDEN;
export type Compared = AtomValue | boolean;
export type Test = (given: FactValue, value: Compared) => boolean;
export type RangeOperator = 'rangeAtLeast' | 'rangeAtMost' | 'rangeEqual';

const VALUE_TESTS: Readonly<Record<Operator, Test>> = {
  equal: (given, value) => given === value,
  notEqual: (given, value) => given !== value,
  in: (given, value) => isList(value) && typeof given === 'string' && value.includes(given),
  notIn: (given, value) => isList(value) && typeof given === 'string' && !value.includes(given),
  contains: (given, value) => isList(given) && typeof value === 'string' && given.includes(value),
  doesNotContain: (given, value) => isList(given) && typeof value === 'string' && !given.includes(value),
  containsAny: (given, value) => isList(given) && isList(value) && given.some((one) => value.includes(one)),
  containsOnly: (given, value) => isList(given) && isList(value) && given.every((one) => value.includes(one)),
  greaterThanInclusive: (given, value) => inOrder(value, given),
  lessThanInclusive: (given, value) => inOrder(given, value),
};

type RangeTest = (range: Range, value: number) => boolean;

const CERTAIN_RANGES: Readonly<Record<RangeOperator, RangeTest>> = {
  rangeAtLeast: ({ least }, value) => least >= value,
  rangeAtMost: ({ most }, value) => most <= value,
  rangeEqual: ({ least, most }, value) => least === value && most === value,
};
const POSSIBLE_RANGES: Readonly<Record<RangeOperator, RangeTest>> = {
  rangeAtLeast: ({ most }, value) => most >= value,
  rangeAtMost: ({ least }, value) => least <= value,
  rangeEqual: ({ least, most }, value) => least <= value && value <= most,
};

/** Operators for the lower end (what is certain) or the upper end (what is possible). */
export function operatorsFor(end: 'lower' | 'upper'): readonly (readonly [string, Test])[] {
  const isPossible = end === 'upper';
  const values = Object.entries(VALUE_TESTS).map(
    ([name, test]) => [name, onValues(test, isPossible)] as const,
  );
  const ranges = Object.entries(isPossible ? POSSIBLE_RANGES : CERTAIN_RANGES).map(
    ([name, test]) => [name, onRanges(test)] as const,
  );
  return [...values, ...ranges];
}

function onValues(test: Test, isPossible: boolean): Test {
  return (given, value) => {
    if (given === HIDDEN) return false;
    return given === UNKNOWN_VALUE ? isPossible : test(given, value);
  };
}

function onRanges(test: RangeTest): Test {
  return (given, value) => isRange(given) && typeof value === 'number' && test(given, value);
}

function isList(value: FactValue | Compared): value is readonly string[] {
  return Array.isArray(value);
}

function isRange(given: FactValue): given is Range {
  return typeof given === 'object' && 'least' in given && typeof given.least === 'number';
}

/** Numbers, or ISO dates, of which the first is not the larger one. */
function inOrder(first: FactValue | Compared, second: FactValue | Compared): boolean {
  if (typeof first === 'string' && typeof second === 'string') return first <= second;
  return typeof first === 'number' && typeof second === 'number' && first <= second;
}
