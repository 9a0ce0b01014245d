import type { Phase } from '../../domain/catalogue.ts';

/** When a measure has to be there, in order of time. */
export const PHASES: readonly (readonly [Phase, string])[] = [
  ['vor-beschaffung', 'Vor Vertrag und Beschaffung'],
  ['vor-inbetriebnahme', 'Vor dem Start'],
  ['betrieb', 'Im laufenden Betrieb'],
];

export function phaseTitle(phase: Phase): string {
  return PHASES.find(([id]) => id === phase)?.[1] ?? phase;
}
