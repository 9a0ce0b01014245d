/** RB401: every decision starts from a cited base class, and every level of its scale can be the outcome. */
import type { Decision } from '../../domain/catalogue.ts';
import { isOverruled } from '../domination.ts';
import { below, type Finding, finding } from '../finding.ts';
import type { SolvedCase } from '../goldenCases.ts';
import { type Law, placeOf } from '../law.ts';

export function checkDecisions(law: Law, cases: readonly SolvedCase[]): Finding[] {
  return law.catalogue.decisions.flatMap((decision) => {
    const { id, base } = decision;
    const place = below(placeOf(law, id), 'base', 'cites');
    const uncited = base.cites.length > 0 ? [] : [finding('RB401.ohne-fundstelle', place, { id }, id)];
    return [...uncited, ...unreachableLevels(decision, law, cases)];
  });
}

function unreachableLevels({ id, scale }: Decision, law: Law, cases: readonly SolvedCase[]): Finding[] {
  return scale.flatMap((level, index) => {
    const reachable = index === 0 ? !isAlwaysRaised(id, law) : isGiven(id, level.id, law, cases);
    if (reachable) return [];
    const place = below(placeOf(law, id), 'scale', index);
    return [finding('RB401.stufe-unerreichbar', place, { id, stufe: level.id }, `${id}:${level.id}`)];
  });
}

function isAlwaysRaised(decision: string, { catalogue }: Law): boolean {
  const base = catalogue.decisions.find(({ id }) => id === decision)?.scale[0]?.id;
  return catalogue.rules.some(
    ({ when, unless, exceptedBy, then }) =>
      when === 'immer' && unless.length + exceptedBy.length === 0 && (then.class[decision] ?? base) !== base,
  );
}

function isGiven(decision: string, level: string, { catalogue }: Law, cases: readonly SolvedCase[]): boolean {
  const giving = catalogue.rules.filter(({ then }) => then.class[decision] === level);
  return giving.some((rule) => !isOverruled(rule, decision, catalogue, cases));
}
