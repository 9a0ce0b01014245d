/** Strictest wins: from conditions and exceptions to rules that hold, and from these to a level per decision. */
import type { IsoDate, Rule } from './catalogue.ts';
import { BOUNDS_LOWER, CLASS_LOWER, CLASS_UPPER, ENDS, type Mask, NO_END, negate } from './ends.ts';
import type { GivenLevel } from './plan.ts';
import { endsFrom, endsOf, type Reading } from './reading.ts';
import type { State } from './result.ts';

/** `validFrom` and `validTo` (both inclusive) say which wording is law on the day. */
export function isInForce({ validFrom, validTo }: Rule, asOf: IsoDate): boolean {
  return (validFrom === undefined || validFrom <= asOf) && (validTo === undefined || asOf <= validTo);
}

/** Settles a rule that no decision has settled. */
export function settleEffects(reading: Reading, index: number): void {
  if (reading.plan.rules[index]?.levels.size === 0) settleRule(reading, index);
}

/** Settles one rule whose condition, `unless` and excepting conditions are established. */
function settleRule(reading: Reading, index: number): void {
  const planned = reading.plan.rules[index];
  if (planned === undefined || !isInForce(planned.rule, reading.asOf)) return;
  let excepted = NO_END;
  for (const fact of planned.unless) excepted |= factHolds(reading, fact);
  for (const other of planned.exceptedBy) excepted |= exceptingEnds(reading, other);
  reading.excepted[index] = excepted;
  // Negation is what keeps exceptions from profiting from doubt: the lower end needs them impossible, the upper certain.
  reading.holds[index] = endsOf(reading.outcome, planned.when.number) & negate(excepted);
}

/** Ends at which a rule excepts another one: by its condition, not by what its own exceptions leave of it (no chains). */
export function exceptingEnds(reading: Reading, index: number): Mask {
  const planned = reading.plan.rules[index];
  if (planned === undefined || !isInForce(planned.rule, reading.asOf)) return NO_END;
  return endsOf(reading.outcome, planned.when.number);
}

/** Ends at which a Merkmal applies and holds (a count or a table: has any rank). */
export function factHolds(reading: Reading, fact: number): Mask {
  return endsFrom(reading.rank, fact, 1) & endsOf(reading.applies, fact);
}

/** Settles the rules of one decision and takes the strictest level per end; the first level is the base class. */
export function settleDecision(reading: Reading, decision: number): void {
  const first = decision * ENDS.length;
  for (const index of reading.plan.decisions[decision]?.rules ?? []) {
    settleRule(reading, index);
    const given = reading.plan.rules[index]?.levels.get(decision);
    if (given === undefined) continue;
    const holds = endsOf(reading.holds, index);
    for (let end = 0; end < ENDS.length; end++) {
      if (!(holds & (1 << end))) continue;
      const level = 1 << end === CLASS_UPPER ? classLevel(given, holds) : given.level;
      reading.level[first + end] = Math.max(reading.level[first + end] ?? 0, level);
    }
  }
}

/** The level a rule gives in the class: under its ceiling where only a "weiß nicht" makes it hold. */
export function classLevel({ level, ceiling }: GivenLevel, holds: Mask): number {
  return holds & CLASS_LOWER ? level : Math.min(level, ceiling);
}

/** The condition holds in the class, and an exception certainly takes the rule out. */
export function isExcepted(reading: Reading, rule: number): boolean {
  const when = reading.plan.rules[rule]?.when;
  const holds = when === undefined ? NO_END : endsOf(reading.outcome, when.number);
  return (holds & CLASS_UPPER) !== 0 && (endsOf(reading.excepted, rule) & CLASS_LOWER) !== 0;
}

/** State of something that is shown and holds at these ends. */
export function stateOf(ends: Mask): State {
  if (ends & BOUNDS_LOWER) return 'fest';
  return ends & CLASS_UPPER && !(ends & CLASS_LOWER) ? 'wegen-unbekannt' : 'offen';
}
