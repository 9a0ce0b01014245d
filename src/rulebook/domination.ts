import type { Catalogue, DecisionId, Rule } from '../domain/catalogue.ts';
import type { SolvedCase } from './goldenCases.ts';
import { worldsOf } from './walk.ts';

/** Whether the rule never gives the outcome of this decision: a stricter rule holds wherever it holds. */
export function isOverruled(
  rule: Rule,
  decision: DecisionId,
  catalogue: Catalogue,
  cases: readonly SolvedCase[],
): boolean {
  if (cases.some(({ result }) => result.decisions[decision]?.decidedBy.includes(rule.id))) return false;
  const level = rankOf(rule, decision, catalogue);
  return catalogue.rules.some(
    (other) => rankOf(other, decision, catalogue) > level && impliesFiring(rule, other, catalogue),
  );
}

/** Place of the rule's class on the scale, -1 when it says nothing about the decision. */
export function rankOf({ then }: Rule, decision: DecisionId, { decisions }: Catalogue): number {
  const scale = decisions.find(({ id }) => id === decision)?.scale ?? [];
  return scale.findIndex(({ id }) => id === then.class[decision]);
}

/** Whether `other` holds wherever `rule` does. Proved on all worlds of both; pairs that are too large to walk are not proved. */
export function impliesFiring(rule: Rule, other: Rule, catalogue: Catalogue): boolean {
  const worlds = worldsOf([rule, other], catalogue);
  if (worlds === null) return false;
  for (const world of worlds) if (world.fires(rule) && !world.fires(other)) return false;
  return true;
}
