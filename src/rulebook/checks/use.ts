/** RB205, RB206: everything that is written down does something. */
import type { Rule } from '../../domain/catalogue.ts';
import { dependenciesOf, reachableFrom } from '../dependencies.ts';
import { type Finding, type FindingKind, finding } from '../finding.ts';
import { conditionsOf, idsIn, type Law, placeOf } from '../law.ts';

export function checkUse(law: Law): Finding[] {
  const { facts, rules, measures, modules, switches } = law.catalogue;
  const read = new Set([...dependenciesOf(law.catalogue).values()].flat());
  const inConditions = new Set(conditionsOf(law).flatMap(({ value }) => idsIn(value)));
  const required = new Set(rules.flatMap(({ then }) => then.measures.map(({ id }) => id)));
  const added = new Set(rules.flatMap(({ then }) => then.modules));
  return [
    ...unused(facts, read, 'RB205.ungenutzt', law),
    ...unused(switches, inConditions, 'RB206.schalter-ungenutzt', law),
    ...unused(measures, required, 'RB206.massnahme-ungenutzt', law),
    ...unused(modules, added, 'RB206.baustein-ungenutzt', law),
    ...rules
      .filter((rule) => !hasEffect(rule, law))
      .map(({ id }) => finding('RB206.regel-ohne-wirkung', placeOf(law, id), { id }, id)),
    ...checkInfluence(law),
  ];
}

function unused(
  list: readonly { readonly id: string }[],
  used: ReadonlySet<string>,
  kind: FindingKind,
  law: Law,
): Finding[] {
  return list.filter(({ id }) => !used.has(id)).map(({ id }) => finding(kind, placeOf(law, id), { id }, id));
}

/** A rule that only gives the base class says nothing, unless it takes another rule out. */
function hasEffect({ id, then }: Rule, law: Law): boolean {
  const raises = Object.entries(then.class).some(
    ([decision, level]) =>
      law.catalogue.decisions.find((candidate) => candidate.id === decision)?.scale[0]?.id !== level,
  );
  const excepts = law.catalogue.rules.some(({ exceptedBy }) => exceptedBy.includes(id));
  return raises || excepts || then.measures.length + then.modules.length > 0 || then.hint !== undefined;
}

/** Whoever asks owes a use: a rule reads the question, or it says what else it is for. */
function checkInfluence(law: Law): Finding[] {
  const { questions, rules } = law.catalogue;
  const influential = reachableFrom(
    rules.map(({ id }) => id),
    dependenciesOf(law.catalogue),
  );
  return questions.flatMap(({ id, informational }) => {
    if (influential.has(id) === (informational === undefined)) return [];
    const kind = informational === undefined ? 'RB206.frage-ohne-wirkung' : 'RB206.frage-doch-mit-wirkung';
    return [finding(kind, placeOf(law, id), { id }, id)];
  });
}
