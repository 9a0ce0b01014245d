import type { AnswerValue } from '../domain/answers.ts';
import type { Catalogue, DerivedFact, Question, QuestionAtom } from '../domain/catalogue.ts';
import { atomHolds, type InputValue } from './atomHolds.ts';
import type { Atom } from './law.ts';
import { alwaysApplies, type Support } from './support.ts';

/** Combinations that one question about the law may cost. Above it the law needs a Merkmal, not a faster machine. */
export const BUDGET = 200_000;

/** The values of one free input, one for each way in which the atoms can tell them apart. null: too many to list. */
export function inputValues(
  id: string,
  atoms: readonly Atom[],
  support: Support,
  catalogue: Catalogue,
): InputValue[] | null {
  const seen = new Set<string>();
  const values = possibleValues(id, atoms, support, catalogue);
  if (values === null) return null;
  return values.filter((value) => {
    const truths = atoms.map((atom) => atomHolds(atom, value, catalogue));
    const signature = JSON.stringify([value === null, support.axes.has(id) ? value : 0, truths]);
    if (seen.has(signature)) return false;
    seen.add(signature);
    return true;
  });
}

function possibleValues(
  id: string,
  atoms: readonly Atom[],
  support: Support,
  catalogue: Catalogue,
): InputValue[] | null {
  const question = catalogue.questions.find((candidate) => candidate.id === id);
  if (question !== undefined) {
    const mayBeHidden = question.visibleWhen !== 'immer' && !support.grounded.has(id);
    const answers = answersTo(question, atoms);
    return answers === null ? null : [...answers, ...(mayBeHidden ? [null] : [])];
  }
  const fact = catalogue.facts.find((candidate) => candidate.id === id);
  if (fact !== undefined) return [...factValues(fact), ...(alwaysApplies(fact, catalogue) ? [] : [null])];
  const decision = catalogue.decisions.find((candidate) => candidate.id === id);
  const choices =
    decision?.scale ?? catalogue.switches.find((candidate) => candidate.id === id)?.options ?? [];
  return choices.map((choice) => choice.id);
}

function factValues({ definition }: DerivedFact): InputValue[] {
  if (definition.kind === 'anzahl')
    return Array.from({ length: definition.of.length + 1 }, (_, count) => count);
  return definition.kind === 'tabelle' ? [...definition.stufen] : [true, false];
}

export function answersTo(question: Question, atoms: readonly Atom[]): AnswerValue[] | null {
  const compared = atoms.flatMap((atom) => ('fact' in atom ? [atom] : []));
  switch (question.type) {
    case 'ja-nein':
    case 'einfach':
      return question.options.map(({ id }) => id);
    case 'mehrfach':
      return selections(question, compared);
    case 'tabelle':
      return fillings(question, new Set(compared.flatMap(({ row }) => row ?? [])));
    case 'zahl':
      return compared.flatMap(({ value }) => around(Number(value))).filter(within(question));
    case 'datum':
      return compared.flatMap(({ value }) => around(Date.parse(String(value)) / DAY)).map(isoDate);
    case 'text':
      return [];
  }
}

const DAY = 24 * 60 * 60 * 1000;

function around(value: number): number[] {
  return [value - 1, value, value + 1];
}

function within({ min = -Infinity, max = Infinity }: Question): (value: number) => boolean {
  return (value) => value >= min && value <= max;
}

function isoDate(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Non-empty selections. Options that every comparison treats alike are one: choosing two of them adds nothing. */
function selections({ options }: Question, compared: readonly QuestionAtom[]): string[][] | null {
  const mentions = compared.map(({ value }) => [value].flat());
  const byTreatment = new Map<string, string>();
  for (const { id, exklusiv } of options) {
    if (!exklusiv) byTreatment.set(mentions.map((list) => Number(list.includes(id))).join(''), id);
  }
  if (2 ** byTreatment.size > BUDGET) return null;
  const subsets: string[][] = [[]];
  for (const id of byTreatment.values()) subsets.push(...subsets.map((chosen) => [...chosen, id]));
  const alone = options.filter(({ exklusiv }) => exklusiv).map(({ id }) => [id]);
  return [...subsets.filter(({ length }) => length > 0), ...alone];
}

/** Every level in every row that is compared by name; of the other rows one carries their maximum. */
function fillings({ rows, options }: Question, named: ReadonlySet<string>): Record<string, string>[] | null {
  const other = rows.find(({ id }) => !named.has(id))?.id;
  const relevant = [...named, ...(other === undefined ? [] : [other])];
  if (options.length ** relevant.length > BUDGET) return null;
  const mildest = options[0]?.id ?? '';
  const empty = Object.fromEntries(rows.map(({ id }) => [id, mildest]));
  return relevant.reduce<Record<string, string>[]>(
    (filled, row) => filled.flatMap((table) => options.map(({ id }) => ({ ...table, [row]: id }))),
    [empty],
  );
}
