import { below, type Place } from './finding.ts';
import type { Draft } from './parse.ts';

/** Everything that has an id in the one name space of the catalogue, in reading order. */
export function definitionsOf(draft: Draft): { id: string; place: Place }[] {
  const lists = [
    draft.sections,
    draft.questions,
    draft.facts,
    draft.rules,
    draft.measures,
    draft.modules,
    draft.sources,
    draft.templates,
  ];
  const entries = lists.flat().map(({ value, place }) => ({ id: value.id, place }));
  return [...manifestDefinitions(draft), ...entries];
}

function manifestDefinitions({ manifest: [manifest] }: Draft): { id: string; place: Place }[] {
  if (manifest === undefined) return [];
  const { value, place } = manifest;
  const lists = {
    regimes: value.regimes,
    stellen: value.stellen,
    entscheidungen: value.entscheidungen,
    schalter: value.schalter,
  };
  return Object.entries(lists).flatMap(([key, list]) =>
    list.map(({ id }, index) => ({ id, place: below(place, key, index) })),
  );
}

export function placesOf(draft: Draft): ReadonlyMap<string, Place> {
  return new Map(definitionsOf(draft).map(({ id, place }) => [id, place]));
}
