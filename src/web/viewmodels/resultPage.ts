/** The result page: first the answer, then the proof. */
import type { Dossier } from '../../application/dossier.ts';
import { paths } from '../paths.ts';
import type { PageModel } from '../render.ts';
import { answersHidden, type HiddenQuestion } from './answersPage.ts';
import { assessmentHead } from './assessmentHead.ts';
import { germanDate } from './germanDate.ts';
import { type ResultView, resultView, type WhatIfTexts } from './resultView.ts';

export interface ResultPage extends PageModel, ResultView {
  readonly assessed: string;
  readonly ignored: readonly HiddenQuestion[];
  readonly printHref: string;
  readonly listHref: string;
}

export function resultPage(dossier: Dossier, whatIf: WhatIfTexts, canChange: boolean): ResultPage {
  const { assessment, asOf, catalogue } = dossier;
  return {
    nav: null,
    head: assessmentHead(assessment, 'ergebnis'),
    title: `Ergebnis: ${assessment.title}`,
    ...resultView(dossier, whatIf, canChange),
    assessed: `Bewertet zum ${germanDate(asOf)} nach Regelwerk ${catalogue.version}`,
    ignored: answersHidden(dossier).filter(({ ignored }) => ignored !== ''),
    printHref: paths.print(assessment.id),
    listHref: paths.assessment(assessment.id),
  };
}
