/** RB102: one name, one thing; options and rows are unique within their question. */
import { below, type Finding, finding, type Place } from '../finding.ts';
import type { Draft } from '../parse.ts';
import { definitionsOf } from '../places.ts';

export function checkDuplicateIds(draft: Draft): Finding[] {
  const retired = draft.manifest.flatMap(({ value }) => value.retiredIds);
  const all = definitionsOf(draft);
  return [
    ...repeated(all),
    ...all
      .filter(({ id }) => retired.includes(id))
      .map(({ id, place }) => finding('RB102.ausgemustert', below(place, 'id'), { id })),
    ...draft.questions.flatMap(({ value: { options, rows }, place }) => [
      ...repeated(placed(options, below(place, 'options'))),
      ...repeated(placed(rows, below(place, 'rows'))),
    ]),
    ...draft.manifest.flatMap(({ value, place }) => [
      ...value.entscheidungen.flatMap(({ scale }, index) =>
        repeated(placed(scale, below(place, 'entscheidungen', index, 'scale'))),
      ),
      ...value.schalter.flatMap(({ options }, index) =>
        repeated(placed(options, below(place, 'schalter', index, 'options'))),
      ),
    ]),
  ];
}

function placed(list: readonly { readonly id: string }[], place: Place): { id: string; place: Place }[] {
  return list.map(({ id }, index) => ({ id, place: below(place, index) }));
}

function repeated(definitions: readonly { id: string; place: Place }[]): Finding[] {
  const first = new Map<string, Place>();
  return definitions.flatMap(({ id, place }) => {
    const earlier = first.get(id);
    if (earlier === undefined) {
      first.set(id, place);
      return [];
    }
    const erste = `${earlier.file}:${earlier.pointer}`;
    return [finding('RB102.doppelt', below(place, 'id'), { id, erste })];
  });
}
