/** The solver's evaluation of conditions, at all four ends at once: a conjunction is an AND of masks. */
import { type AnswerValue, isAnswered, isRows, UNKNOWN } from './answers.ts';
import type { Operator } from './catalogue.ts';
import {
  BOUNDS_LOWER,
  BOUNDS_UPPER,
  EVERY_END,
  LOWER_ENDS,
  type Mask,
  NO_END,
  negate,
  UPPER_ENDS,
} from './ends.ts';
import type { DecisionNode, FactNode, LevelNode, Node, QuestionNode } from './nodes.ts';
import { endsFrom, endsOf, type Reading } from './reading.ts';

/** Establishes the outcome of a node and of everything below it; nothing is cut short, the trace reads all of it. */
export function establishNode(node: Node, reading: Reading): Mask {
  const mask = outcomeOf(node, reading);
  reading.outcome[node.number] = mask;
  return mask;
}

function outcomeOf(node: Node, reading: Reading): Mask {
  switch (node.kind) {
    case 'immer':
      return EVERY_END;
    case 'all': {
      let mask = EVERY_END;
      for (const part of node.parts) mask &= establishNode(part, reading);
      return mask;
    }
    case 'any': {
      let mask = NO_END;
      for (const part of node.parts) mask |= establishNode(part, reading);
      return mask;
    }
    case 'question':
      return questionOutcome(node, reading) & endsOf(reading.visible, node.input);
    case 'level':
      return levelOutcome(node, reading) & endsOf(reading.visible, node.input);
    case 'fact':
      return factOutcome(node, reading);
    case 'decision':
      return decisionOutcome(node, reading);
  }
}

/** A Merkmal that does not apply holds in neither polarity. */
function factOutcome({ fact, rank, negated }: FactNode, reading: Reading): Mask {
  const reached = endsFrom(reading.rank, fact, rank);
  return (negated ? negate(reached) : reached) & endsOf(reading.applies, fact);
}

function decisionOutcome({ decision, side, level }: DecisionNode, { level: levels }: Reading): Mask {
  return side === 'atLeast'
    ? endsFrom(levels, decision, level)
    : negate(endsFrom(levels, decision, level + 1));
}

const BOUNDS_ENDS = BOUNDS_LOWER | BOUNDS_UPPER;

function questionOutcome({ input, operator, value }: QuestionNode, reading: Reading): Mask {
  const given = reading.given[input];
  if (!isAnswered(given)) return BOUNDS_UPPER;
  if (given === UNKNOWN) return UPPER_ENDS;
  return matches[operator](given, value) ? EVERY_END : NO_END;
}

const matches: Readonly<Record<Operator, (given: AnswerValue, value: AnswerValue) => boolean>> = {
  equal: (given, value) => given === value,
  notEqual: (given, value) => given !== value,
  in: (given, value) => listOf(value).includes(String(given)),
  notIn: (given, value) => !listOf(value).includes(String(given)),
  contains: (given, value) => listOf(given).includes(String(value)),
  doesNotContain: (given, value) => !listOf(given).includes(String(value)),
  containsAny: (given, value) => listOf(given).some((item) => listOf(value).includes(item)),
  containsOnly: (given, value) => listOf(given).every((item) => listOf(value).includes(item)),
  greaterThanInclusive: (given, value) => isOrdered(value, given),
  lessThanInclusive: (given, value) => isOrdered(given, value),
};

function listOf(value: AnswerValue): readonly string[] {
  return Array.isArray(value) ? value : [];
}

/** Numbers by size, ISO dates as text; anything else has no order. */
function isOrdered(smaller: AnswerValue, larger: AnswerValue): boolean {
  if (typeof smaller === 'number' && typeof larger === 'number') return smaller <= larger;
  return typeof smaller === 'string' && typeof larger === 'string' && smaller <= larger;
}

/** Rows without answer are unknown in the bounds pass and not asked in the class pass. */
function levelOutcome(node: LevelNode, reading: Reading): Mask {
  const given = reading.given[node.input];
  if (given === UNKNOWN) return UPPER_ENDS;
  if (!isAnswered(given) || !isRows(given)) return BOUNDS_UPPER;
  let highest = -1;
  let unknown = 0;
  let missing = 0;
  for (const row of node.rows) {
    if (!Object.hasOwn(given, row)) missing++;
    else {
      const level = node.scale.get(given[row] ?? UNKNOWN);
      if (level === undefined) unknown++;
      else highest = Math.max(highest, level);
    }
  }
  if (missing === node.rows.length) return BOUNDS_UPPER;
  const bounds = intervalOutcome(node, highest, unknown + missing > 0) & BOUNDS_ENDS;
  return bounds | (intervalOutcome(node, highest, unknown > 0) & ~BOUNDS_ENDS);
}

/** Unknown rows can lift the maximum to the top of the scale; where no row is known, nothing at all is certain. */
function intervalOutcome({ side, level, scale }: LevelNode, highest: number, isOpen: boolean): Mask {
  const least = highest;
  const most = !isOpen ? highest : highest < 0 ? scale.size : scale.size - 1;
  if (side === 'atLeast') return ends(least >= level, most >= level);
  if (side === 'atMost') return ends(most <= level, least <= level);
  return ends(least === level && most === level, least <= level && level <= most);
}

function ends(isCertain: boolean, isPossible: boolean): Mask {
  return (isCertain ? LOWER_ENDS : NO_END) | (isPossible ? UPPER_ENDS : NO_END);
}
