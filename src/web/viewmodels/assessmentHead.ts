/** The grey head above every page of one Vorhaben. */
import type { Assessment } from '../../domain/assessment.ts';
import { paths } from '../paths.ts';
import type { PageHead } from '../render.ts';
import { germanDate, germanDateTime } from './germanDate.ts';

export type Tab = 'aufgaben' | 'antworten' | 'ergebnis' | 'druck';

export function assessmentHead(assessment: Assessment, tab: Tab): PageHead {
  const { id, plannedStart } = assessment;
  const tabs: readonly [Tab, string, string][] = [
    ['aufgaben', 'Aufgaben', paths.assessment(id)],
    ['antworten', 'Antworten', paths.answers(id)],
    ['ergebnis', 'Ergebnis', paths.result(id)],
    ['druck', 'Drucken', paths.print(id)],
  ];
  return {
    title: assessment.title,
    crumbs: [{ label: 'Übersicht', href: paths.overview() }, { label: `Vorhaben ${assessment.number}` }],
    meta: [
      { label: assessment.department },
      { label: 'Revision', value: String(assessment.rev) },
      { label: 'Stand', value: germanDateTime(assessment.changedAt) },
      ...(plannedStart === null ? [] : [{ label: 'Geplanter Start', value: germanDate(plannedStart) }]),
    ],
    tabs: tabs.map(([name, label, href]) => ({ label, href, current: name === tab })),
  };
}
