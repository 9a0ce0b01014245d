/** RB502: every golden case can be evaluated and comes out as it says. What it does not say is not compared. */
import type { Catalogue } from '../../domain/catalogue.ts';
import { below, type Finding, finding } from '../finding.ts';
import { parseAnswers, type SolvedCase, strangeSwitches } from '../goldenCases.ts';
import type { Law } from '../law.ts';
import type { GoldenCase } from '../parseDocuments.ts';
import { suggest } from '../suggest.ts';

export function checkCases(law: Law, cases: readonly SolvedCase[]): Finding[] {
  return [
    ...law.cases.flatMap((golden) => [...answerFindings(golden, law), ...unknownNames(golden, law)]),
    ...cases.flatMap(compareCase),
  ];
}

/** Where one case comes out otherwise than it says. */
export function compareCase(solved: SolvedCase): Finding[] {
  return [...compareDecisions(solved), ...compareMeasures(solved), ...compareDates(solved)];
}

function answerFindings(golden: GoldenCase, { catalogue, manifest }: Law): Finding[] {
  const place = { file: golden.file, pointer: '' };
  const known = catalogue.questions.map(({ id }) => id);
  const answers = parseAnswers(golden.answers, catalogue).problems.flatMap(({ id, problems }) => {
    const here = below(place, 'answers', id);
    if (problems !== null)
      return problems.map(({ detail }) => finding('RB502.antwort', here, { id, grund: detail }));
    if (manifest.retiredIds.includes(id)) return [finding('RB502.ausgemustert', here, { id })];
    return [finding('RB502.unbekannte-frage', here, { id, vorschlag: suggest(id, known) })];
  });
  const switches = strangeSwitches(golden, catalogue).map((id) =>
    finding('RB502.schalter', below(place, 'schalter', id), { id }),
  );
  return [...answers, ...switches];
}

/** An expectation about a name that does not exist would hold for ever, or never. */
function unknownNames({ file, expect }: GoldenCase, { catalogue }: Law): Finding[] {
  const measures = catalogue.measures.map(({ id }) => id);
  const decisions = catalogue.decisions.map(({ id }) => id);
  const levels = catalogue.decisions.flatMap(({ id, scale }) => scale.map((level) => `${id}:${level.id}`));
  const named: [string, readonly string[], readonly string[]][] = [
    ['measures', expect.measures ?? [], measures],
    ['measuresInclude', expect.measuresInclude, measures],
    ['measuresExclude', expect.measuresExclude, measures],
    ['appliesFrom', Object.keys(expect.appliesFrom), measures],
    ['openQuestions', expect.openQuestions ?? [], catalogue.questions.map(({ id }) => id)],
    ['decidedByCites', Object.keys(expect.decidedByCites), decisions],
    ['decidedByCites', Object.values(expect.decidedByCites).flat(), catalogue.sources.map(({ id }) => id)],
    ['decisions', Object.entries(expect.decisions).map(([id, level]) => `${id}:${level}`), levels],
  ];
  return named.flatMap(([field, ids, known]) =>
    ids
      .filter((id) => !known.includes(id))
      .map((id) =>
        finding(
          'RB502.unbekannte-kennung',
          { file, pointer: `/expect/${field}` },
          { id, vorschlag: suggest(id, known) },
        ),
      ),
  );
}

function compareDecisions({ golden, catalogue, result }: SolvedCase): Finding[] {
  const { file, expect } = golden;
  const { decisions, openQuestions } = result;
  const at = (...path: string[]) => below({ file, pointer: '/expect' }, ...path);
  const classes = Object.entries(expect.decisions).flatMap(([id, soll]) => {
    const ist = decisions[id]?.class ?? soll;
    return ist === soll ? [] : [finding('RB502.stufe', at('decisions', id), { id, ist, soll })];
  });
  const cites = Object.entries(expect.decidedByCites).flatMap(([id, sources]) => {
    const regeln = decisions[id]?.decidedBy ?? [];
    const cited = citesOf(id, regeln, catalogue);
    return sources
      .filter((quelle) => !cited.includes(quelle))
      .map((quelle) =>
        finding('RB502.fundstelle', at('decidedByCites', id), { id, quelle, regeln: listed(regeln) }),
      );
  });
  return [...classes, ...cites, ...compareOpen(openQuestions, golden)];
}

/** Where no rule decides, the base class does. */
function citesOf(decision: string, deciding: readonly string[], { decisions, rules }: Catalogue): string[] {
  if (deciding.length === 0) {
    return decisions.filter(({ id }) => id === decision).flatMap(({ base }) => base.cites);
  }
  return rules.filter(({ id }) => deciding.includes(id)).flatMap(({ cites }) => cites);
}

function compareOpen(openQuestions: readonly string[], { file, expect }: GoldenCase): Finding[] {
  if (expect.openQuestions === undefined) return [];
  const ist = listed(openQuestions.toSorted());
  const soll = listed(expect.openQuestions.toSorted());
  if (ist === soll) return [];
  return [finding('RB502.offene-fragen', { file, pointer: '/expect/openQuestions' }, { ist, soll })];
}

function compareMeasures({
  golden: { file, expect },
  firing: { measures: required },
}: SolvedCase): Finding[] {
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

/** From when a duty binds; one that is not required has no such day. */
function compareDates({ golden: { file, expect }, firing, result }: SolvedCase): Finding[] {
  return Object.entries(expect.appliesFrom).flatMap(([id, soll]) => {
    const measure = result.measures.find((required) => required.id === id);
    const date = firing.measures.has(id) ? measure?.appliesFrom : undefined;
    if (date === soll) return [];
    const ist = date === undefined ? 'nicht' : `ab ${date ?? 'Einsatzbeginn'}`;
    return [finding('RB502.beginn', below({ file, pointer: '/expect/appliesFrom' }, id), { id, ist, soll })];
  });
}

function listed(ids: readonly string[]): string {
  return ids.length === 0 ? 'keine' : ids.join(', ');
}
