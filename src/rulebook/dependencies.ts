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

function readByRule({ when, unless, exceptedBy, then }: Rule): readonly string[] {
  const duties = then.measures.flatMap(({ appliesFrom }) =>
    typeof appliesFrom === 'object' ? appliesFrom.flatMap((entry) => idsIn(entry.when)) : [],
  );
  return [...idsIn(when), ...unless, ...exceptedBy, ...duties];
}

/** The questions that these ids are, or that their Merkmale rest on. */
export function questionsBehind(ids: Iterable<string>, { facts }: Catalogue): ReadonlySet<string> {
  const seen = new Set<string>();
  const walk = (id: string): void => {
    if (seen.has(id)) return;
    seen.add(id);
    const fact = facts.find((candidate) => candidate.id === id);
    if (fact !== undefined) readByFact(fact).forEach(walk);
  };
  for (const id of ids) walk(id);
  return seen;
}
