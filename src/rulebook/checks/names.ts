/** RB203, RB206: whatever an entry names outside of conditions is defined somewhere. */
import { below, type Finding, type FindingKind, finding, type Place } from '../finding.ts';
import { type Law, placeOf } from '../law.ts';
import { suggest } from '../suggest.ts';

interface Reference {
  readonly id: string;
  readonly place: Place;
  readonly kind: FindingKind;
  readonly among: readonly { readonly id: string }[];
}

export function checkNames(law: Law): Finding[] {
  const references = [
    ...questionReferences(law),
    ...measureReferences(law),
    ...ruleReferences(law),
    ...decisionReferences(law),
    ...templateReferences(law),
  ];
  return [...references.flatMap((reference) => dangling(reference, law)), ...checkSections(law)];
}

function dangling({ id, place, kind, among }: Reference, law: Law): Finding[] {
  if (law.broken.has(id) || among.some((known) => known.id === id)) return [];
  const vorschlag = suggest(
    id,
    among.map((known) => known.id),
  );
  return [finding(kind, place, { id, vorschlag })];
}

function each(ids: readonly string[], place: Place): { id: string; place: Place }[] {
  return ids.map((id, index) => ({ id, place: below(place, index) }));
}

function questionReferences(law: Law): Reference[] {
  const { questions, offices } = law.catalogue;
  return questions.map(({ id, answeredBy }) => ({
    id: answeredBy,
    place: below(placeOf(law, id), 'answeredBy'),
    kind: 'RB203.stelle',
    among: offices,
  }));
}

function measureReferences(law: Law): Reference[] {
  const { measures, offices } = law.catalogue;
  return measures.flatMap(({ id, role, exclude }) => [
    ...each(role, below(placeOf(law, id), 'role')).map(
      (item): Reference => ({ ...item, kind: 'RB203.stelle', among: offices }),
    ),
    ...each(exclude, below(placeOf(law, id), 'exclude')).map(
      (item): Reference => ({ ...item, kind: 'RB206.massnahme', among: measures }),
    ),
  ]);
}

function ruleReferences(law: Law): Reference[] {
  const { facts, rules, measures, modules } = law.catalogue;
  return law.written.flatMap(({ id, unless, overrides, supersedes = [], then }) => {
    const place = placeOf(law, id);
    const required = then.measures.map((effect) => effect.id);
    const groups: [readonly string[], Place, FindingKind, Reference['among']][] = [
      [unless, below(place, 'unless'), 'RB203.merkmal', facts],
      [overrides, below(place, 'overrides'), 'RB203.regel', rules],
      [supersedes, below(place, 'supersedes'), 'RB203.regel', rules],
      [required, below(place, 'then', 'measures'), 'RB206.massnahme', measures],
      [then.modules, below(place, 'then', 'modules'), 'RB206.baustein', modules],
    ];
    return groups.flatMap(([ids, at, kind, among]) =>
      each(ids, at).map((item) => ({ ...item, kind, among })),
    );
  });
}

function decisionReferences(law: Law): Reference[] {
  const { decisions, regimes } = law.catalogue;
  return decisions.map(({ id, regime }) => ({
    id: regime,
    place: below(placeOf(law, id), 'regime'),
    kind: 'RB203.rechtsgebiet',
    among: regimes,
  }));
}

function templateReferences(law: Law): Reference[] {
  const { templates, questions } = law.catalogue;
  return templates.flatMap((template) =>
    Object.keys(template.answers).map((id) => ({
      id,
      place: below(placeOf(law, template.id), 'answers', id),
      kind: 'RB203.frage',
      among: questions,
    })),
  );
}

/** A section without place in the manifest has no order; one without questions is only not written yet. */
function checkSections(law: Law): Finding[] {
  const { abschnitte } = law.manifest;
  const { sections } = law.catalogue;
  const unplaced = sections
    .filter(({ id }) => !abschnitte.includes(id))
    .map(({ id }) =>
      finding('RB203.abschnitt', below(placeOf(law, id), 'id'), { id, vorschlag: suggest(id, abschnitte) }),
    );
  const empty = abschnitte.flatMap((id, index) =>
    law.broken.has(id) || sections.some((section) => section.id === id)
      ? []
      : [
          finding(
            'RB203.abschnitt-leer',
            { file: 'katalog.json', pointer: `/abschnitte/${index}` },
            { id },
            id,
          ),
        ],
  );
  return [...unplaced, ...empty];
}
