/** The closed grammar of conditions. There is no `not`: a Merkmal has a negation, a question has negative operators. */
import type { DecisionId, FactId, LevelId, QuestionId } from './catalogueIds.ts';

export type Operator =
  | 'equal'
  | 'notEqual'
  | 'in'
  | 'notIn'
  | 'contains'
  | 'containsAny'
  | 'containsOnly'
  | 'doesNotContain'
  | 'greaterThanInclusive'
  | 'lessThanInclusive';

export type AtomValue = string | number | readonly string[];

/** One question compared with a value. `row` names one row of a `tabelle`; without it the maximum of the rows counts. */
export interface QuestionAtom {
  readonly fact: QuestionId;
  readonly operator: Operator;
  readonly value: AtomValue;
  readonly row?: string;
}
/** `is: false` is the applicable negation; `atLeast` compares a count (number) or a table level (its name). */
export interface FactAtom {
  readonly merkmal: FactId;
  readonly is?: false;
  readonly atLeast?: number | string;
}
export type DecisionAtom =
  | { readonly decision: DecisionId; readonly atLeast: LevelId }
  | { readonly decision: DecisionId; readonly atMost: LevelId };

export type Condition =
  | 'immer'
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | QuestionAtom
  | FactAtom
  | DecisionAtom;
