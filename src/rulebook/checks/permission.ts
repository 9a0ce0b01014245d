/** RB401: the decision that the program itself understands has the levels that it has words for, in their order. */
import { PERMISSION, PERMISSION_LEVELS } from '../../domain/permission.ts';
import { below, type Finding, finding } from '../finding.ts';
import { type Law, placeOf } from '../law.ts';

export function checkPermission(law: Law): Finding[] {
  const decision = law.catalogue.decisions.find(({ id }) => id === PERMISSION);
  const scale = decision?.scale.map(({ id }) => id) ?? [];
  const known = PERMISSION_LEVELS.filter((level) => scale.includes(level));
  if (scale.length > 0 && scale.join() === known.join()) return [];
  const values = { id: PERMISSION, stufen: PERMISSION_LEVELS.join(' < ') };
  return [finding('RB401.freigabe', below(placeOf(law, PERMISSION), 'scale'), values)];
}
