/** The grey head above every page of one Vorhaben. */
import type { Assessment } from '../../domain/assessment.ts';
import type { IsoDate } from '../../domain/catalogue.ts';
import { paths } from '../paths.ts';
import type { PageHead } from '../render.ts';
import { germanDate, germanDateTime } from './germanDate.ts';
import { statusText } from './statusView.ts';

export type Tab = 'aufgaben' | 'antworten' | 'ergebnis' | 'massnahmen' | 'pruefung' | 'druck';

/** `tab` null: a page beside the tabs. */
export function assessmentHead(assessment: Assessment, tab: Tab | null, today: IsoDate): PageHead {
  const { id, plannedStart } = assessment;
  const tabs: readonly [Tab, string, string][] = [
    ['aufgaben', 'Aufgaben', paths.assessment(id)],
    ['antworten', 'Antworten', paths.answers(id)],
    ['ergebnis', 'Ergebnis', paths.result(id)],
    ['massnahmen', 'Maßnahmen', paths.measures(id)],
    ['pruefung', 'Prüfung', paths.review(id)],
    ['druck', 'Drucken', paths.print(id)],
  ];
  return {
    title: assessment.title,
    crumbs: [{ text: 'Übersicht', href: paths.overview() }, { text: `Vorhaben ${assessment.number}` }],
    meta: [
      { text: assessment.department },
      { text: 'Revision', value: String(assessment.rev) },
      { text: 'Status', value: statusText(assessment, today) },
      { text: 'Stand', value: germanDateTime(assessment.changedAt) },
      ...(plannedStart === null ? [] : [{ text: 'Geplanter Start', value: germanDate(plannedStart) }]),
    ],
    tabs: tabs.map(([name, text, href]) => ({ text, href, isCurrent: name === tab })),
  };
}
