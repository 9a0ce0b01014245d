/** RB501: the golden cases show of every rule when it holds and when not, and every outcome that there is. */
import type { Rule } from '../../domain/catalogue.ts';
import { solveReading } from '../../domain/solve.ts';
import { dependenciesOf, reachableFrom } from '../dependencies.ts';
import { type Finding, finding } from '../finding.ts';
import { firingIn } from '../firing.ts';
import type { SolvedCase } from '../goldenCases.ts';
import { type Law, placeOf } from '../law.ts';
import { nearMisses } from '../nearMisses.ts';

export function checkCoverage(law: Law, cases: readonly SolvedCase[]): Finding[] {
  return [...ruleFindings(cases, law), ...levelFindings(cases, law), ...measureFindings(cases, law)];
}

function ruleFindings(cases: readonly SolvedCase[], law: Law): Finding[] {
  const graph = dependenciesOf(law.catalogue);
  return law.catalogue.rules.flatMap((rule) => {
    const own = cases.filter(({ firing }) => firing.certain.has(rule.id));
    const { id } = rule;
    if (own.length === 0) return [finding('RB501.regel-ohne-fall', placeOf(law, id), { id }, id)];
    if (rule.when === 'immer') return [];
    const support = reachableFrom([id], graph);
    if (own.some((solved) => canFallSilent(rule, solved, support))) return [];
    return [finding('RB501.regel-nie-still', placeOf(law, id), { id }, id)];
  });
}

function canFallSilent(
  { id }: Rule,
  { answers, catalogue, golden }: SolvedCase,
  support: ReadonlySet<string>,
): boolean {
  // In the order in which the rule reads them: the first ones are the likeliest to silence it.
  const asked = [...support].flatMap((read) =>
    catalogue.questions.filter((question) => question.id === read),
  );
  for (const near of nearMisses(answers, asked)) {
    if (!firingIn(solveReading(near, catalogue, golden.asOf)).counting.has(id)) return true;
  }
  return false;
}

function levelFindings(cases: readonly SolvedCase[], law: Law): Finding[] {
  return law.catalogue.decisions.flatMap(({ id, scale }) => {
    const seen = new Set(cases.map(({ result }) => result.decisions[id]?.class));
    return scale
      .filter((level) => !seen.has(level.id))
      .map((level) =>
        finding('RB501.stufe-ohne-fall', placeOf(law, id), { id, stufe: level.id }, `${id}:${level.id}`),
      );
  });
}

function measureFindings(cases: readonly SolvedCase[], law: Law): Finding[] {
  const seen = new Set(cases.flatMap(({ firing }) => [...firing.measures]));
  return law.catalogue.measures
    .filter(({ id }) => !seen.has(id))
    .map(({ id }) => finding('RB501.massnahme-ohne-fall', placeOf(law, id), { id }, id));
}
