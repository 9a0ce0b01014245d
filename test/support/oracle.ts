/**
 * A two-valued reading of the catalogue language, written from its prose and sharing nothing with the evaluators:
 * a question is answered or was not asked, everything is true or false. It knows no "weiß nicht" and no bounds.
 */
import type { Answers, AnswerValue } from '../../src/domain/answers.ts';
import type {
  Catalogue,
  Condition,
  DerivedFact,
  FactAtom,
  IsoDate,
  QuestionAtom,
  Rule,
  Stufe,
} from '../../src/domain/catalogue.ts';

export interface Verdict {
  readonly classes: Readonly<Record<string, string>>;
  readonly measures: ReadonlyMap<string, Stufe>;
}

const STUFEN: readonly Stufe[] = ['kann', 'soll', 'muss'];

/** One set of answers before one catalogue; what was found once is not looked for again. */
interface Hearing {
  readonly answers: Answers;
  readonly catalogue: Catalogue;
  readonly asOf: IsoDate;
  readonly ranks: Map<string, number>;
  readonly classes: Map<string, string>;
}

export function judge(answers: Answers, catalogue: Catalogue, asOf: IsoDate): Verdict {
  const hearing: Hearing = { answers, catalogue, asOf, ranks: new Map(), classes: new Map() };
  const measures = new Map<string, Stufe>();
  for (const rule of catalogue.rules.filter((one) => binds(one, hearing))) {
    for (const { id, stufe } of rule.then.measures) {
      const before = measures.get(id);
      if (before === undefined || STUFEN.indexOf(stufe) > STUFEN.indexOf(before)) measures.set(id, stufe);
    }
  }
  const classes = catalogue.decisions.map(({ id }) => [id, classOf(id, hearing)]);
  return { classes: Object.fromEntries(classes), measures };
}

/** The answer that counts: given, and its question applies. */
function answerTo(id: string, hearing: Hearing): AnswerValue | undefined {
  const { answers, catalogue } = hearing;
  const one = catalogue.switches.find((candidate) => candidate.id === id);
  if (one !== undefined) return one.value;
  const given = answers.get(id);
  if (JSON.stringify(given)?.includes('"unbekannt"')) throw new Error('the oracle knows no "weiß nicht"');
  return isTrue(found(catalogue.questions, id).visibleWhen, hearing) ? given : undefined;
}

function isTrue(condition: Condition, hearing: Hearing): boolean {
  if (condition === 'immer') return true;
  if ('all' in condition) return condition.all.every((part) => isTrue(part, hearing));
  if ('any' in condition) return condition.any.some((part) => isTrue(part, hearing));
  if ('merkmal' in condition) return isTrueOfFact(condition, hearing);
  if ('fact' in condition) {
    const answer = answerTo(condition.fact, hearing);
    return answer !== undefined && compares(condition, answer, hearing.catalogue);
  }
  const scale = scaleOf(condition.decision, hearing);
  const level = scale.indexOf(classOf(condition.decision, hearing));
  return 'atLeast' in condition
    ? level >= scale.indexOf(condition.atLeast)
    : level <= scale.indexOf(condition.atMost);
}

function isTrueOfFact({ merkmal, is, atLeast = 1 }: FactAtom, hearing: Hearing): boolean {
  const fact = found(hearing.catalogue.facts, merkmal);
  if (!appliesTo(fact, hearing)) return false;
  const least = typeof atLeast === 'number' ? atLeast : stufeIndex(fact, atLeast) + 1;
  return rankOf(fact, hearing) >= least === (is !== false);
}

/** 1 or 0 for a condition, the number of true members, or the place of the stufe in its list counted from 1. */
function rankOf(fact: DerivedFact, hearing: Hearing): number {
  const known = hearing.ranks.get(fact.id);
  if (known !== undefined) return known;
  const value = find();
  hearing.ranks.set(fact.id, value);
  return value;

  function find(): number {
    const { definition } = fact;
    if (definition.kind === 'bedingung') return isTrue(definition.when, hearing) ? 1 : 0;
    if (definition.kind === 'anzahl')
      return definition.of.filter((merkmal) => isTrue({ merkmal }, hearing)).length;
    const row = answerTo(definition.zeilen, hearing);
    const column = answerTo(definition.spalten, hearing);
    if (row === undefined || column === undefined) return 0;
    return stufeIndex(fact, definition.werte[String(row)]?.[String(column)] ?? '') + 1;
  }
}

/** A Merkmal applies if a question that it uses applies, directly or through other Merkmale. */
function appliesTo({ definition }: DerivedFact, hearing: Hearing): boolean {
  if (definition.kind === 'bedingung') return usesWhatApplies(definition.when, hearing);
  if (definition.kind === 'anzahl')
    return definition.of.some((id) => appliesTo(found(hearing.catalogue.facts, id), hearing));
  return [definition.zeilen, definition.spalten].some((id) => answerTo(id, hearing) !== undefined);
}

