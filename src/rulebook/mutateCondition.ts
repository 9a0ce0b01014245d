/** A condition the wrong way round, written in the grammar's own terms: what an author can get wrong. */
import type { Catalogue, Condition, DecisionAtom, FactAtom, QuestionAtom } from '../domain/catalogue.ts';

/** Holds nowhere. The grammar has no such condition: nobody may write it. */
export const NEVER: Condition = { any: [] };

/** The whole condition, or one node or atom below it, and what the whole becomes with that part negated. */
export interface Negation {
  /** JSON pointer from the condition to the part. */
  readonly pointer: string;
  readonly part: Condition;
  readonly whole: Condition;
}

/** Every node and atom of the condition, each negated for itself. */
export function negationsIn(condition: Condition, catalogue: Catalogue): Negation[] {
  const itself = { pointer: '', part: condition, whole: negated(condition, catalogue) };
  if (condition === 'immer') return [itself];
  const inside = (
    key: 'all' | 'any',
    members: readonly Condition[],
    wrap: (list: Condition[]) => Condition,
  ) =>
    members.flatMap((member, index) =>
      negationsIn(member, catalogue).map(({ pointer, part, whole }) => ({
        pointer: `/${key}/${index}${pointer}`,
        part,
        whole: wrap(members.with(index, whole)),
      })),
    );
  if ('all' in condition) return [itself, ...inside('all', condition.all, (all) => ({ all }))];
  if ('any' in condition) return [itself, ...inside('any', condition.any, (any) => ({ any }))];
  return [itself];
}

/**
 * Kleene negation where the condition applies: certain and impossible change places, "weiß nicht" stays unknown. What
 * is not asked holds in neither polarity, here as everywhere.
 */
export function negated(condition: Condition, catalogue: Catalogue): Condition {
  if (condition === 'immer') return NEVER;
  if ('all' in condition) return { any: condition.all.map((part) => negated(part, catalogue)) };
  if ('any' in condition) return { all: condition.any.map((part) => negated(part, catalogue)) };
  if ('merkmal' in condition) return negatedFact(condition);
  return 'decision' in condition
    ? negatedDecision(condition, catalogue)
    : negatedQuestion(condition, catalogue);
}

function negatedFact({ is, ...atom }: FactAtom): Condition {
  return is === false ? atom : { ...atom, is: false };
}

function negatedDecision(atom: DecisionAtom, { decisions }: Catalogue): Condition {
  const { decision } = atom;
  const scale = (decisions.find(({ id }) => id === decision)?.scale ?? []).map(({ id }) => id);
  const level = 'atLeast' in atom ? before(scale, atom.atLeast) : after(scale, atom.atMost);
  if (level === undefined) return NEVER;
  return 'atLeast' in atom ? { decision, atMost: level } : { decision, atLeast: level };
}

function negatedQuestion(atom: QuestionAtom, { questions }: Catalogue): Condition {
  const question = questions.find(({ id }) => id === atom.fact);
  const options = (question?.options ?? []).map(({ id }) => id);
  if (question?.type === 'tabelle') return negatedLevel(atom, options);
  const { fact, value } = atom;
  const listed = Array.isArray(value) ? value : [];
  switch (atom.operator) {
    case 'equal':
      return { fact, operator: 'notEqual', value };
    case 'notEqual':
      return { fact, operator: 'equal', value };
    case 'in':
      return { fact, operator: 'notIn', value };
    case 'notIn':
      return { fact, operator: 'in', value };
    case 'contains':
      return { fact, operator: 'doesNotContain', value };
    case 'doesNotContain':
      return { fact, operator: 'contains', value };
    case 'containsAny':
      return { all: listed.map((one) => ({ fact, operator: 'doesNotContain', value: one })) };
    case 'containsOnly':
      return { fact, operator: 'containsAny', value: options.filter((one) => !listed.includes(one)) };
    case 'greaterThanInclusive':
      return {
        all: [
          { ...atom, operator: 'lessThanInclusive' },
          { ...atom, operator: 'notEqual' },
        ],
      };
    case 'lessThanInclusive':
      return {
        all: [
          { ...atom, operator: 'greaterThanInclusive' },
          { ...atom, operator: 'notEqual' },
        ],
      };
  }
}

/** Levels have neighbours: what is not this level is below or above it. */
function negatedLevel(atom: QuestionAtom, scale: readonly string[]): Condition {
  const upTo = before(scale, String(atom.value));
  const from = after(scale, String(atom.value));
  const below: Condition[] =
    upTo === undefined ? [] : [{ ...atom, operator: 'lessThanInclusive', value: upTo }];
  const above: Condition[] =
    from === undefined ? [] : [{ ...atom, operator: 'greaterThanInclusive', value: from }];
  if (atom.operator === 'greaterThanInclusive') return { any: below };
  return { any: atom.operator === 'lessThanInclusive' ? above : [...below, ...above] };
}

function before(scale: readonly string[], level: string): string | undefined {
  return scale[scale.indexOf(level) - 1];
}

function after(scale: readonly string[], level: string): string | undefined {
  return scale[scale.indexOf(level) + 1];
}

/** One line by which an author finds the part again. */
export function conditionCode(condition: Condition): string {
  if (condition === 'immer') return 'immer';
  if ('all' in condition) return `all: ${condition.all.length}`;
  if ('any' in condition) return `any: ${condition.any.length}`;
  if ('merkmal' in condition) {
    const { merkmal, is, atLeast } = condition;
    return `${is === false ? 'nicht ' : ''}${merkmal}${atLeast === undefined ? '' : ` ab ${atLeast}`}`;
  }
  if ('decision' in condition) {
    const { decision } = condition;
    return `${decision} ${'atLeast' in condition ? `ab ${condition.atLeast}` : `bis ${condition.atMost}`}`;
  }
  const { fact, row, operator, value } = condition;
  const compared = Array.isArray(value) ? value.join('|') : String(value);
  return `${row === undefined ? fact : `${fact}/${row}`} ${operator} ${compared}`;
}
