/** Where a Vorhaben stands: Freigabe and classes, or that it is too early to say. */
import type { Dossier } from '../../application/dossier.ts';
import type { ScaleView } from './ladder.ts';
import { regimeScales } from './regimes.ts';
import { type ReleaseView, releaseView } from './release.ts';
import { unansweredQuestions } from './sectionProgress.ts';
import { counted } from './wording.ts';

export interface StandingView {
  readonly heading: string;
  readonly text: string;
  /** null before the first answer: bounds over everything that the law knows would only frighten. */
  readonly classes: {
    readonly release: ReleaseView;
    readonly regimes: readonly { readonly title: string; readonly scales: readonly ScaleView[] }[];
  } | null;
}

export function standingOf(dossier: Dossier): StandingView {
  const missing = unansweredQuestions(dossier).length;
  const heading = missing === 0 ? 'Einstufung' : 'Vorläufige Einstufung';
  if (dossier.answers.size === 0)
    return {
      heading: 'Einstufung',
      text: 'Die Einstufung beginnt nach den ersten Antworten.',
      classes: null,
    };
  return {
    heading,
    text:
      missing === 0
        ? 'Alle Fragen sind beantwortet.'
        : `${counted(missing, 'Antwort fehlt', 'Antworten fehlen')}. Solange Antworten fehlen, zeigt jede Leiter, was möglich bleibt.`,
    classes: { release: releaseView(dossier), regimes: regimeScales(dossier) },
  };
}
