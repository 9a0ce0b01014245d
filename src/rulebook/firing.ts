import type { MeasureId, RuleId } from '../domain/catalogue.ts';
import { CLASS_LOWER, CLASS_UPPER } from '../domain/ends.ts';
import type { Reading } from '../domain/reading.ts';

/** Which rules hold in the class pass. */
export interface Firing {
  /** On what was said, without help from a "weiß nicht". */
  readonly certain: ReadonlySet<RuleId>;
  /** Everything that counts in the class: also what holds only because of a "weiß nicht". */
  readonly counting: ReadonlySet<RuleId>;
  /** Measures of the counting rules: the reading `class`. */
  readonly measures: ReadonlySet<MeasureId>;
}

export function firingIn({ plan, holds }: Reading): Firing {
  const holding = (end: number) => plan.rules.filter((_, index) => (holds[index] ?? 0) & end);
  const counting = holding(CLASS_UPPER);
  return {
    certain: new Set(holding(CLASS_LOWER).map(({ rule }) => rule.id)),
    counting: new Set(counting.map(({ rule }) => rule.id)),
    measures: new Set(counting.flatMap(({ rule }) => rule.then.measures.map(({ id }) => id))),
  };
}
