import type { Catalogue, DerivedFact, Rule } from '../domain/catalogue.ts';
import { idsIn } from './law.ts';

/** What each question, Merkmal, rule and decision reads directly. */
export function dependenciesOf(catalogue: Catalogue): ReadonlyMap<string, readonly string[]> {
  const { questions, facts, rules, decisions } = catalogue;
  return new Map([
    ...questions.map(({ id, visibleWhen }) => [id, idsIn(visibleWhen)] as const),
    ...facts.map((fact) => [fact.id, readByFact(fact)] as const),
    ...rules.map((rule) => [rule.id, readByRule(rule)] as const),
    ...decisions.map(
      ({ id }) => [id, rules.filter(({ then }) => id in then.class).map((rule) => rule.id)] as const,
    ),
  ]);
}

export function readByFact({ definition }: DerivedFact): readonly string[] {
  if (definition.kind === 'bedingung') return idsIn(definition.when);
  return definition.kind === 'anzahl' ? definition.of : [definition.zeilen, definition.spalten];
}

export function readByRule({ when, unless, exceptedBy, then }: Rule): readonly string[] {
  const duties = then.measures.flatMap(({ appliesFrom }) =>
    typeof appliesFrom === 'object' ? appliesFrom.flatMap((entry) => idsIn(entry.when)) : [],
  );
  return [...idsIn(when), ...unless, ...exceptedBy, ...duties];
}

/** The ids and what their Merkmale rest on, not how a question opens. */
export function questionsBehind(ids: Iterable<string>, { facts }: Catalogue): ReadonlySet<string> {
  return reachableFrom(ids, new Map(facts.map((fact) => [fact.id, readByFact(fact)])));
}

/** The ids and everything they rest on, through visibility and decisions too. */
export function reachableFrom(
  ids: Iterable<string>,
  graph: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const seen = new Set<string>();
  const walk = (id: string): void => {
    if (seen.has(id)) return;
    seen.add(id);
    (graph.get(id) ?? []).forEach(walk);
  };
  for (const id of ids) walk(id);
  return seen;
}

/** Questions whose answers carry a legal weight: a rule reads them, directly or through Merkmale. */
export function questionsBehindRules(catalogue: Catalogue): ReadonlySet<string> {
  return questionsBehind(catalogue.rules.flatMap(readByRule), catalogue);
}
