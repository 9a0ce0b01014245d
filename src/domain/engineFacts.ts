/** The flat facts of one engine run: only those that its conditions read, as they stand at the end it runs for. */
import { isAnswered, isRows, UNKNOWN } from './answers.ts';
import { BOUNDS_LOWER, BOUNDS_UPPER, LOWER_ENDS, type Mask, opposite } from './ends.ts';
import { type FactValue, HIDDEN, type Range, UNKNOWN_VALUE } from './engineOperators.ts';
import type { LevelNode, Node } from './nodes.ts';
import { endsOf, numberAt, type Reading } from './reading.ts';

/** A node that reads a fact. */
export type Atom = Exclude<Node, { readonly kind: 'all' | 'any' }>;

/** Atoms of the same name read the same value. */
export function factName(atom: Atom): string {
  switch (atom.kind) {
    case 'immer':
      return 'immer';
    case 'question':
      return `frage ${atom.input}`;
    case 'level':
      return `frage ${atom.input} zeilen ${atom.rows.join(' ')}`;
    case 'fact':
      return `merkmal ${atom.fact}`;
    case 'decision':
      return `entscheidung ${atom.decision}`;
  }
}

export function factValue(atom: Atom, end: Mask, reading: Reading): FactValue {
  switch (atom.kind) {
    case 'immer':
      return true;
    case 'question':
      return endsOf(reading.visible, atom.input) & end ? answerAt(atom.input, end, reading) : HIDDEN;
    case 'level':
      return endsOf(reading.visible, atom.input) & end ? levelsAt(atom, end, reading) : HIDDEN;
    case 'fact':
      return endsOf(reading.applies, atom.fact) & end ? rangeAt(reading.rank, atom.fact, end) : HIDDEN;
    case 'decision':
      return rangeAt(reading.level, atom.decision, end);
  }
}

function isBoundsPass(end: Mask): boolean {
  return end === BOUNDS_LOWER || end === BOUNDS_UPPER;
}

function answerAt(input: number, end: Mask, reading: Reading): FactValue {
  const given = reading.given[input];
  if (!isAnswered(given)) return isBoundsPass(end) ? UNKNOWN_VALUE : HIDDEN;
  return given === UNKNOWN ? UNKNOWN_VALUE : given;
}

function rangeAt(numbers: Int32Array, position: number, end: Mask): Range {
  const [lower, upper] = end & LOWER_ENDS ? [end, opposite(end)] : [opposite(end), end];
  return { least: numberAt(numbers, position, lower), most: numberAt(numbers, position, upper) };
}

const ANYTHING: Range = { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY };

/** What the maximum of the rows lies between. A row without answer is unknown in the bounds pass, else left out. */
function levelsAt(node: LevelNode, end: Mask, reading: Reading): FactValue {
  const given = reading.given[node.input];
  if (given === UNKNOWN) return ANYTHING;
  const rows =
    isAnswered(given) && isRows(given) ? new Map(Object.entries(given)) : new Map<string, string>();
  const answered = node.rows.filter((row) => rows.has(row));
  const counted = isBoundsPass(end) ? node.rows : answered;
  const known = counted.flatMap((row) => node.scale.get(rows.get(row) ?? UNKNOWN) ?? []);
  if (answered.length === 0) return isBoundsPass(end) ? ANYTHING : HIDDEN;
  if (known.length === 0) return ANYTHING;
  const highest = Math.max(...known);
  return { least: highest, most: known.length < counted.length ? node.scale.size - 1 : highest };
}
