/** What the rules that hold, or still could, require: measures, modules, hints. */
import type { IsoDate, RuleId, Stufe } from './catalogue.ts';
import { stateOf } from './classify.ts';
import { BOUNDS_UPPER, CLASS_LOWER, CLASS_UPPER, type Mask, NO_END } from './ends.ts';
import { compareIds } from './idOrder.ts';
import type { Effect } from './plan.ts';
import { endsOf, type Reading } from './reading.ts';
import type { AssessmentResult, MeasureResult, State } from './result.ts';

const STUFEN: readonly Stufe[] = ['kann', 'soll', 'muss'];

interface Claim {
  readonly rule: RuleId;
  readonly ends: Mask;
}
interface MeasureClaim extends Claim {
  readonly effect: Effect;
  readonly strength: number;
}

type Requirements = Pick<AssessmentResult, 'measures' | 'modules' | 'hints'>;

/**
 * The highest stufe in `class` is shown; a measure that is not in `class`, with its highest stufe in `atMost`. Reasons
 * and date are those of the rules that give the shown stufe: the earlier date of a weaker rule would date the duty wrongly.
 */
export function requirementsOf(reading: Reading): Requirements {
  const measures = new Map<string, MeasureClaim[]>();
  const modules = new Map<string, Claim[]>();
  const hints: { rule: RuleId; state: State }[] = [];
  for (const [index, planned] of reading.plan.rules.entries()) {
    const ends = endsOf(reading.holds, index);
    if (!(ends & BOUNDS_UPPER)) continue;
    const { id: rule, then } = planned.rule;
    for (const effect of planned.effects) {
      add(measures, effect.measure, { rule, ends, effect, strength: STUFEN.indexOf(effect.stufe) });
    }
    for (const module of then.modules) add(modules, module, { rule, ends });
    if (then.hint !== undefined) hints.push({ rule, state: stateOf(ends) });
  }
  return {
    measures: sortedById(measures).map(([id, claims]) => measureResult(id, claims, reading)),
    modules: sortedById(modules).map(([id, claims]) => moduleResult(id, claims)),
    hints: hints.sort((a, b) => compareIds(a.rule, b.rule)),
  };
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

/** null where one of the rules names no date: then the duty binds from the start of use, whatever the others say. */
function earliestDate(reasons: readonly MeasureClaim[], reading: Reading): IsoDate | null {
  const dates = reasons.map(({ effect }) => {
    const entry = effect.appliesFrom.find(({ when }) => endsOf(reading.outcome, when.number) & CLASS_LOWER);
    return entry?.date ?? null;
  });
  if (dates.includes(null)) return null;
  return dates.flatMap((date) => date ?? []).sort(compareIds)[0] ?? null;
}

function moduleResult(id: string, claims: readonly Claim[]): AssessmentResult['modules'][number] {
  const reasons = shownClaims(claims);
  return { id, state: stateOf(unionOf(reasons)), becauseOf: ruleIds(reasons) };
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

function add<C>(groups: Map<string, C[]>, id: string, claim: C): void {
  const group = groups.get(id);
  if (group === undefined) groups.set(id, [claim]);
  else group.push(claim);
}

function sortedById<C>(groups: ReadonlyMap<string, C>): [string, C][] {
  return [...groups].sort(([a], [b]) => compareIds(a, b));
}
