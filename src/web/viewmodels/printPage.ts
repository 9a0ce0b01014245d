/** The A4 document: page 1 for the Leitung, then everything needed to check it by hand. */
import type { Dossier } from '../../application/dossier.ts';
import { headOf } from '../../domain/trail.ts';
import { paths } from '../paths.ts';
import type { PageModel } from '../render.ts';
import { type AnswerSection, answerSections, answersHidden, type HiddenQuestion } from './answersPage.ts';
import { assessmentHead } from './assessmentHead.ts';
import { germanDate, germanDateTime } from './germanDate.ts';
import { type ResultView, resultView, type WhatIfTexts } from './resultView.ts';
import { shortHash } from './wording.ts';

export interface PrintPage extends PageModel {
  readonly keys: readonly { readonly label: string; readonly value: string; readonly isHash: boolean }[];
  readonly result: ResultView;
  readonly sections: readonly AnswerSection[];
  readonly hidden: readonly HiddenQuestion[];
  readonly history: readonly HistoryRow[];
}

interface HistoryRow {
  readonly rev: number;
  readonly at: string;
  readonly by: string;
  readonly what: string;
  readonly hash: string;
}

/** What stands in the margin of every printed page. */
export interface PrintMargins {
  readonly topLeft: string;
  readonly topRight: string;
  readonly bottomLeft: string;
}

export function printPage(dossier: Dossier, whatIf: WhatIfTexts, now: string): PrintPage {
  const { assessment } = dossier;
  return {
    nav: null,
    head: assessmentHead(assessment, 'druck'),
    title: `Druckfassung: ${assessment.title}`,
    keys: keysOf(dossier, now),
    result: resultView(dossier, whatIf, false),
    sections: answerSections(dossier),
    hidden: answersHidden(dossier),
    history: historyOf(dossier),
    stylesheets: [paths.printStyles(assessment.id, assessment.rev)],
  };
}

function keysOf({ assessment, settings, catalogue, asOf }: Dossier, now: string): PrintPage['keys'] {
  const words = {
    Kommune: settings.municipality,
    Vorhaben: `${assessment.number}, ${assessment.department}`,
    Projektverantwortung: assessment.ownerName,
    Revision: `${assessment.rev}, Stand ${germanDateTime(assessment.changedAt)}`,
    Bewertet: `zum ${germanDate(asOf)} nach Regelwerk ${catalogue.version}`,
    Gedruckt: germanDateTime(now),
  };
  return [
    ...Object.entries(words).map(([label, value]) => ({ label, value, isHash: false })),
    { label: 'Prüfsumme Regelwerk', value: catalogue.sha256, isHash: true },
    { label: 'Prüfsumme Verlauf', value: headOf(assessment.trail), isHash: true },
  ];
}

export function printMargins({ assessment, catalogue, settings, asOf }: Dossier): PrintMargins {
  return {
    topLeft: `${assessment.number} · Revision ${assessment.rev}`,
    topRight: [settings.municipality, `bewertet zum ${germanDate(asOf)}`].filter(Boolean).join(' · '),
    bottomLeft: `Regelwerk ${catalogue.version} ${shortHash(catalogue.sha256)} · Verlauf ${shortHash(headOf(assessment.trail))}`,
  };
}

/** One row per revision: what changed is in the trail of the file itself. */
function historyOf({ assessment }: Dossier): readonly HistoryRow[] {
  const last = new Map(assessment.trail.map((entry) => [entry.rev, entry]));
  return [...last.values()].map(({ rev, at, byName, hash }) => {
    const n = assessment.trail.filter((entry) => entry.rev === rev).length;
    const what = rev === 1 ? 'Angelegt' : n === 1 ? '1 Angabe geändert' : `${n} Angaben geändert`;
    return { rev, at: germanDateTime(at), by: byName, what, hash: shortHash(hash) };
  });
}
