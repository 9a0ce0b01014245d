/** What the rules that hold, or still could, require: measures, modules, hints. */
import type { IsoDate, RuleId, Stufe } from './catalogue.ts';
import { stateOf } from './classify.ts';
import { BOUNDS_UPPER, CLASS_LOWER, CLASS_UPPER, type Mask, NO_END } from './ends.ts';
import { compareIds } from './idOrder.ts';
import type { Effect, PlannedRule } from './plan.ts';
import { endsOf, type Reading } from './reading.ts';
import type { AssessmentResult, MeasureResult } from './result.ts';

const STUFEN: readonly Stufe[] = ['kann', 'soll', 'muss'];

interface Claim {
  readonly rule: RuleId;
  readonly ends: Mask;
}
interface MeasureClaim extends Claim {
  readonly effect: Effect;
  readonly strength: number;
}

/**
 * The highest stufe in `class` is shown; a measure that is not in `class`, with its highest stufe in `atMost`. Reasons
 * and date are those of the rules that give the shown stufe: the earlier date of a weaker rule would date the duty wrongly.
 */
export function requiredMeasures(reading: Reading): readonly MeasureResult[] {
  const claims = groupedBy(
    possibleRules(reading).flatMap(({ planned, ends }) =>
      planned.effects.map((effect) => ({
        id: effect.measure,
        claim: { rule: planned.rule.id, ends, effect, strength: STUFEN.indexOf(effect.stufe) },
      })),
    ),
  );
  return claims.map(([id, list]) => measureResult(id, list, reading));
}

function measureResult(id: string, claims: readonly MeasureClaim[], reading: Reading): MeasureResult {
  const shown = shownClaims(claims);
  const strength = Math.max(...shown.map((claim) => claim.strength));
  const reasons = shown.filter((claim) => claim.strength === strength);
  return {
    id,
    stufe: STUFEN[strength] ?? 'kann',
    state: stateOf(unionOf(reasons)),
    becauseOf: ruleIds(reasons),
    appliesFrom: earliestDate(reasons, reading),
  };
}

/** null only where none of the rules names a date. */
function earliestDate(reasons: readonly MeasureClaim[], reading: Reading): IsoDate | null {
  const dates = reasons.flatMap(({ effect }) => {
    const entry = effect.appliesFrom.find(({ when }) => endsOf(reading.outcome, when.number) & CLASS_LOWER);
    return entry === undefined ? [] : [entry.date];
  });
  return dates.sort(compareIds)[0] ?? null;
}

export function requiredModules(reading: Reading): AssessmentResult['modules'] {
  const claims = groupedBy(
    possibleRules(reading).flatMap(({ planned, ends }) =>
      planned.rule.then.modules.map((id) => ({ id, claim: { rule: planned.rule.id, ends } })),
    ),
  );
  return claims.map(([id, list]) => {
    const reasons = shownClaims(list);
    return { id, state: stateOf(unionOf(reasons)), becauseOf: ruleIds(reasons) };
  });
}

export function requiredHints(reading: Reading): AssessmentResult['hints'] {
  return possibleRules(reading)
    .filter(({ planned }) => planned.rule.then.hint !== undefined)
    .map(({ planned, ends }) => ({ rule: planned.rule.id, state: stateOf(ends) }))
    .sort((a, b) => compareIds(a.rule, b.rule));
}

function possibleRules(reading: Reading): { readonly planned: PlannedRule; readonly ends: Mask }[] {
  return reading.plan.rules
    .map((planned, index) => ({ planned, ends: endsOf(reading.holds, index) }))
    .filter(({ ends }) => ends & BOUNDS_UPPER);
}

/** What counts in `class`; where nothing does, what may still come. */
function shownClaims<C extends Claim>(claims: readonly C[]): readonly C[] {
  const now = claims.filter(({ ends }) => ends & CLASS_UPPER);
  return now.length > 0 ? now : claims;
}

function unionOf(claims: readonly Claim[]): Mask {
  return claims.reduce((union, { ends }) => union | ends, NO_END);
}

function ruleIds(claims: readonly Claim[]): readonly RuleId[] {
  return [...new Set(claims.map(({ rule }) => rule))].sort(compareIds);
}

/** Sorted by id. */
function groupedBy<C>(entries: readonly { readonly id: string; readonly claim: C }[]): [string, C[]][] {
  const groups = new Map<string, C[]>();
  for (const { id, claim } of entries) {
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [claim]);
    else group.push(claim);
  }
  return [...groups].sort(([a], [b]) => compareIds(a, b));
}
