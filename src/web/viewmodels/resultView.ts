/** Everything a result says, for the page and the print alike. */
import type { Dossier } from '../../application/dossier.ts';
import { type CitationView, citations, type ForceView, forceLegend } from './citation.ts';
import { type DutyDate, dutyDates } from './dutyDates.ts';
import { type MeasureView, measurePhases, type PhaseView } from './measureList.ts';
import { questionNumbers } from './questionNumbers.ts';
import { type ReasonGroup, reasonGroups } from './reasonGroups.ts';
import type { ReasonContext } from './reasonView.ts';
import { type RegimeView, regimeViews } from './regimes.ts';
import { type VerdictView, verdictView } from './verdict.ts';

export interface ResultView {
  readonly verdict: VerdictView;
  readonly regimes: readonly RegimeView[];
  readonly reasons: readonly ReasonGroup[];
  readonly legend: readonly ForceView[];
  readonly phases: readonly PhaseView[];
  readonly measureCount: number;
  readonly modules: readonly string[];
  readonly dates: readonly DutyDate[];
  readonly sources: readonly CitationView[];
  readonly weakSources: number;
}

/** Sentences on what would lift a rule, by rule id. */
export type WhatIfTexts = ReadonlyMap<string, readonly string[]>;

export function resultView(dossier: Dossier, whatIf: WhatIfTexts, canChange: boolean): ResultView {
  const phases = measurePhases(dossier);
  const measures = phases.flatMap((phase) => phase.measures);
  const sources = usedSources(dossier);
  return {
    verdict: verdictView(dossier),
    regimes: regimeViews(dossier),
    reasons: reasonGroups(reasonContext(dossier, measures, whatIf, canChange)),
    legend: forceLegend(),
    phases,
    measureCount: measures.length,
    modules: moduleTitles(dossier),
    dates: dutyDates(dossier),
    sources,
    weakSources: sources.filter(({ doubt }) => doubt !== '').length,
  };
}

function reasonContext(
  dossier: Dossier,
  measures: readonly MeasureView[],
  whatIf: WhatIfTexts,
  canChange: boolean,
): ReasonContext {
  const numbers = new Map(measures.map(({ id, number }) => [id, number]));
  return {
    dossier,
    canChange,
    numbers: questionNumbers(dossier.catalogue),
    measureNumber: (id) => numbers.get(id) ?? null,
    whatIf: (rule) => whatIf.get(rule) ?? [],
  };
}

function moduleTitles({ catalogue, result }: Dossier): readonly string[] {
  const wanted = new Map(result.modules.map(({ id, state }) => [id, state]));
  return catalogue.modules
    .filter(({ id }) => wanted.has(id))
    .map(({ id, title }) => (wanted.get(id) === 'fest' ? title : `${title} (solange Antworten fehlen)`));
}

/** Sources behind the rules and measures of this result, in catalogue order. */
function usedSources({ catalogue, result }: Dossier): readonly CitationView[] {
  const rules = new Set(result.trace.map(({ rule }) => rule));
  const measures = new Set(result.measures.map(({ id }) => id));
  const cited = new Set([
    ...catalogue.rules.filter(({ id }) => rules.has(id)).flatMap(({ cites }) => cites),
    ...catalogue.measures.filter(({ id }) => measures.has(id)).flatMap(({ cites }) => cites),
    ...catalogue.decisions.flatMap(({ base }) => base.cites),
  ]);
  return citations(
    catalogue,
    catalogue.sources.map(({ id }) => id).filter((id) => cited.has(id)),
  );
}
