/** The catalogue with every id resolved to a position: what both evaluators walk. */
import type { Catalogue, IsoDate, Question, Rule, Stufe } from './catalogue.ts';
import type { Node } from './nodes.ts';

/** Something that is answered: a question, or a switch, which is always visible and always answered. */
export type Input =
  | {
      readonly kind: 'question';
      readonly id: string;
      readonly question: Question;
      readonly visibleWhen: Node;
    }
  | { readonly kind: 'switch'; readonly id: string; readonly value: string };

export type Fact =
  | { readonly kind: 'bedingung'; readonly id: string; readonly when: Node }
  | { readonly kind: 'anzahl'; readonly id: string; readonly of: readonly number[] }
  | TableFact;

export interface TableFact {
  readonly kind: 'tabelle';
  readonly id: string;
  readonly zeilen: number;
  readonly spalten: number;
  /** row option -> column option -> rank; the mildest stufe has rank 1. */
  readonly ranks: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

export interface Effect {
  readonly measure: string;
  readonly stufe: Stufe;
  /** The first entry counts whose condition is certain; empty: from the start of use. */
  readonly appliesFrom: readonly { readonly when: Node; readonly date: IsoDate }[];
}

/** What a rule gives one decision, and how far it goes when it holds only because of a "weiß nicht". */
export interface GivenLevel {
  readonly level: number;
  readonly ceiling: number;
}

export interface PlannedRule {
  readonly rule: Rule;
  readonly when: Node;
  readonly unless: readonly number[];
  readonly exceptedBy: readonly number[];
  readonly levels: ReadonlyMap<number, GivenLevel>;
  readonly effects: readonly Effect[];
}

export interface PlannedDecision {
  readonly id: string;
  readonly scale: readonly string[];
  /** Rules that give a level of this decision. */
  readonly rules: readonly number[];
}

export interface PlanParts {
  /** Questions in catalogue order, then switches. */
  readonly inputs: readonly Input[];
  readonly facts: readonly Fact[];
  readonly rules: readonly PlannedRule[];
  readonly decisions: readonly PlannedDecision[];
}

export type StepKind = 'input' | 'fact' | 'rule' | 'decision' | 'effects';

/** One thing to establish. `rule` is the rule's condition alone, `effects` what exceptions leave of it and its dates. */
export interface Step {
  readonly kind: StepKind;
  readonly index: number;
  /** Conditions that have to be evaluated for the step. */
  readonly conditions: readonly Node[];
  /** Steps of one stage need no condition of the same stage: a stage is one run of the engine per end. */
  readonly stage: number;
}

/** Whether a Merkmal applies hangs on these inputs, unless it uses something that always applies. */
export interface Bearing {
  readonly always: boolean;
  readonly inputs: readonly number[];
}

export interface Plan extends PlanParts {
  readonly catalogue: Catalogue;
  /** Per Merkmal, through other Merkmale too. */
  readonly bearings: readonly Bearing[];
  readonly nodeCount: number;
  /** Every step stands after the steps that it reads. */
  readonly steps: readonly Step[];
}
