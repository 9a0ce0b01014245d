/** The Freigabe: may we start? Sign, word and heading; never a class of a regime. */
import type { Dossier } from '../../application/dossier.ts';
import { PERMISSION, PERMISSION_LEVELS, type PermissionLevel } from '../../domain/permission.ts';
import { type Blocker, blockers } from './blockers.ts';
import { unansweredQuestions } from './sectionProgress.ts';
import { counted } from './wording.ts';

export interface ReleaseView {
  readonly kind: 'blocked' | 'conditions' | 'clear' | 'none';
  /** "Gesperrt" */
  readonly word: string;
  /** "Noch nicht starten" */
  readonly heading: string;
  /** "3 Sperren, 1 weitere möglich" */
  readonly detail: string;
}

const BLOCKED = { kind: 'blocked', word: 'Gesperrt' } as const;
const LEVELS: Readonly<Record<PermissionLevel, Omit<ReleaseView, 'detail'>>> = {
  frei: { kind: 'clear', word: 'Frei', heading: 'Sie können starten' },
  auflagen: { kind: 'conditions', word: 'Frei mit Auflagen', heading: 'Starten mit Auflagen' },
  'gesperrt-formal': { ...BLOCKED, heading: 'Noch nicht starten' },
  'gesperrt-hart': { ...BLOCKED, heading: 'So nicht starten' },
};
const UNDECIDED: Omit<ReleaseView, 'detail'> = {
  kind: 'none',
  word: 'Noch nicht entschieden',
  heading: 'Noch nicht entschieden',
};

export function releaseView(dossier: Dossier): ReleaseView {
  const stops = blockers(dossier);
  const detail = detailText(stops.filter(({ isCurrent }) => isCurrent).length, possible(stops));
  const decision = dossier.result.decisions[PERMISSION];
  const current = PERMISSION_LEVELS.find((one) => one === decision?.class);
  if (decision === undefined || current === undefined) return { ...UNDECIDED, detail };
  const level = LEVELS[current];
  // Nobody may read "you can start" while a missing answer can still forbid it.
  const isOpen = level.kind !== 'blocked' && decision.class !== decision.atMost;
  if (isOpen && unansweredQuestions(dossier).length > 0) return { ...UNDECIDED, detail };
  return { ...level, detail };
}

function possible(stops: readonly Blocker[]): number {
  return stops.filter(({ isCurrent }) => !isCurrent).length;
}

function detailText(current: number, possibleCount: number): string {
  if (current === 0 && possibleCount === 0) return 'Keine Sperre';
  if (current === 0) return `Keine Sperre, ${counted(possibleCount, 'Sperre', 'Sperren')} möglich`;
  const more = possibleCount === 0 ? '' : `, ${possibleCount} weitere möglich`;
  return `${counted(current, 'Sperre', 'Sperren')}${more}`;
}
