import type { z } from 'zod';
import { below, type Finding, type FindingKind, finding, type Place } from './finding.ts';

type Issue = z.core.$ZodIssue;

/** What zod complains about, in the words of the finding table. Needs `reportInput`. */
export function issueFindings(issues: readonly Issue[], place: Place): Finding[] {
  return issues.flatMap((issue) => {
    const here = below(place, ...issue.path);
    const feld = String(issue.path.at(-1) ?? '');
    const isMissing = issue.input === undefined && issue.path.length > 0;
    if (isMissing && issue.code !== 'custom') {
      return [finding('RB101.feld-fehlt', below(place, ...issue.path.slice(0, -1)), { feld })];
    }
    return describe(issue, here);
  });
}

function describe(issue: Issue, here: Place): Finding[] {
  switch (issue.code) {
    case 'custom':
      return [finding(ownKind(issue.params), here, ownValues(issue.params))];
    case 'unrecognized_keys':
      return issue.keys.map((feld) => finding('RB101.unbekanntes-feld', below(here, feld), { feld }));
    case 'invalid_type':
      return [finding('RB101.falscher-typ', here, { erwartet: TYPES[issue.expected] ?? issue.expected })];
    case 'invalid_value':
      return [finding('RB101.falscher-wert', here, { werte: issue.values.join(', ') })];
    case 'too_small':
      return [finding('RB101.leer', here)];
    case 'invalid_union':
      return issueFindings(closestBranch(issue.errors), here);
    case 'invalid_format':
      if (issue.format === 'date') return [finding('RB101.kein-datum', here)];
      if (issue.format === 'url')
        return [finding('RB101.form', here, { grund: 'keine vollständige Adresse.' })];
      return [finding('RB101.form', here, { grund: 'vier Ziffern werden erwartet.' })];
    default:
      return [finding('RB101.form', here, { grund: issue.message })];
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'ein Text',
  number: 'eine Zahl',
  boolean: 'true oder false',
  array: 'eine Liste',
  object: 'ein Objekt',
  record: 'ein Objekt',
};

/** The alternative that got furthest says best what is wrong. */
function closestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const depth = (issues: readonly Issue[]) =>
    Math.max(...issues.map(({ path, code }) => path.length + (code === 'invalid_type' ? 0 : 0.5)));
  return branches.toSorted((a, b) => depth(b) - depth(a))[0] ?? [];
}

function ownKind(params: Record<string, unknown> | undefined): FindingKind {
  return (params?.finding ?? 'RB101.form') as FindingKind;
}

function ownValues(params: Record<string, unknown> | undefined): Record<string, string | number> {
  return (params?.values ?? {}) as Record<string, string | number>;
}
