import { checkBounds } from './checks/bounds.ts';
import { checkCases } from './checks/cases.ts';
import { checkCoverage } from './checks/coverage.ts';
import { checkDates } from './checks/dates.ts';
import { checkDecisions } from './checks/decisions.ts';
import { checkExceptions } from './checks/exceptions.ts';
import { checkMonotony } from './checks/monotony.ts';
import { checkOptions } from './checks/options.ts';
import { checkPermission } from './checks/permission.ts';
import { checkReach } from './checks/reach.ts';
import { checkRedundancy } from './checks/redundancy.ts';
import { checkReleases } from './checks/releases.ts';
import { checkShortWay } from './checks/shortWay.ts';
import { checkSources } from './checks/sources.ts';
import { checkUse } from './checks/use.ts';
import type { Compiled } from './compile.ts';
import { FINDING_CODES, type Finding, finding, formatFinding, sortFindings } from './finding.ts';
import { type SolvedCase, solveCases } from './goldenCases.ts';
import type { Law } from './law.ts';
import { epochsOf } from './lawOnDay.ts';

type Check = (law: Law, cases: readonly SolvedCase[]) => Finding[];

const CHECKS: readonly Check[] = [
  checkSources,
  checkUse,
  checkOptions,
  checkPermission,
  checkDates,
  checkCases,
  checkShortWay,
  checkCoverage,
  checkReleases,
];

/** What has to hold on every day on which something changes. */
const DAILY_CHECKS: readonly Check[] = [
  checkReach,
  checkDecisions,
  checkExceptions,
  checkRedundancy,
  checkMonotony,
  checkBounds,
];

/** What is wrong with a law that can be evaluated. Nothing for one that cannot: its findings stand in `compiled`. */
export function checkCatalogue({ law }: Compiled): Finding[] {
  if (law === null) return [];
  const cases = solveCases(law);
  const found = [...CHECKS.flatMap((check) => check(law, cases)), ...checkDays(law)];
  return sortFindings(applyWaivers(withoutConsequences(found), law));
}

/** The findings of the catalogue's own day as they are; those that only another day has, as findings about that day. */
function checkDays(law: Law): Finding[] {
  const [today = [], ...others] = epochsOf(law).map(({ days: [datum = ''], law: then }) => {
    const cases = solveCases(then, datum);
    const all = withoutConsequences(DAILY_CHECKS.flatMap((check) => check(then, cases)));
    return all.map((found) => ({ datum, found }));
  });
  const told = new Set(today.map(({ found }) => formatFinding(found)));
  const elsewhere = others.flat().flatMap(({ datum, found }) => {
    const line = formatFinding(found);
    if (told.has(line)) return [];
    told.add(line);
    const values = { datum, code: found.code, fund: found.message };
    return [finding('RB406.an-anderem-tag', found, values, found.id)];
  });
  return [...today.map(({ found }) => found), ...elsewhere];
}

/** What can never happen cannot happen in a case either, nor add anything: saying it once is enough. */
function withoutConsequences(found: readonly Finding[]): Finding[] {
  const causes = (codes: readonly string[]) =>
    new Set(
      found.filter(({ code, severity }) => codes.includes(code) && severity === 'error').map(({ id }) => id),
    );
  const idle = causes(['RB302', 'RB402']);
  const explained = causes(ALL_BUT_CASES);
  return found.filter(({ code, id }) => {
    if (code === 'RB403') return !idle.has(id);
    return code !== 'RB501' || !explained.has(id);
  });
}

const ALL_BUT_CASES = FINDING_CODES.filter((code) => code !== 'RB501');

/** A waiver silences exactly its finding, and owes its existence to it. */
function applyWaivers(found: readonly Finding[], law: Law): Finding[] {
  const { waivers } = law.catalogue;
  const isWaived = (item: Finding) => waivers.some(({ code, id }) => code === item.code && id === item.id);
  const needless = waivers.flatMap(({ code, id }, index) =>
    found.some((item) => item.code === code && item.id === id)
      ? []
      : [
          finding(
            'RB206.befreiung-ungenutzt',
            { file: 'katalog.json', pointer: `/waivers/${index}` },
            { fund: code, id },
          ),
        ],
  );
  return [...found.filter((item) => !isWaived(item)), ...needless];
}
