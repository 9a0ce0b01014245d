import type { Answers } from '../domain/answers.ts';
import type { Catalogue, IsoDate, MeasureId, RuleId } from '../domain/catalogue.ts';
import { CLASS_LOWER, CLASS_UPPER, type Mask } from '../domain/ends.ts';
import { solveReading } from '../domain/solve.ts';

/** Rules that hold on what was said, without help from a "weiß nicht". */
export function certainRules(answers: Answers, catalogue: Catalogue, asOf: IsoDate): ReadonlySet<RuleId> {
  return rulesAt(CLASS_LOWER, answers, catalogue, asOf);
}

/** Rules that count in the class: also those that hold only because of a "weiß nicht". */
export function countingRules(answers: Answers, catalogue: Catalogue, asOf: IsoDate): ReadonlySet<RuleId> {
  return rulesAt(CLASS_UPPER, answers, catalogue, asOf);
}

/** Measures in the reading `class`. */
export function requiredMeasures(
  answers: Answers,
  catalogue: Catalogue,
  asOf: IsoDate,
): ReadonlySet<MeasureId> {
  const counting = countingRules(answers, catalogue, asOf);
  return new Set(
    catalogue.rules
      .filter(({ id }) => counting.has(id))
      .flatMap(({ then }) => then.measures.map(({ id }) => id)),
  );
}

function rulesAt(end: Mask, answers: Answers, catalogue: Catalogue, asOf: IsoDate): ReadonlySet<RuleId> {
  const { plan, holds } = solveReading(answers, catalogue, asOf);
  return new Set(plan.rules.flatMap(({ rule }, index) => ((holds[index] ?? 0) & end ? [rule.id] : [])));
}
