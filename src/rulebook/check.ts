import { checkCases } from './checks/cases.ts';
import { checkCoverage } from './checks/coverage.ts';
import { checkDecisions } from './checks/decisions.ts';
import { checkExceptions } from './checks/exceptions.ts';
import { checkOptions } from './checks/options.ts';
import { checkPermission } from './checks/permission.ts';
import { checkReach } from './checks/reach.ts';
import { checkReleases } from './checks/releases.ts';
import { checkShortWay } from './checks/shortWay.ts';
import { checkSources } from './checks/sources.ts';
import { checkUse } from './checks/use.ts';
import type { Compiled } from './compile.ts';
import { type Finding, finding, sortFindings } from './finding.ts';
import { type SolvedCase, solveCases } from './goldenCases.ts';
import type { Law } from './law.ts';

const CHECKS: readonly ((law: Law, cases: readonly SolvedCase[]) => Finding[])[] = [
  checkSources,
  checkUse,
  checkOptions,
  checkReach,
  checkDecisions,
  checkPermission,
  checkExceptions,
  checkCases,
  checkShortWay,
  checkCoverage,
  checkReleases,
];

/** What is wrong with a law that can be evaluated. Nothing for one that cannot: its findings stand in `compiled`. */
export function checkCatalogue({ law }: Compiled): Finding[] {
  if (law === null) return [];
  const cases = solveCases(law);
  const found = CHECKS.flatMap((check) => check(law, cases));
  return sortFindings(applyWaivers(withoutConsequences(found), law));
}

/** What can never happen cannot happen in a case either: saying it once is enough. */
function withoutConsequences(found: readonly Finding[]): Finding[] {
  const explained = new Set(
    found.filter(({ code, severity }) => code !== 'RB501' && severity === 'error').map(({ id }) => id),
  );
  return found.filter(({ code, id }) => code !== 'RB501' || !explained.has(id));
}

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
