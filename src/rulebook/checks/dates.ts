/** RB406: wordings follow each other without gap or overlap, and duties begin while their rule is law. */
import type { Rule } from '../../domain/catalogue.ts';
import { below, type Finding, finding } from '../finding.ts';
import { type Law, placeOf } from '../law.ts';
import { bindingDays, dayAfter } from '../lawOnDay.ts';

export function checkDates(law: Law): Finding[] {
  return law.catalogue.rules.flatMap((rule) => [...checkSuccession(rule, law), ...checkDuties(rule, law)]);
}

function checkSuccession({ id, validFrom, supersedes = [] }: Rule, law: Law): Finding[] {
  return law.catalogue.rules
    .filter((earlier) => supersedes.includes(earlier.id))
    .flatMap(({ id: frueher, validTo }) => {
      const place = below(placeOf(law, id), 'supersedes');
      if (validFrom === undefined || validTo === undefined)
        return [finding('RB406.ersetzt-ohne-datum', place, { id, frueher }, id)];
      const first = dayAfter(validTo);
      if (validFrom === first) return [];
      const kind = validFrom > first ? 'RB406.luecke' : 'RB406.ueberschneidung';
      return [finding(kind, place, { id, frueher, bis: validTo, ab: validFrom }, id)];
    });
}

/** A duty that only begins to bind after its rule has ended never binds. */
function checkDuties({ id, validTo, then }: Rule, law: Law): Finding[] {
  if (validTo === undefined) return [];
  return then.measures.flatMap((effect, index) =>
    bindingDays(effect)
      .filter((day) => day > validTo)
      .map((ab) => {
        const place = below(placeOf(law, id), 'then', 'measures', index, 'appliesFrom');
        return finding('RB406.pflicht-nach-ende', place, { id, massnahme: effect.id, ab, bis: validTo }, id);
      }),
  );
}
