/** RB201: every provision that is cited exists, and so does every record of a contested reading. */
import { below, type Finding, finding, type Place } from '../finding.ts';
import { type Law, placeOf } from '../law.ts';
import { suggest } from '../suggest.ts';

export function checkCites(law: Law): Finding[] {
  const { questions, facts, rules, measures, decisions, sources } = law.catalogue;
  const known = new Set(sources.map(({ id }) => id));
  const cited: { cites: readonly string[]; place: Place }[] = [
    ...[...questions, ...facts, ...rules, ...measures].map(({ id, cites }) => ({
      cites,
      place: below(placeOf(law, id), 'cites'),
    })),
    ...decisions.map(({ id, base }) => ({
      cites: base.cites,
      place: below(placeOf(law, id), 'base', 'cites'),
    })),
  ];
  const missing = cited.flatMap(({ cites, place }) =>
    cites.flatMap((id, index) =>
      known.has(id) || law.broken.has(id)
        ? []
        : [finding('RB201.quelle', below(place, index), { id, vorschlag: suggest(id, known) })],
    ),
  );
  return [...missing, ...missingRecords(law)];
}

function missingRecords(law: Law): Finding[] {
  const { rules } = law.catalogue;
  const { schalter, waivers } = law.manifest;
  const readings = [
    ...rules.map(({ id, auslegung }) => ({ auslegung, place: placeOf(law, id) })),
    ...schalter.map(({ id, auslegung }) => ({ auslegung, place: placeOf(law, id) })),
    ...waivers.map(({ auslegung }, index) => ({
      auslegung,
      place: { file: 'katalog.json', pointer: `/waivers/${index}` },
    })),
  ];
  return readings.flatMap(({ auslegung, place }) =>
    auslegung === undefined || law.records.has(auslegung)
      ? []
      : [finding('RB201.auslegung', below(place, 'auslegung'), { id: auslegung })],
  );
}
