/** The overview's filter by class: every level of every decision, found where it is settled or still possible. */
import type { Dossier } from '../../application/dossier.ts';
import type { Catalogue, LevelId } from '../../domain/catalogue.ts';
import { PERMISSION } from '../../domain/permission.ts';
import type { StandingView } from './standing.ts';

interface LevelOption {
  /** Id of a decision and of one of its levels. */
  readonly id: string;
  readonly text: string;
}

/** Not those of the Freigabe, which has a filter of its own. */
export function levelOptions({ decisions }: Pick<Catalogue, 'decisions'>): readonly LevelOption[] {
  return decisions
    .filter(({ id }) => id !== PERMISSION)
    .flatMap(({ id, title, scale }) =>
      scale.map((level) => ({ id: levelKey(id, level.id), text: `${title}: ${level.title}` })),
    );
}

/**
 * Between the bounds: what is not settled must not be missing from the list. Before the first answer there is no class,
 * and a level that the catalogue does not know filters nothing.
 */
export function mayHaveLevel(
  { catalogue, result }: Pick<Dossier, 'catalogue' | 'result'>,
  standing: StandingView,
  wanted: string,
): boolean {
  if (!levelOptions(catalogue).some(({ id }) => id === wanted)) return true;
  if (standing.classes === null) return false;
  return catalogue.decisions.some(({ id, scale }) => {
    const at = (level: LevelId) => scale.findIndex((one) => one.id === level);
    const index = scale.findIndex((one) => levelKey(id, one.id) === wanted);
    const found = result.decisions[id];
    return index >= 0 && found !== undefined && at(found.atLeast) <= index && index <= at(found.atMost);
  });
}

function levelKey(decision: string, level: LevelId): string {
  return `${decision}:${level}`;
}
