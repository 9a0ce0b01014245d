/** Everything a result says, for the page and the print alike. */
import type { Dossier } from '../../application/dossier.ts';
import { questionNumbers } from '../../rulebook/describe/questionNumbers.ts';
import { type CitationView, citations, type ForceView, forceLegend } from './citation.ts';
import { type DutyDate, dutyDates } from './dutyDates.ts';
import { legalRecords, type RecordView } from './legalRecords.ts';
import { type MeasureView, measurePhases, type PhaseView } from './measureList.ts';
import { type ReasonGroup, reasonGroups } from './reasonGroups.ts';
import type { ReasonContext } from './reasonView.ts';
import { type RegimeView, regimeViews } from './regimes.ts';
import { type VerdictView, verdictView } from './verdict.ts';
import { counted } from './wording.ts';

export interface ResultView {
  readonly verdict: VerdictView;
  readonly regimes: readonly RegimeView[];
  readonly reasons: readonly ReasonGroup[];
  readonly legend: readonly ForceView[];
  readonly phases: readonly PhaseView[];
  /** "3 Maßnahmen" */
  readonly measureCount: string;
  readonly modules: readonly string[];
  readonly dates: readonly DutyDate[];
  readonly sources: readonly CitationView[];
  /** What to know about sources whose wording nobody has checked; empty when all are. */
  readonly weakSources: string;
  readonly records: readonly RecordView[];
  /** "1 Vermerk", "3 Vermerke" */
  readonly recordCount: string;
}

/** Sentences on what would lift a rule, by rule id. */
export type WhatIfTexts = ReadonlyMap<string, readonly string[]>;

export function resultView(dossier: Dossier, whatIf: WhatIfTexts, canChange: boolean): ResultView {
  const phases = measurePhases(dossier);
  const measures = phases.flatMap((phase) => phase.measures);
  const sources = usedSources(dossier);
  const records = legalRecords(dossier);
  return {
    verdict: verdictView(dossier),
    regimes: regimeViews(dossier),
    reasons: reasonGroups(reasonContext(dossier, measures, whatIf, canChange)),
    legend: forceLegend(),
    phases,
    measureCount: counted(measures.length, 'Maßnahme', 'Maßnahmen'),
    modules: moduleTitles(dossier),
    dates: dutyDates(dossier),
    sources,
    records,
    recordCount: counted(records.length, 'Vermerk', 'Vermerke'),
    weakSources: weakSourcesText(sources.filter(({ doubt }) => doubt !== '').length),
  };
}

function weakSourcesText(count: number): string {
  if (count === 0) return '';
  const where = count === 1 ? 'Bei einer Quelle' : `Bei ${count} Quellen`;
  return `${where} ist der Wortlaut noch nicht geprüft. Das steht jeweils dabei.`;
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
