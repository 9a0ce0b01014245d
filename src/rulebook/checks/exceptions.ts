/** RB402: rules that cannot matter, exceptions that cannot work, measures that cannot be taken together. */
import type { Condition, Rule } from '../../domain/catalogue.ts';
import { isOverruled, rankOf } from '../domination.ts';
import { below, type Finding, finding } from '../finding.ts';
import type { SolvedCase } from '../goldenCases.ts';
import { type Law, placeOf } from '../law.ts';
import { worldsOf } from '../walk.ts';

export function checkExceptions(law: Law, cases: readonly SolvedCase[]): Finding[] {
  return law.catalogue.rules.flatMap((rule) => [
    ...checkDomination(rule, law, cases),
    ...checkChain(rule, law),
    ...checkMeeting(rule, law),
    ...checkExclusion(rule, law),
  ]);
}

function checkDomination(rule: Rule, law: Law, cases: readonly SolvedCase[]): Finding[] {
  const { id, then } = rule;
  const decisions = Object.keys(then.class).filter((decision) => rankOf(rule, decision, law.catalogue) > 0);
  const addsMore = then.measures.length + then.modules.length > 0 || then.hint !== undefined;
  if (addsMore || decisions.length === 0) return [];
  return decisions.every((decision) => isOverruled(rule, decision, law.catalogue, cases))
    ? [finding('RB402.verdraengt', placeOf(law, id), { id }, id)]
    : [];
}

function checkChain({ id, exceptedBy }: Rule, law: Law): Finding[] {
  return law.catalogue.rules
    .filter((other) => exceptedBy.includes(other.id) && other.unless.length + other.exceptedBy.length > 0)
    .map((other) =>
      finding('RB402.ausnahme-in-kette', placeOf(law, other.id), { id: other.id, regel: id }, other.id),
    );
}

function checkMeeting({ id, when, unless, exceptedBy }: Rule, law: Law): Finding[] {
  const { rules } = law.catalogue;
  const exceptions: { ausnahme: string; condition: Condition }[] = [
    ...unless.map((merkmal) => ({ ausnahme: merkmal, condition: { merkmal } })),
    ...rules
      .filter((other) => exceptedBy.includes(other.id))
      .map((other) => ({ ausnahme: other.id, condition: other.when })),
  ];
  return exceptions
    .filter(({ condition }) => !canMeet(when, condition, law))
    .map(({ ausnahme }) =>
      finding('RB402.ausnahme-trifft-nie', below(placeOf(law, id), 'unless'), { id, ausnahme }, id),
    );
}

function canMeet(when: Condition, exception: Condition, law: Law): boolean {
  const worlds = worldsOf([when, exception], law.catalogue);
  if (worlds === null) return true;
  for (const world of worlds) if (world.holds(when) && world.holds(exception)) return true;
  return false;
}

/** Reported until the conditions show that both can never be required at once. */
function checkExclusion(rule: Rule, law: Law): Finding[] {
  const { measures, rules } = law.catalogue;
  const required = new Set(rule.then.measures.map(({ id }) => id));
  return measures
    .filter(({ id }) => required.has(id))
    .flatMap(({ id, exclude }) =>
      rules
        .filter(({ then }) => then.measures.some((effect) => exclude.includes(effect.id)))
        .filter((other) => canFireTogether(rule, other, law))
        .map((other) =>
          finding('RB402.schliesst-aus', placeOf(law, id), { id, regel: rule.id, andere: other.id }, id),
        ),
    );
}

function canFireTogether(rule: Rule, other: Rule, law: Law): boolean {
  const worlds = worldsOf([rule, other], law.catalogue);
  if (worlds === null) return true;
  for (const world of worlds) if (world.fires(rule) && world.fires(other)) return true;
  return false;
}
