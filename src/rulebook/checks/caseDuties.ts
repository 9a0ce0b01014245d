/** RB502 about what rules bring besides a class: measures, their stufe and beginning, modules, hints. */
import type { AssessmentResult } from '../../domain/result.ts';
import { below, type Finding, finding } from '../finding.ts';
import type { SolvedCase } from '../goldenCases.ts';

/** What comes out of a case: everything that it can state. */
export type Outcome = Pick<SolvedCase, 'golden' | 'catalogue' | 'firing'> & {
  readonly result: Pick<AssessmentResult, 'decisions' | 'measures' | 'openQuestions'>;
};

export function compareDuties(solved: Outcome): Finding[] {
  return [
    ...compareMeasures(solved),
    ...compareStrength(solved),
    ...compareGrounds(solved),
    ...compareModules(solved),
    ...compareHints(solved),
  ];
}

function compareMeasures({ golden: { file, expect }, firing: { measures: required } }: Outcome): Finding[] {
  const at = (field: string) => ({ file, pointer: `/expect/${field}` });
  const missing = (field: string, ids: readonly string[]) =>
    ids.filter((id) => !required.has(id)).map((id) => finding('RB502.massnahme-fehlt', at(field), { id }));
  const needless = (field: string, ids: readonly string[]) =>
    ids.map((id) => finding('RB502.massnahme-zu-viel', at(field), { id }));
  const { measures } = expect;
  return [
    ...missing('measures', measures ?? []),
    ...needless(
      'measures',
      measures === undefined ? [] : [...required].filter((id) => !measures.includes(id)),
    ),
    ...missing('measuresInclude', expect.measuresInclude),
    ...needless(
      'measuresExclude',
      expect.measuresExclude.filter((id) => required.has(id)),
    ),
  ];
}

/** How firmly and from which day; a measure that is not required has neither. */
function compareStrength({ golden: { file, expect }, firing, result }: Outcome): Finding[] {
  const required = (id: string) =>
    firing.measures.has(id) ? result.measures.find((measure) => measure.id === id) : undefined;
  const at = (field: string, id: string) => below({ file, pointer: `/expect/${field}` }, id);
  const stufen = Object.entries(expect.stufen).flatMap(([id, soll]) => {
    const ist = required(id)?.stufe ?? 'nicht verlangt';
    return ist === soll ? [] : [finding('RB502.massnahme-stufe', at('stufen', id), { id, ist, soll })];
  });
  const dates = Object.entries(expect.appliesFrom).flatMap(([id, soll]) => {
    const measure = required(id);
    const ist = measure === undefined ? 'nicht' : `ab ${measure.appliesFrom ?? 'Einsatzbeginn'}`;
    return ist === `ab ${soll}` ? [] : [finding('RB502.beginn', at('appliesFrom', id), { id, ist, soll })];
  });
  return [...stufen, ...dates];
}

/** Every listed source is cited by a rule because of which the measure is required. */
function compareGrounds({ golden: { file, expect }, catalogue, result }: Outcome): Finding[] {
  return Object.entries(expect.measuresByCites).flatMap(([id, sources]) => {
    const reasons = result.measures.find((measure) => measure.id === id)?.becauseOf ?? [];
    const cited = catalogue.rules.filter((rule) => reasons.includes(rule.id)).flatMap(({ cites }) => cites);
    const at = below({ file, pointer: '/expect/measuresByCites' }, id);
    return sources
      .filter((quelle) => !cited.includes(quelle))
      .map((quelle) => finding('RB502.massnahme-fundstelle', at, { id, quelle }));
  });
}

function compareModules({ golden: { file, expect }, firing, catalogue }: Outcome): Finding[] {
  const { modules } = expect;
  if (modules === undefined) return [];
  const counting = catalogue.rules.filter(({ id }) => firing.counting.has(id));
  const brought = new Set(counting.flatMap(({ then }) => then.modules));
  const at = { file, pointer: '/expect/modules' };
  return [
    ...modules.filter((id) => !brought.has(id)).map((id) => finding('RB502.baustein-fehlt', at, { id })),
    ...[...brought]
      .filter((id) => !modules.includes(id))
      .map((id) => finding('RB502.baustein-zu-viel', at, { id })),
  ];
}

function compareHints({ golden: { file, expect }, firing }: Outcome): Finding[] {
  const at = (field: string) => ({ file, pointer: `/expect/${field}` });
  return [
    ...expect.hintsInclude
      .filter((id) => !firing.counting.has(id))
      .map((id) => finding('RB502.hinweis-fehlt', at('hintsInclude'), { id })),
    ...expect.hintsExclude
      .filter((id) => firing.counting.has(id))
      .map((id) => finding('RB502.hinweis-zu-viel', at('hintsExclude'), { id })),
  ];
}
