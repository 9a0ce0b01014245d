/** From when which duty binds, with today and the planned start in between. */
import type { Dossier } from '../../application/dossier.ts';
import { type CitationView, citations } from './citation.ts';
import { germanDate } from './germanDate.ts';
import { conditionOf } from './measureList.ts';

export interface DutyDate {
  readonly date: string;
  readonly what: string;
  readonly citations: readonly CitationView[];
  readonly status: string;
  /** Today and the planned start. */
  readonly isMark: boolean;
}

export function dutyDates(dossier: Dossier): readonly DutyDate[] {
  const { assessment, asOf } = dossier;
  const marks = [
    { iso: asOf, what: 'Heute', status: 'Tag der Bewertung' },
    ...(assessment.plannedStart === null
      ? []
      : [{ iso: assessment.plannedStart, what: 'Geplanter Start', status: 'geplant' }]),
  ].map((mark) => ({ ...mark, citations: [], isMark: true }));
  return [...duties(dossier), ...marks]
    .sort((a, b) => (a.iso < b.iso ? -1 : a.iso > b.iso ? 1 : 0))
    .map(({ iso, ...row }) => ({ ...row, date: germanDate(iso) }));
}

function duties(dossier: Dossier) {
  return dossier.result.measures.flatMap((result) => {
    const measure = dossier.catalogue.measures.find(({ id }) => id === result.id);
    if (measure === undefined || result.appliesFrom === null) return [];
    const condition = conditionOf(dossier, result);
    return [
      {
        iso: result.appliesFrom,
        what: measure.title,
        citations: citations(dossier.catalogue, measure.cites),
        status: condition !== '' ? condition : result.appliesFrom <= dossier.asOf ? 'gilt' : 'gilt ab dann',
        isMark: false,
      },
    ];
  });
}
