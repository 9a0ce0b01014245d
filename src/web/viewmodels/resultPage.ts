/** The result page: first the answer, then the proof. */
import type { Dossier } from '../../application/dossier.ts';
import { paths } from '../paths.ts';
import type { PageModel } from '../render.ts';
import { answersHidden, type HiddenQuestion } from './answersPage.ts';
import { assessmentHead } from './assessmentHead.ts';
import { germanDate } from './germanDate.ts';
import { type NewerLaw, newerLaw } from './newerLaw.ts';
import { type ResultView, resultView, type WhatIfTexts } from './resultView.ts';

export interface ResultPage extends PageModel, ResultView {
  /** What stands on the page, in its order. */
  readonly contents: readonly { readonly text: string; readonly href: string }[];
  readonly assessed: string;
  /** Set when the newest submission was frozen with another law. */
  readonly newerLaw: NewerLaw | null;
  readonly ignored: readonly HiddenQuestion[];
  readonly printHref: string;
  readonly listHref: string;
}

export function resultPage(dossier: Dossier, whatIf: WhatIfTexts, canChange: boolean): ResultPage {
  const { assessment, asOf, catalogue } = dossier;
  const result = resultView(dossier, whatIf, canChange);
  return {
    nav: null,
    head: assessmentHead(assessment, 'ergebnis', asOf),
    title: `Ergebnis: ${assessment.title}`,
    ...result,
    contents: contentsOf(result),
    assessed: `Bewertet zum ${germanDate(asOf)} nach Regelwerk ${catalogue.version}`,
    newerLaw: newerLaw(dossier),
    ignored: answersHidden(dossier).filter(({ ignored }) => ignored !== ''),
    printHref: paths.print(assessment.id),
    listHref: paths.assessment(assessment.id),
  };
}

function contentsOf({ records }: ResultView): ResultPage['contents'] {
  return [
    { text: 'Freigabe', href: '#urteil' },
    { text: 'Einstufung', href: '#klassen' },
    { text: 'Gründe', href: '#gruende' },
    { text: 'Maßnahmen', href: '#massnahmen' },
    { text: 'Termine', href: '#termine' },
    { text: 'Quellen', href: '#quellen' },
    ...(records.length > 0 ? [{ text: 'Auslegungen', href: '#auslegungen' }] : []),
  ];
}
