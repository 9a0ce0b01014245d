import type { Decision, LevelId } from '../../domain/catalogue.ts';

/** What people call a level; its id where the decision does not have it (any more). */
export function levelTitle(decision: Pick<Decision, 'scale'> | undefined, level: LevelId): string {
  return decision?.scale.find(({ id }) => id === level)?.title ?? level;
}
