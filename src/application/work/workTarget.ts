import type { Assessment } from '../../domain/assessment.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import { conditionOf, type WorkKey } from '../../domain/measureWork.ts';
import { refused } from '../../domain/revision.ts';

/** A measure of the catalogue, one that somebody has worked on already, or an Auflage. */
export function isWork(assessment: Assessment, key: WorkKey, { measures }: Catalogue): boolean {
  const isKnown = measures.some(({ id }) => id === key) || Object.hasOwn(assessment.measureWork, key);
  return isKnown || conditionOf(assessment, key) !== null;
}

export const NO_SUCH_MEASURE = refused('nicht-gefunden', 'Diese Maßnahme gibt es bei diesem Vorhaben nicht.');
