/** What happened to a Vorhaben, newest first: who changed what, from what to what. */
import type { Dossier } from '../../application/dossier.ts';
import type { ChainEnd } from '../../domain/trail.ts';
import { paths } from '../paths.ts';
import type { PageModel } from '../render.ts';
import { assessmentHead } from './assessmentHead.ts';
import { type ChainEndView, chainEnds } from './chainEnds.ts';
import { type HistoryRow, historyRows } from './historyRows.ts';
import { counted } from './wording.ts';

export interface HistoryPage extends PageModel {
  readonly count: string;
  readonly history: readonly HistoryRow[];
  readonly answersHref: string;
  readonly chainEnds: readonly ChainEndView[];
}

/** `record`: where the event record stands. */
export function historyPage(dossier: Dossier, record: ChainEnd): HistoryPage {
  const { assessment } = dossier;
  const history = historyRows(dossier).toReversed();
  return {
    nav: null,
    head: assessmentHead(assessment, null, dossier.asOf),
    title: `Verlauf: ${assessment.title}`,
    count: counted(history.length, 'Eintrag', 'Einträge'),
    history,
    chainEnds: chainEnds(assessment, record),
    answersHref: paths.answers(assessment.id),
  };
}
