import type { AnswerValue } from '../domain/answers.ts';
import type { Catalogue, QuestionAtom } from '../domain/catalogue.ts';
import type { Atom } from './law.ts';

/** An answer; whether a Merkmal holds, its count or its level; a decision's level. null: hidden or not applicable. */
export type InputValue = AnswerValue | boolean | null;

/** Whether an atom holds for a known value: two-valued, because a walk leaves nothing unknown. */
export function atomHolds(atom: Atom, value: InputValue, catalogue: Catalogue): boolean {
  if (value === null) return false;
  if ('fact' in atom) return typeof value !== 'boolean' && questionAtomHolds(atom, value, catalogue);
  if ('merkmal' in atom) {
    if (atom.is === false) return value === false;
    if (atom.atLeast === undefined) return value === true;
    if (typeof atom.atLeast === 'number') return Number(value) >= atom.atLeast;
    const definition = catalogue.facts.find(({ id }) => id === atom.merkmal)?.definition;
    const levels = definition?.kind === 'tabelle' ? definition.stufen : [];
    return levels.indexOf(String(value)) >= levels.indexOf(atom.atLeast);
  }
  const scale = catalogue.decisions.find(({ id }) => id === atom.decision)?.scale.map(({ id }) => id) ?? [];
  const level = scale.indexOf(String(value));
  return 'atLeast' in atom ? level >= scale.indexOf(atom.atLeast) : level <= scale.indexOf(atom.atMost);
}

function questionAtomHolds(atom: QuestionAtom, given: AnswerValue, catalogue: Catalogue): boolean {
  const { operator, value, row } = atom;
  const wanted = typeof value === 'object' ? value.map(String) : [String(value)];
  const chosen = typeof given === 'object' ? Object.values(given) : [String(given)];
  switch (operator) {
    case 'in':
    case 'contains':
    case 'containsAny':
      return wanted.some((option) => chosen.includes(option));
    case 'notIn':
    case 'notEqual':
    case 'doesNotContain':
      return !wanted.some((option) => chosen.includes(option));
    case 'containsOnly':
      return chosen.every((option) => wanted.includes(option));
  }
  const rank = rankIn(atom, catalogue);
  const own = Math.max(...(row === undefined ? chosen : [rowOf(given, row)]).map(rank));
  const bound = rank(String(value));
  if (operator === 'equal') return own === bound;
  return operator === 'greaterThanInclusive' ? own >= bound : own <= bound;
}

function rowOf(given: AnswerValue, row: string): string {
  return typeof given === 'object' && !Array.isArray(given)
    ? String(Object.entries(given).find(([id]) => id === row)?.[1])
    : '';
}

/** Options by their place, numbers by their size, dates by their day. */
function rankIn({ fact }: QuestionAtom, { questions, switches }: Catalogue): (word: string) => number {
  const asked = [...questions, ...switches].find(({ id }) => id === fact);
  const options = asked?.options.map(({ id }) => id) ?? [];
  if (options.length > 0) return (word) => options.indexOf(word);
  return (word) => (/^\d{4}-/.test(word) ? Date.parse(word) : Number(word));
}
