/** RB403: a rule that says nothing that another one does not say wherever it holds. */
import { canonicalJson } from '../../domain/canonicalJson.ts';
import type { Catalogue, Force, MeasureEffect, Rule, Stufe } from '../../domain/catalogue.ts';
import { impliesFiring, rankOf } from '../domination.ts';
import { type Finding, finding } from '../finding.ts';
import type { SolvedCase } from '../goldenCases.ts';
import { type Law, placeOf } from '../law.ts';

const STUFEN: readonly Stufe[] = ['kann', 'soll', 'muss'];
const FORCES: readonly Force[] = ['projektregel', 'empfehlung', 'entwurf', 'leitlinie', 'bindend'];

export function checkRedundancy(law: Law, cases: readonly SolvedCase[]): Finding[] {
  const { catalogue } = law;
  const isIncluded = (rule: Rule, other: Rule) =>
    rule !== other && covers(other, rule, catalogue) && isImplied(rule, other, catalogue, cases);
  return catalogue.rules.flatMap((rule, index) => {
    if (exceptsOthers(rule, catalogue)) return [];
    const wider = catalogue.rules.filter((other) => isIncluded(rule, other));
    const twins = wider.filter((other) => !exceptsOthers(other, catalogue) && isIncluded(other, rule));
    // Of two that say the same, the later one is reported.
    const [other] = wider.filter((one) => !twins.includes(one) || catalogue.rules.indexOf(one) < index);
    if (other === undefined) return [];
    const kind = twins.includes(other) ? 'RB403.doppelt' : 'RB403.enthalten';
    return [finding(kind, placeOf(law, rule.id), { id: rule.id, andere: other.id }, rule.id)];
  });
}

/** Taking another rule out is an effect, too. */
function exceptsOthers({ id }: Rule, { rules }: Catalogue): boolean {
  return rules.some(({ exceptedBy }) => exceptedBy.includes(id));
}

/**
 * Whether `wide` does at least what `narrow` does, and as firmly: that a statute and not only a guideline demands it is
 * something to say. A rule that only gives stricter classes is a matter of RB402.
 */
function covers(wide: Rule, narrow: Rule, catalogue: Catalogue): boolean {
  const { measures, modules, hint } = narrow.then;
  const decisions = Object.keys(narrow.then.class);
  const isEqual = (decision: string) =>
    rankOf(wide, decision, catalogue) === rankOf(narrow, decision, catalogue);
  if (measures.length + modules.length === 0 && hint === undefined && !decisions.some(isEqual)) return false;
  return (
    FORCES.indexOf(wide.force) >= FORCES.indexOf(narrow.force) &&
    decisions.every((decision) => coversClass(wide, narrow, decision, catalogue)) &&
    measures.every((effect) => wide.then.measures.some((other) => coversMeasure(other, effect))) &&
    modules.every((module) => wide.then.modules.includes(module)) &&
    (hint === undefined || hint === wide.then.hint)
  );
}

/** At least as strict, also where the rule holds only because of a "weiß nicht". */
function coversClass(wide: Rule, narrow: Rule, decision: string, catalogue: Catalogue): boolean {
  const ceiling = ({ unbekannt }: Rule) => unbekannt[decision] ?? '';
  return (
    rankOf(wide, decision, catalogue) >= rankOf(narrow, decision, catalogue) &&
    (ceiling(wide) === ceiling(narrow) || ceiling(wide) === wide.then.class[decision])
  );
}

function coversMeasure(wide: MeasureEffect, narrow: MeasureEffect): boolean {
  const date = ({ appliesFrom }: MeasureEffect) => canonicalJson(appliesFrom ?? null);
  return (
    wide.id === narrow.id &&
    STUFEN.indexOf(wide.stufe) >= STUFEN.indexOf(narrow.stufe) &&
    date(wide) === date(narrow)
  );
}

/** A case can refute it cheaply; what no case refutes is proved on all worlds. */
function isImplied(rule: Rule, other: Rule, catalogue: Catalogue, cases: readonly SolvedCase[]): boolean {
  const isRefuted = cases.some(({ firing }) => firing.certain.has(rule.id) && !firing.counting.has(other.id));
  return !isRefuted && impliesFiring(rule, other, catalogue);
}
