/** Every mutant of the law: one condition negated, one exception dropped, one counted Merkmal left out. */
import type { Catalogue, Condition, DerivedFact, MeasureEffect, Rule } from '../domain/catalogue.ts';
import type { Place } from './finding.ts';
import { type Law, placeOf } from './law.ts';
import { conditionCode, NEVER, negationsIn } from './mutateCondition.ts';

export interface Mutant {
  /** Id of the entry, pointer inside it, and what stands there: survives a move to another file. */
  readonly name: string;
  readonly place: Place;
  /** What was written and what stands there instead: only cases in which the two differ can tell the laws apart. */
  readonly from: Condition;
  readonly to: Condition;
  /** The changed law, made anew with each call: kept, some thousand of them would fill the memory. */
  readonly make: () => Catalogue;
}

/** All mutants in catalogue order. */
export function mutantsOf(law: Law): Mutant[] {
  const { catalogue } = law;
  const { questions, facts, rules } = catalogue;
  return [
    ...questions.flatMap((question, at) =>
      question.visibleWhen === 'immer'
        ? []
        : negatedIn(law, question.id, '/visibleWhen', question.visibleWhen, (visibleWhen) => ({
            ...catalogue,
            questions: questions.with(at, { ...question, visibleWhen }),
          })),
    ),
    ...facts.flatMap((fact) => factMutants(fact, law)),
    ...rules.flatMap((rule) => ruleMutants(rule, law)),
  ];
}

function negatedIn(
  law: Law,
  id: string,
  pointer: string,
  from: Condition,
  replace: (whole: Condition) => Catalogue,
): Mutant[] {
  return negationsIn(from, law.catalogue).map((negation) => {
    const here = pointer + negation.pointer;
    const to = negation.whole;
    return { ...named(law, id, here, conditionCode(negation.part)), from, to, make: () => replace(to) };
  });
}

function factMutants(fact: DerivedFact, law: Law): Mutant[] {
  const { id, definition } = fact;
  const replace = (other: DerivedFact['definition']): Catalogue => ({
    ...law.catalogue,
    facts: law.catalogue.facts.map((one) => (one.id === id ? { ...fact, definition: other } : one)),
  });
  if (definition.kind === 'bedingung')
    return negatedIn(law, id, '/when', definition.when, (when) => replace({ kind: 'bedingung', when }));
  if (definition.kind === 'tabelle') return [];
  return definition.of.map((merkmal, at) => ({
    ...named(law, id, `/anzahl/${at}`, merkmal),
    from: { merkmal },
    to: NEVER,
    make: () => replace({ kind: 'anzahl', of: definition.of.toSpliced(at, 1) }),
  }));
}

function ruleMutants(rule: Rule, law: Law): Mutant[] {
  const { id, when, unless } = rule;
  return [
    ...negatedIn(law, id, '/when', when, (other) => withRule(law, { ...rule, when: other })),
    ...unless.map((merkmal, at) => ({
      ...named(law, id, `/unless/${at}`, merkmal),
      from: { merkmal },
      to: NEVER,
      make: () => withRule(law, { ...rule, unless: unless.toSpliced(at, 1) }),
    })),
    ...overrideMutants(rule, law),
    ...rule.then.measures.flatMap((effect, at) => dateMutants(rule, effect, at, law)),
  ];
}

function overrideMutants({ id, when }: Rule, law: Law): Mutant[] {
  const overrides = law.written.find((written) => written.id === id)?.overrides ?? [];
  return overrides.flatMap((target, at) =>
    law.catalogue.rules
      .filter((other) => other.id === target)
      .map((other) => ({
        ...named(law, id, `/overrides/${at}`, target),
        from: when,
        to: NEVER,
        make: () => withRule(law, { ...other, exceptedBy: other.exceptedBy.filter((one) => one !== id) }),
      })),
  );
}

function dateMutants(rule: Rule, effect: MeasureEffect, at: number, law: Law): Mutant[] {
  const { appliesFrom } = effect;
  if (typeof appliesFrom !== 'object') return [];
  return appliesFrom.flatMap((entry, index) =>
    negatedIn(law, rule.id, `/then/measures/${at}/appliesFrom/${index}/when`, entry.when, (when) => {
      const dated = { ...effect, appliesFrom: appliesFrom.with(index, { ...entry, when }) };
      // biome-ignore lint/suspicious/noThenProperty: the law says when … then
      return withRule(law, { ...rule, then: { ...rule.then, measures: rule.then.measures.with(at, dated) } });
    }),
  );
}

function withRule({ catalogue }: Law, rule: Rule): Catalogue {
  return { ...catalogue, rules: catalogue.rules.map((one) => (one.id === rule.id ? rule : one)) };
}

function named(law: Law, id: string, pointer: string, text: string): Pick<Mutant, 'name' | 'place'> {
  const place = placeOf(law, id);
  return { name: `${id}${pointer} [${text}]`, place: { ...place, pointer: place.pointer + pointer } };
}
