import type { Catalogue, Condition, DecisionAtom, FactAtom, QuestionAtom } from '../domain/catalogue.ts';
import { below, type Place } from './finding.ts';
import type { GoldenCase, Manifest } from './parseDocuments.ts';
import type { WrittenRule } from './parseEntries.ts';
import type { Releases } from './releases.ts';

/** The assembled law together with what a finding about it needs: where everything stands. */
export interface Law {
  readonly catalogue: Catalogue;
  readonly cases: readonly GoldenCase[];
  /** Ids are unique over the whole catalogue, so one map knows the place of each. */
  readonly places: ReadonlyMap<string, Place>;
  /** Ids whose entry exists but could not be read: no finding about references to them. */
  readonly broken: ReadonlySet<string>;
  /** Numbers of the records in `auslegung/`. */
  readonly records: ReadonlySet<string>;
  readonly manifest: Manifest;
  /** The rules before `overrides` was turned round. */
  readonly written: readonly WrittenRule[];
  readonly releases: Releases;
}

export type Atom = QuestionAtom | FactAtom | DecisionAtom;

export interface Placed<T> {
  readonly value: T;
  readonly place: Place;
}

export function placeOf(law: Law, id: string): Place {
  return law.places.get(id) ?? { file: 'katalog.json', pointer: '' };
}

/** Every condition of the catalogue with its place. */
export function conditionsOf(law: Law): Placed<Condition>[] {
  const { questions, facts, rules } = law.catalogue;
  return [
    ...questions.map(({ id, visibleWhen }) => ({
      value: visibleWhen,
      place: below(placeOf(law, id), 'visibleWhen'),
    })),
    ...facts.flatMap(({ id, definition }) =>
      definition.kind === 'bedingung'
        ? [{ value: definition.when, place: below(placeOf(law, id), 'when') }]
        : [],
    ),
    ...rules.map(({ id, when }) => ({ value: when, place: below(placeOf(law, id), 'when') })),
    ...rules.flatMap(({ id, then }) => dutyConditions(then.measures, below(placeOf(law, id), 'then'))),
  ];
}

function dutyConditions(
  measures: Catalogue['rules'][number]['then']['measures'],
  then: Place,
): Placed<Condition>[] {
  return measures.flatMap(({ appliesFrom }, index) =>
    typeof appliesFrom === 'object'
      ? appliesFrom.map(({ when }, entry) => ({
          value: when,
          place: below(then, 'measures', index, 'appliesFrom', entry, 'when'),
        }))
      : [],
  );
}

/** The atoms of a condition in reading order. */
export function atomsOf(condition: Condition, place: Place): Placed<Atom>[] {
  if (condition === 'immer') return [];
  if ('all' in condition)
    return condition.all.flatMap((member, i) => atomsOf(member, below(place, 'all', i)));
  if ('any' in condition)
    return condition.any.flatMap((member, i) => atomsOf(member, below(place, 'any', i)));
  return [{ value: condition, place }];
}

/** The atoms alone, where nothing has to be said about their place. */
export function atomsIn(condition: Condition): Atom[] {
  if (condition === 'immer') return [];
  if ('all' in condition) return condition.all.flatMap(atomsIn);
  if ('any' in condition) return condition.any.flatMap(atomsIn);
  return [condition];
}

/** What a condition reads directly: questions, switches, Merkmale, decisions. */
export function idsIn(condition: Condition): string[] {
  return atomsIn(condition).map(idOf);
}

export function idOf(atom: Atom): string {
  if ('fact' in atom) return atom.fact;
  return 'merkmal' in atom ? atom.merkmal : atom.decision;
}
