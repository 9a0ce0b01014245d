/** Where a class has fallen between two readings, and whether the law says so. */
import type { DecisionId, LevelId, RuleId } from '../domain/catalogue.ts';
import { classLevel, exceptingEnds, factHolds, isExcepted } from '../domain/classify.ts';
import { CLASS_LOWER, CLASS_UPPER } from '../domain/ends.ts';
import { endsOf, numberAt, type Reading } from '../domain/reading.ts';
import { reachableFrom } from './dependencies.ts';

export interface Fall {
  readonly decision: DecisionId;
  readonly from: LevelId;
  readonly to: LevelId;
  /** Rules that gave more than what is left, and that no exception takes out. */
  readonly lost: readonly RuleId[];
}

type Graph = ReadonlyMap<string, readonly string[]>;

/**
 * Decisions whose class is lower afterwards without a cited exception. One that rests on another fallen decision is
 * left out: that one answers for both.
 */
export function unexcusedFalls(before: Reading, after: Reading, graph: Graph): Fall[] {
  const { decisions } = before.plan;
  const fallen = decisions.flatMap((_, index) =>
    classOf(after, index) < classOf(before, index) ? [index] : [],
  );
  return fallen.flatMap((index) => {
    const others = fallen.filter((other) => other !== index).map((other) => decisions[other]?.id ?? '');
    const lost = lostRules(before, after, index)
      .filter((rule) => !isCitedException(after, rule))
      .map((rule) => before.plan.rules[rule]?.rule.id ?? '')
      .filter((id) => !restsOn(id, others, graph));
    const name = (reading: Reading) => decisions[index]?.scale[classOf(reading, index)] ?? '';
    const decision = decisions[index]?.id ?? '';
    return lost.length === 0 ? [] : [{ decision, from: name(before), to: name(after), lost }];
  });
}

function classOf(reading: Reading, decision: number): number {
  return numberAt(reading.level, decision, CLASS_UPPER);
}

/** Rules that counted with more than the class that is left. */
function lostRules(before: Reading, after: Reading, decision: number): readonly number[] {
  const left = classOf(after, decision);
  return (before.plan.decisions[decision]?.rules ?? []).filter((rule) => {
    const given = before.plan.rules[rule]?.levels.get(decision);
    const holds = endsOf(before.holds, rule);
    return given !== undefined && (holds & CLASS_UPPER) !== 0 && classLevel(given, holds) > left;
  });
}

/** A rule that excepts always has its provision; a Merkmal only where it names one. */
function isCitedException(reading: Reading, rule: number): boolean {
  const planned = reading.plan.rules[rule];
  if (planned === undefined || !isExcepted(reading, rule)) return false;
  const facts = planned.unless.filter((fact) => factHolds(reading, fact) & CLASS_LOWER);
  const isCited = (fact: number) => (reading.plan.catalogue.facts[fact]?.cites.length ?? 0) > 0;
  return (
    facts.some(isCited) || planned.exceptedBy.some((other) => exceptingEnds(reading, other) & CLASS_LOWER)
  );
}

function restsOn(rule: RuleId, decisions: readonly DecisionId[], graph: Graph): boolean {
  if (decisions.length === 0) return false;
  const support = reachableFrom([rule], graph);
  return decisions.some((decision) => support.has(decision));
}