/** Decisions always apply. */
function usesWhatApplies(condition: Condition, hearing: Hearing): boolean {
  if (condition === 'immer' || 'decision' in condition) return true;
  if ('fact' in condition) return answerTo(condition.fact, hearing) !== undefined;
  if ('merkmal' in condition) return appliesTo(found(hearing.catalogue.facts, condition.merkmal), hearing);
  const parts = 'all' in condition ? condition.all : condition.any;
  return parts.some((part) => usesWhatApplies(part, hearing));
}

function isLaw({ validFrom, validTo }: Rule, asOf: IsoDate): boolean {
  return !(validFrom !== undefined && asOf < validFrom) && !(validTo !== undefined && asOf > validTo);
}

/** An excepted rule yields nothing; what excepts is a true Merkmal or the condition of a rule that is law. */
function binds(rule: Rule, hearing: Hearing): boolean {
  const { catalogue, asOf } = hearing;
  if (!isLaw(rule, asOf) || !isTrue(rule.when, hearing)) return false;
  if (rule.unless.some((merkmal) => isTrue({ merkmal }, hearing))) return false;
  const excepting = catalogue.rules.filter((other) => rule.exceptedBy.includes(other.id));
  return !excepting.some((other) => isLaw(other, asOf) && isTrue(other.when, hearing));
}

function scaleOf(id: string, { catalogue }: Hearing): readonly string[] {
  return found(catalogue.decisions, id).scale.map((level) => level.id);
}

/** The strictest level wins; without a rule the lowest. */
function classOf(id: string, hearing: Hearing): string {
  const known = hearing.classes.get(id);
  if (known !== undefined) return known;
  const scale = scaleOf(id, hearing);
  const giving = hearing.catalogue.rules.filter((rule) => rule.then.class[id] !== undefined);
  const levels = giving
    .filter((rule) => binds(rule, hearing))
    .map((rule) => scale.indexOf(rule.then.class[id] ?? ''));
  const strictest = scale[Math.max(0, ...levels)] ?? '';
  hearing.classes.set(id, strictest);
  return strictest;
}

function found<T extends { readonly id: string }>(list: readonly T[], id: string): T {
  const one = list.find((candidate) => candidate.id === id);
  if (one === undefined) throw new Error(`no ${id}`);
  return one;
}

function stufeIndex({ definition }: DerivedFact, stufe: string): number {
  return definition.kind === 'tabelle' ? definition.stufen.indexOf(stufe) : -1;
}

function compares(atom: QuestionAtom, answer: AnswerValue, catalogue: Catalogue): boolean {
  if (Array.isArray(answer)) return comparesList(atom, answer);
  if (typeof answer === 'object') return comparesRows(atom, new Map(Object.entries(answer)), catalogue);
  const { operator, value } = atom;
  const values = Array.isArray(value) ? value : [];
  switch (operator) {
    case 'equal':
      return answer === value;
    case 'notEqual':
      return answer !== value;
    case 'in':
      return values.some((one) => one === answer);
    case 'notIn':
      return values.every((one) => one !== answer);
    case 'greaterThanInclusive':
      return answer === value || answer > value;
    case 'lessThanInclusive':
      return answer === value || answer < value;
    default:
      throw new Error(`${operator} on one answer`);
  }
}

function comparesList({ operator, value }: QuestionAtom, answer: readonly string[]): boolean {
  const values = Array.isArray(value) ? value : [value];
  const chosen = values.filter((one) => answer.includes(one));
  switch (operator) {
    case 'contains':
    case 'containsAny':
      return chosen.length > 0;
    case 'doesNotContain':
      return chosen.length === 0;
    case 'containsOnly':
      return chosen.length === answer.length;
    default:
      throw new Error(`${operator} on a list`);
  }
}

/** Without row the maximum of the rows that were asked. */
function comparesRows(
  atom: QuestionAtom,
  answer: ReadonlyMap<string, string>,
  catalogue: Catalogue,
): boolean {
  const scale =
    catalogue.questions.find(({ id }) => id === atom.fact)?.options.map((option) => option.id) ?? [];
  const rows =
    atom.row === undefined ? [...answer.values()] : [answer.get(atom.row)].filter((one) => one !== undefined);
  if (rows.length === 0) return false;
  const highest = Math.max(...rows.map((level) => scale.indexOf(level)));
  const wanted = scale.indexOf(String(atom.value));
  if (atom.operator === 'equal') return highest === wanted;
  return atom.operator === 'greaterThanInclusive' ? highest >= wanted : highest <= wanted;
}
