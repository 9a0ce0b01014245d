/** The state of a section in one word and one colour. */
import type { Dossier } from '../../application/dossier.ts';
import { answersBehind } from './answersBehind.ts';
import { blockers } from './blockers.ts';
import type { SectionProgress } from './sectionProgress.ts';
import { counted } from './wording.ts';

export interface StateView {
  readonly text: string;
  readonly kind: 'success' | 'warning' | 'danger' | 'info' | 'neutral';
}

export function sectionState(dossier: Dossier, progress: SectionProgress): StateView {
  const { section, asked, answered, open, proposed, unknown } = progress;
  if (asked.length === 0) return { text: 'Keine Frage', kind: 'neutral' };
  if (proposed.length > 0) return { text: `${proposed.length} aus Vorlage zu bestätigen`, kind: 'info' };
  if (open.length > 0 && answered.length === 0) return { text: 'Nicht begonnen', kind: 'neutral' };
  if (open.length > 0) return { text: `${open.length} offen`, kind: 'warning' };
  const stops = blockersIn(dossier, section.id);
  if (stops > 0)
    return { text: `Vollständig, wirkt an ${counted(stops, 'Sperre', 'Sperren')} mit`, kind: 'danger' };
  if (unknown.length > 0)
    return { text: `Vollständig, ${unknown.length} × „Weiß ich nicht“`, kind: 'warning' };
  return { text: 'Vollständig', kind: 'success' };
}

/** One block may rest on answers of several sections. */
function blockersIn(dossier: Dossier, section: string): number {
  const here = new Set(dossier.asked.filter((one) => one.section === section).map(({ id }) => id));
  return blockers(dossier).filter(
    ({ isCurrent, step }) =>
      isCurrent && answersBehind(dossier, step).some(({ question }) => here.has(question)),
  ).length;
}
