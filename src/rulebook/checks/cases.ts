/** RB502: every golden case can be evaluated and comes out as it says. What it does not say is not compared. */
import type { Catalogue } from '../../domain/catalogue.ts';
import { below, type Finding, finding } from '../finding.ts';
import { parseAnswers, type SolvedCase, strangeSwitches } from '../goldenCases.ts';
import type { Law } from '../law.ts';
import type { GoldenCase } from '../parseDocuments.ts';
import { suggest } from '../suggest.ts';
import { compareDuties, type Outcome } from './caseDuties.ts';

export function checkCases(law: Law, cases: readonly SolvedCase[]): Finding[] {
  return [
    ...law.cases.flatMap((golden) => [...answerFindings(golden, law), ...unknownNames(golden, law)]),
    ...cases.flatMap(compareCase),
  ];
}

/** Where one case comes out otherwise than it says. */
export function compareCase(solved: Outcome): Finding[] {
  return [...compareDecisions(solved), ...compareDuties(solved)];
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
  const sources = catalogue.sources.map(({ id }) => id);
  const levels = catalogue.decisions.flatMap(({ id, scale }) => scale.map((level) => `${id}:${level.id}`));
  const named: [string, readonly string[], readonly string[]][] = [
    ['measures', expect.measures ?? [], measures],
    ['measuresInclude', expect.measuresInclude, measures],
    ['measuresExclude', expect.measuresExclude, measures],
    ['stufen', Object.keys(expect.stufen), measures],
    ['appliesFrom', Object.keys(expect.appliesFrom), measures],
    ['modules', expect.modules ?? [], catalogue.modules.map(({ id }) => id)],
    ['hintsInclude', expect.hintsInclude, catalogue.rules.map(({ id }) => id)],
    ['hintsExclude', expect.hintsExclude, catalogue.rules.map(({ id }) => id)],
    ['openQuestions', expect.openQuestions ?? [], catalogue.questions.map(({ id }) => id)],
    ['decidedByCites', Object.keys(expect.decidedByCites), decisions],
    ['decidedByCites', Object.values(expect.decidedByCites).flat(), sources],
    ['measuresByCites', Object.keys(expect.measuresByCites), measures],
    ['measuresByCites', Object.values(expect.measuresByCites).flat(), sources],
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

function compareDecisions({ golden, catalogue, result }: Outcome): Finding[] {
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

function listed(ids: readonly string[]): string {
  return ids.length === 0 ? 'keine' : ids.join(', ');
}
