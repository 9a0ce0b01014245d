/** The A4 document: page 1 for the Leitung, then everything needed to check it by hand. */
import type { Dossier } from '../../application/dossier.ts';
import type { Instant } from '../../domain/authorship.ts';
import { type ChainEnd, headOf } from '../../domain/trail.ts';
import { LAENDER } from '../forms/settingsForm.ts';
import { paths } from '../paths.ts';
import type { PageModel } from '../render.ts';
import { type AnswerSection, answerSections, answersHidden, type HiddenQuestion } from './answersPage.ts';
import { assessmentHead } from './assessmentHead.ts';
import { chainEnds } from './chainEnds.ts';
import { germanDate, germanDateTime } from './germanDate.ts';
import { type HistoryRow, historyRows } from './historyRows.ts';
import { type NewerLaw, newerLaw } from './newerLaw.ts';
import { type ResultView, resultView, type WhatIfTexts } from './resultView.ts';
import { statusText } from './statusView.ts';
import type { OpinionView } from './voteView.ts';
import { shortHash } from './wording.ts';

export interface PrintPage extends PageModel {
  readonly keys: readonly { readonly label: string; readonly value: string; readonly isHash: boolean }[];
  readonly result: ResultView;
  readonly sections: readonly AnswerSection[];
  readonly hidden: readonly HiddenQuestion[];
  readonly history: readonly HistoryRow[];
  /** Contested readings as the municipality decided them. */
  readonly readings: readonly { readonly title: string; readonly choice: string; readonly origin: string }[];
  readonly land: string;
  /** Voten and decision; null for what is not submitted. */
  readonly opinion: OpinionView | null;
  /** Set when the present state is evaluated by another law than the newest submission was. */
  readonly newerLaw: NewerLaw | null;
}

/** What stands in the margin of every printed page. */
export interface PrintMargins {
  readonly topLeft: string;
  readonly topRight: string;
  readonly bottomLeft: string;
}

/** When, and where the event record stood then, the print itself included. */
export interface Printed {
  readonly at: Instant;
  readonly record: ChainEnd;
}

export function printPage(dossier: Dossier, whatIf: WhatIfTexts, printed: Printed): PrintPage {
  const { assessment } = dossier;
  return {
    nav: null,
    head: assessmentHead(assessment, 'druck', dossier.asOf),
    title: `Druckfassung: ${assessment.title}`,
    keys: keysOf(dossier, printed),
    ...documentParts(dossier, whatIf),
    opinion: null,
    newerLaw: newerLaw(dossier),
    history: historyRows(dossier),
    stylesheets: [paths.printStyles(assessment.id, assessment.rev)],
  };
}

/** What every printed document has, of the present state or of a submission. */
export function documentParts(
  dossier: Dossier,
  whatIf: WhatIfTexts,
): Pick<PrintPage, 'result' | 'sections' | 'hidden' | 'readings' | 'land'> {
  return {
    result: resultView(dossier, whatIf, false),
    sections: answerSections(dossier),
    hidden: answersHidden(dossier),
    readings: readingsOf(dossier),
    land: LAENDER[dossier.settings.land] ?? '',
  };
}

function readingsOf({ catalogue, settings }: Dossier): PrintPage['readings'] {
  return catalogue.switches.map(({ id: name, title, options, value }) => ({
    title,
    choice: options.find(({ id }) => id === value)?.text ?? value,
    origin: Object.hasOwn(settings.switches, name) ? 'von der Stadt gewählt' : 'Voreinstellung',
  }));
}

function keysOf(
  { assessment, settings, catalogue, asOf }: Dossier,
  { at, record }: Printed,
): PrintPage['keys'] {
  const words = {
    Kommune: settings.municipality,
    Vorhaben: `${assessment.number}, ${assessment.department}`,
    Datei: `${assessment.id}.json`,
    Projektverantwortung: assessment.ownerName,
    Revision: `${assessment.rev}, Stand ${germanDateTime(assessment.changedAt)}`,
    Bewertet: `zum ${germanDate(asOf)} nach Regelwerk ${catalogue.version}`,
    Status: statusText(assessment, asOf),
    Gedruckt: germanDateTime(at),
  };
  return [
    ...Object.entries(words).map(([label, value]) => ({ label, value, isHash: false })),
    { label: 'Prüfsumme Regelwerk', value: catalogue.sha256, isHash: true },
    ...chainEnds(assessment, record),
  ];
}

export function printMargins({ assessment, catalogue, settings, asOf }: Dossier): PrintMargins {
  return {
    topLeft: `${assessment.number} · Revision ${assessment.rev}`,
    topRight: [settings.municipality, `bewertet zum ${germanDate(asOf)}`].filter(Boolean).join(' · '),
    bottomLeft: `Regelwerk ${catalogue.version} ${shortHash(catalogue.sha256)} · Verlauf ${shortHash(headOf(assessment.trail))}`,
  };
}
