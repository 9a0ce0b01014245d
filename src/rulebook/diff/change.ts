/** What comes out differently under two laws, in the words of each. */
import type { Catalogue, Decision, RuleId } from '../../domain/catalogue.ts';
import { compareOutcomes, type Outcome } from '../../domain/compareRevisions.ts';
import type { DecisionResult, MeasureResult, State } from '../../domain/result.ts';
import { germanDate } from '../describe/germanDate.ts';
import { levelTitle } from '../describe/levelTitle.ts';

/** One decision or one measure. */
export interface Change {
  readonly id: string;
  readonly title: string;
  readonly before: Side;
  readonly after: Side;
}

interface Side {
  /** "Hochrisiko", "muss, ab 02.12.2027" */
  readonly text: string;
  /** The rules that it comes from. */
  readonly rules: readonly RuleId[];
}

export interface Pair<T> {
  readonly before: T;
  readonly after: T;
}

const DOUBT: Readonly<Record<State, string>> = {
  fest: '',
  'wegen-unbekannt': ', wegen „weiß nicht“',
  offen: ', noch offen',
};
const NOT_THERE: Side = { text: 'gibt es nicht', rules: [] };
const NOT_REQUIRED: Side = { text: 'nicht verlangt', rules: [] };

/** Decisions first, each in the order of its id. */
export function changesBetween(outcomes: Pair<Outcome>, laws: Pair<Catalogue>): Change[] {
  const { classes, measures } = compareOutcomes(outcomes.before, outcomes.after);
  return [
    ...classes.map(({ id, before, after }) => ({
      id,
      title: titleIn(laws, 'decisions', id),
      before: levelSide(before, decisionIn(laws.before, id)),
      after: levelSide(after, decisionIn(laws.after, id)),
    })),
    ...measures.map(({ id, before, after }) => ({
      id,
      title: titleIn(laws, 'measures', id),
      before: dutySide(before),
      after: dutySide(after),
    })),
  ];
}

/** The same change in many cases is one change: it has one key. */
export function changeKey({ id, before, after }: Change): string {
  return JSON.stringify([id, before.text, after.text]);
}

function titleIn(laws: Pair<Catalogue>, list: 'decisions' | 'measures', id: string): string {
  const all = [...laws.after[list], ...laws.before[list]];
  return all.find((one) => one.id === id)?.title ?? id;
}

function decisionIn({ decisions }: Catalogue, id: string): Decision | undefined {
  return decisions.find((decision) => decision.id === id);
}

function levelSide(result: DecisionResult | null, decision: Decision | undefined): Side {
  if (result === null) return NOT_THERE;
  const title = (level: string) => levelTitle(decision, level);
  const isSettled = result.atLeast === result.class && result.atMost === result.class;
  const bounds = isSettled ? '' : ` (mindestens ${title(result.atLeast)}, höchstens ${title(result.atMost)})`;
  const doubt = result.state === 'wegen-unbekannt' ? DOUBT[result.state] : '';
  return { text: `${title(result.class)}${bounds}${doubt}`, rules: result.decidedBy };
}

function dutySide(measure: MeasureResult | null): Side {
  if (measure === null) return NOT_REQUIRED;
  const { stufe, state, appliesFrom, becauseOf } = measure;
  const from = appliesFrom === null ? '' : `, ab ${germanDate(appliesFrom)}`;
  return { text: `${stufe}${from}${DOUBT[state]}`, rules: becauseOf };
}
