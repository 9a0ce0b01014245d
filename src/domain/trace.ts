/** Why each rule holds, or could: one walk down the conditions that carry it, along the branches that hold. */

import { type Carriers, carrierWalk } from './carriers.ts';
import type { FactId, RuleId } from './catalogue.ts';
import { classLevel, exceptingEnds, factHolds, isExcepted, stateOf } from './classify.ts';
import { BOUNDS_LOWER, BOUNDS_UPPER, CLASS_LOWER, CLASS_UPPER, type Mask } from './ends.ts';
import { compareIds } from './idOrder.ts';
import type { Node } from './nodes.ts';
import type { PlannedRule } from './plan.ts';
import { endsOf, type Reading } from './reading.ts';
import type { TraceStep } from './result.ts';

/** One step per rule that holds in the upper bounds pass or is excepted in the class, sorted by rule. */
export function traceOf(reading: Reading): readonly TraceStep[] {
  const carriersOf = carrierWalk(reading);
  return reading.plan.rules
    .flatMap((planned, index) => stepOf(planned, index, reading, carriersOf))
    .sort((a, b) => compareIds(a.rule, b.rule));
}

/** A rule that an exception takes out of the class is `ausgenommen`, even where open answers could bring it back. */
function stepOf(
  planned: PlannedRule,
  index: number,
  reading: Reading,
  carriersOf: (when: Node, end: Mask) => Carriers,
): readonly TraceStep[] {
  const holds = endsOf(reading.holds, index);
  const isOut = isExcepted(reading, index);
  if (!isOut && !(holds & BOUNDS_UPPER)) return [];
  return [
    {
      rule: planned.rule.id,
      state: isOut ? 'ausgenommen' : stateOf(holds),
      inClass: (holds & CLASS_UPPER) !== 0,
      counts: holds & CLASS_UPPER ? countsOf(planned, holds, reading) : {},
      ...carriersOf(planned.when, isOut ? CLASS_UPPER : shownEnd(holds)),
      exceptedBy: isOut ? exceptions(planned, reading) : [],
    },
  ];
}

function countsOf({ levels }: PlannedRule, holds: Mask, { plan }: Reading): TraceStep['counts'] {
  const counted = [...levels].flatMap(([index, given]) => {
    const decision = plan.decisions[index];
    const level = decision?.scale[classLevel(given, holds)];
    return decision === undefined || level === undefined ? [] : [[decision.id, level] as const];
  });
  return Object.fromEntries(counted.sort(([a], [b]) => compareIds(a, b)));
}

/** The end at which the state of a rule shows. */
function shownEnd(holds: Mask): Mask {
  if (holds & BOUNDS_LOWER) return BOUNDS_LOWER;
  return holds & CLASS_UPPER ? CLASS_UPPER : BOUNDS_UPPER;
}

/** Merkmale and rules that certainly except the rule. */
function exceptions({ unless, exceptedBy }: PlannedRule, reading: Reading): readonly (FactId | RuleId)[] {
  const { facts, rules } = reading.plan;
  const factIds = unless
    .filter((fact) => factHolds(reading, fact) & CLASS_LOWER)
    .map((fact) => facts[fact]?.id ?? '');
  const ruleIds = exceptedBy
    .filter((rule) => exceptingEnds(reading, rule) & CLASS_LOWER)
    .map((rule) => rules[rule]?.rule.id ?? '');
  return [...factIds, ...ruleIds].sort(compareIds);
}
