/** What an evaluation says. Plain JSON; the same input gives the same bytes (lists sorted by id, no time inside). */

import type { AnswerValue } from './answers.ts';
import type {
  DecisionId,
  FactId,
  IsoDate,
  LevelId,
  MeasureId,
  QuestionId,
  RuleId,
  Stufe,
} from './catalogue.ts';

/** `fest`: certain whatever is still answered; `wegen-unbekannt`: only because of a "weiß nicht"; `offen`: still possible. */
export type State = 'fest' | 'wegen-unbekannt' | 'offen';

export interface DecisionResult {
  readonly class: LevelId;
  readonly atLeast: LevelId;
  readonly atMost: LevelId;
  readonly state: State;
  /** Rules that give `class`; empty where the base class holds because no rule gives a level. */
  readonly decidedBy: readonly RuleId[];
  /** Rules whose condition holds but that an exception takes out. */
  readonly overridden: readonly RuleId[];
}

export interface MeasureResult {
  readonly id: MeasureId;
  readonly stufe: Stufe;
  readonly state: State;
  readonly becauseOf: readonly RuleId[];
  /** null: from the start of use. */
  readonly appliesFrom: IsoDate | null;
}

/** Why one rule holds (or could): the answers, Merkmale and decisions that carry it. */
export interface TraceStep {
  readonly rule: RuleId;
  /** `ausgenommen`: the condition holds, an exception takes the rule out. */
  readonly state: State | 'ausgenommen';
  /** The rule holds in `class`, on what has been said so far; otherwise it is only possible. */
  readonly inClass: boolean;
  /** Level per decision with which the rule counts in `class`, under its ceiling for "weiß nicht"; empty if it does not. */
  readonly counts: Readonly<Record<DecisionId, LevelId>>;
  /** Answers that the rule rests on, directly or through Merkmale; `value` null: not answered yet. */
  readonly answers: readonly {
    readonly question: QuestionId;
    readonly value: AnswerValue | null;
  }[];
  /** Switches (contested readings) that the rule rests on; their values stand in `switches`. */
  readonly switches: readonly string[];
  readonly facts: readonly FactId[];
  readonly decisions: readonly DecisionId[];
  readonly exceptedBy: readonly (FactId | RuleId)[];
}

export interface AssessmentResult {
  readonly catalogue: { readonly version: string; readonly sha256: string };
  readonly asOf: IsoDate;
  readonly switches: Readonly<Record<string, string>>;
  readonly decisions: Readonly<Record<DecisionId, DecisionResult>>;
  readonly measures: readonly MeasureResult[];
  readonly modules: readonly {
    readonly id: string;
    readonly state: State;
    readonly becauseOf: readonly RuleId[];
  }[];
  readonly hints: readonly { readonly rule: RuleId; readonly state: State }[];
  readonly trace: readonly TraceStep[];
  /** Visible (certainly or possibly, in the bounds pass) and without a complete answer; "weiß nicht" is an answer. */
  readonly openQuestions: readonly QuestionId[];
  /** Answered "weiß nicht" (for a `tabelle`: in at least one row) and visible. */
  readonly unknownQuestions: readonly QuestionId[];
  /** Answered, but certainly not visible: kept, not counted. */
  readonly ignoredAnswers: readonly QuestionId[];
}
