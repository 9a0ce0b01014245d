/** RB501: the golden cases show of every rule when it holds and when not, and every outcome that there is. */
import type { Rule } from '../../domain/catalogue.ts';
import { solve } from '../../domain/solve.ts';
import { dependenciesOf, reachableFrom } from '../dependencies.ts';
import { type Finding, finding } from '../finding.ts';
import { certainRules, countingRules, requiredMeasures } from '../firing.ts';
import { type PreparedCase, preparedCases } from '../goldenCases.ts';
import { type Law, placeOf } from '../law.ts';
import { nearMisses } from '../nearMisses.ts';

export function checkCoverage(law: Law): Finding[] {
  const cases = preparedCases(law);
  return [...ruleFindings(cases, law), ...levelFindings(cases, law), ...measureFindings(cases, law)];
}

function ruleFindings(cases: readonly PreparedCase[], law: Law): Finding[] {
  const graph = dependenciesOf(law.catalogue);
  const fired = cases.map(({ answers, catalogue, golden }) => certainRules(answers, catalogue, golden.asOf));
  return law.catalogue.rules.flatMap((rule) => {
    const own = cases.filter((_, index) => fired[index]?.has(rule.id));
    const { id } = rule;
    if (own.length === 0) return [finding('RB501.regel-ohne-fall', placeOf(law, id), { id }, id)];
    if (rule.when === 'immer') return [];
    const support = reachableFrom([id], graph);
    if (own.some((prepared) => canFallSilent(rule, prepared, support))) return [];
    return [finding('RB501.regel-nie-still', placeOf(law, id), { id }, id)];
  });
}

function canFallSilent(
  { id }: Rule,
  { answers, catalogue, golden }: PreparedCase,
  support: ReadonlySet<string>,
): boolean {
  const asked = catalogue.questions.filter((question) => support.has(question.id));
  for (const near of nearMisses(answers, asked)) {
    if (!countingRules(near, catalogue, golden.asOf).has(id)) return true;
  }
  return false;
}

function levelFindings(cases: readonly PreparedCase[], law: Law): Finding[] {
  const results = cases.map(({ answers, catalogue, golden }) => solve(answers, catalogue, golden.asOf));
  return law.catalogue.decisions.flatMap(({ id, scale }) => {
    const seen = new Set(results.map(({ decisions }) => decisions[id]?.class));
    return scale
      .filter((level) => !seen.has(level.id))
      .map((level) =>
        finding('RB501.stufe-ohne-fall', placeOf(law, id), { id, stufe: level.id }, `${id}:${level.id}`),
      );
  });
}

function measureFindings(cases: readonly PreparedCase[], law: Law): Finding[] {
  const seen = new Set(
    cases.flatMap(({ answers, catalogue, golden }) => [...requiredMeasures(answers, catalogue, golden.asOf)]),
  );
  return law.catalogue.measures
    .filter(({ id }) => !seen.has(id))
    .map(({ id }) => finding('RB501.massnahme-ohne-fall', placeOf(law, id), { id }, id));
}
