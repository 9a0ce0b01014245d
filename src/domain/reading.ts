/** What one evaluation established, per position of the plan. Engine and solver fill it, classification and trace read it. */
import type { Answers, AnswerValue } from './answers.ts';
import type { IsoDate } from './catalogue.ts';
import { ENDS, type Mask, NO_END } from './ends.ts';
import type { Plan } from './plan.ts';

export interface Reading {
  readonly plan: Plan;
  readonly asOf: IsoDate;
  /** Per input; undefined: unanswered. A switch is answered with its value. */
  readonly given: readonly (AnswerValue | undefined)[];
  /** Ends at which a condition node holds. */
  readonly outcome: Uint8Array;
  /** Ends at which an input is visible. */
  readonly visible: Uint8Array;
  /** Ends at which a Merkmal applies. */
  readonly applies: Uint8Array;
  /** Four ranks per Merkmal, one per end. */
  readonly rank: Int32Array;
  /** Ends at which a rule is excepted, holds after exceptions. */
  readonly excepted: Uint8Array;
  readonly holds: Uint8Array;
  /** Four levels per decision, one per end. */
  readonly level: Int32Array;
}

export function blankReading(plan: Plan, answers: Answers, asOf: IsoDate): Reading {
  return {
    plan,
    asOf,
    given: plan.inputs.map((input) => (input.kind === 'switch' ? input.value : answers.get(input.id))),
    outcome: new Uint8Array(plan.nodeCount),
    visible: new Uint8Array(plan.inputs.length),
    applies: new Uint8Array(plan.facts.length),
    rank: new Int32Array(plan.facts.length * ENDS.length),
    excepted: new Uint8Array(plan.rules.length),
    holds: new Uint8Array(plan.rules.length),
    level: new Int32Array(plan.decisions.length * ENDS.length),
  };
}

/** Ends at which the numbers kept for one position reach `least`. */
export function endsFrom(numbers: Int32Array, position: number, least: number): Mask {
  const first = position * ENDS.length;
  let mask = NO_END;
  for (let end = 0; end < ENDS.length; end++) {
    if ((numbers[first + end] ?? 0) >= least) mask |= 1 << end;
  }
  return mask;
}

/** The number kept for one position at one end. */
export function numberAt(numbers: Int32Array, position: number, end: Mask): number {
  return numbers[position * ENDS.length + Math.log2(end)] ?? 0;
}

/** Ends at which a value of the list is set; nothing is set beyond its length. */
export function endsOf(list: Uint8Array, position: number): Mask {
  return list[position] ?? NO_END;
}
