/** RB301, RB302: every question can be asked, every rule can hold and can fail to hold. */
import type { Rule } from '../../domain/catalogue.ts';
import { below, type Finding, finding } from '../finding.ts';
import { type Law, placeOf } from '../law.ts';
import { worldsOf } from '../walk.ts';

export function checkReach(law: Law): Finding[] {
  return [...unreachableQuestions(law), ...law.catalogue.rules.flatMap((rule) => checkFiring(rule, law))];
}

function unreachableQuestions(law: Law): Finding[] {
  return law.catalogue.questions.flatMap(({ id, visibleWhen }) => {
    const worlds = worldsOf([visibleWhen], law.catalogue);
    const place = below(placeOf(law, id), 'visibleWhen');
    if (worlds === null) return [finding('RB301.zu-viele', place, { id }, id)];
    for (const world of worlds) if (world.holds(visibleWhen)) return [];
    return [finding('RB301.unerreichbar', place, { id }, id)];
  });
}

function checkFiring(rule: Rule, law: Law): Finding[] {
  const { id, when } = rule;
  const worlds = worldsOf([rule], law.catalogue);
  const place = below(placeOf(law, id), 'when');
  if (worlds === null) return [finding('RB302.zu-viele', place, { id }, id)];
  let [fired, silent] = [false, when === 'immer'];
  for (const world of worlds) {
    if (world.fires(rule)) fired = true;
    else silent = true;
    if (fired && silent) return [];
  }
  return [finding(fired ? 'RB302.immer' : 'RB302.nie', place, { id }, id)];
}
