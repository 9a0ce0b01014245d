import { z } from 'zod';
import type {
  AtomValue,
  Condition,
  DecisionAtom,
  FactAtom,
  Operator,
  QuestionAtom,
} from '../domain/catalogue.ts';
import type { FindingKind } from './finding.ts';
import { isObject } from './parseFile.ts';
import { suggest } from './suggest.ts';

type Report = (
  kind: FindingKind,
  path: readonly PropertyKey[],
  values?: Readonly<Record<string, string | number>>,
) => void;

const OPERATORS: readonly Operator[] = [
  'equal',
  'notEqual',
  'in',
  'notIn',
  'contains',
  'containsAny',
  'containsOnly',
  'doesNotContain',
  'greaterThanInclusive',
  'lessThanInclusive',
];
const LIST_OPERATORS: readonly Operator[] = ['in', 'notIn', 'containsAny', 'containsOnly'];
const FORBIDDEN = ['not', 'path', 'params', 'priority', 'condition', 'name'];

type Raw = Readonly<Record<string, unknown>>;
type Path = readonly PropertyKey[];

/** The closed grammar as a zod type: a Condition, or RB103 findings at the place of each mistake. */
export const conditionSchema = z.unknown().transform((raw, context): Condition => {
  return parseCondition(raw, [], (kind, path, values) => {
    context.issues.push({
      code: 'custom',
      input: raw,
      path: [...path],
      message: kind,
      params: { finding: kind, values },
    });
  });
});

/** Meaningless where something was reported: the entry is dropped then. */
function parseCondition(raw: unknown, path: Path, report: Report): Condition {
  if (raw === 'immer') return 'immer';
  if (isObject(raw)) {
    if ('all' in raw) return { all: parseGroup(raw, 'all', path, report) };
    if ('any' in raw) return { any: parseGroup(raw, 'any', path, report) };
    if ('fact' in raw) return parseQuestionAtom(raw, path, report);
    if ('merkmal' in raw) return parseFactAtom(raw, path, report);
    if ('decision' in raw) return parseDecisionAtom(raw, path, report);
    reportKeys(raw, [], path, report);
  }
  if (!isObject(raw) || !FORBIDDEN.some((key) => key in raw)) report('RB103.keine-bedingung', path);
  return 'immer';
}

function parseGroup(raw: Raw, group: 'all' | 'any', path: Path, report: Report): Condition[] {
  reportKeys(raw, [group], path, report);
  const members = raw[group];
  if (Array.isArray(members) && members.length > 0) {
    return members.map((member: unknown, index) => parseCondition(member, [...path, group, index], report));
  }
  if (Array.isArray(members)) report('RB103.leere-gruppe', [...path, group], { gruppe: group });
  else report('RB103.wert', [...path, group], { feld: group, erwartet: 'eine Liste von Bedingungen' });
  return [];
}

function parseQuestionAtom(raw: Raw, path: Path, report: Report): QuestionAtom {
  reportKeys(raw, ['fact', 'operator', 'value', 'row'], path, report);
  const operator = OPERATORS.find((known) => known === raw.operator);
  if (operator === undefined) {
    const given = String(raw.operator ?? '');
    const vorschlag = suggest(given, OPERATORS);
    report('RB103.unbekannter-operator', [...path, 'operator'], { operator: given, vorschlag });
  }
  const atom = {
    fact: parseName(raw, 'fact', path, report),
    operator: operator ?? 'equal',
    value: parseValue(raw.value, operator ?? 'equal', path, report),
  };
  return 'row' in raw ? { ...atom, row: parseName(raw, 'row', path, report) } : atom;
}

function parseValue(value: unknown, operator: Operator, path: Path, report: Report): AtomValue {
  if (LIST_OPERATORS.includes(operator)) {
    const isList =
      Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string');
    if (isList && new Set(value).size === value.length) return value;
    report('RB103.wert', [...path, 'value'], {
      feld: 'value',
      erwartet: 'eine Liste verschiedener Optionen',
    });
    return [];
  }
  if (typeof value === 'string' || typeof value === 'number') return value;
  report('RB103.wert', [...path, 'value'], { feld: 'value', erwartet: 'ein einzelner Wert' });
  return '';
}

function parseFactAtom(raw: Raw, path: Path, report: Report): FactAtom {
  reportKeys(raw, ['merkmal', 'is', 'atLeast'], path, report);
  const merkmal = parseName(raw, 'merkmal', path, report);
  if ('is' in raw) {
    if (raw.is !== false) report('RB103.wert', [...path, 'is'], { feld: 'is', erwartet: 'false' });
    if ('atLeast' in raw) report('RB103.unbekannter-schluessel', path, { feld: 'atLeast' });
    return { merkmal, is: false };
  }
  if (!('atLeast' in raw)) return { merkmal };
  const { atLeast } = raw;
  if (typeof atLeast === 'string' || (Number.isInteger(atLeast) && Number(atLeast) > 0)) {
    return { merkmal, atLeast: typeof atLeast === 'string' ? atLeast : Number(atLeast) };
  }
  report('RB103.wert', [...path, 'atLeast'], {
    feld: 'atLeast',
    erwartet: 'eine Anzahl ab 1 oder eine Stufe',
  });
  return { merkmal };
}

function parseDecisionAtom(raw: Raw, path: Path, report: Report): DecisionAtom {
  reportKeys(raw, ['decision', 'atLeast', 'atMost'], path, report);
  const decision = parseName(raw, 'decision', path, report);
  if ('atLeast' in raw === 'atMost' in raw) report('RB103.stufe', path);
  if ('atMost' in raw) return { decision, atMost: parseName(raw, 'atMost', path, report) };
  return { decision, atLeast: 'atLeast' in raw ? parseName(raw, 'atLeast', path, report) : '' };
}

function parseName(raw: Raw, feld: string, path: Path, report: Report): string {
  const name = raw[feld];
  if (typeof name === 'string') return name;
  report('RB103.wert', [...path, feld], { feld, erwartet: 'eine Kennung' });
  return '';
}

function reportKeys(raw: Raw, known: readonly string[], path: Path, report: Report): void {
  for (const feld of Object.keys(raw)) {
    if (known.includes(feld)) continue;
    if (FORBIDDEN.includes(feld)) report('RB103.verbotener-schluessel', [...path, feld], { feld });
    else report('RB103.unbekannter-schluessel', [...path, feld], { feld, vorschlag: suggest(feld, known) });
  }
}
