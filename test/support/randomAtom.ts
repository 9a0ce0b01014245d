/** Random atoms over what a pool holds. */
import type { Condition, Decision, DerivedFact, Question, Switch } from '../../src/domain/catalogue.ts';
import type { Random } from '../../src/rulebook/random.ts';

export const DATES = ['2025-02-02', '2026-08-02', '2027-12-02'] as const;

/** What conditions may read so far. */
export interface Pool {
  readonly questions: Question[];
  readonly switches: Switch[];
  readonly facts: DerivedFact[];
  readonly decisions: Decision[];
}

const ORDERED = ['equal', 'greaterThanInclusive', 'lessThanInclusive'] as const;

/** Mostly about questions; a switch where nothing else is there yet. */
export function randomAtom(random: Random, pool: Pool): Condition {
  const questions = pool.questions.filter((question) => question.type !== 'text');
  const kind = random.below(10);
  if (kind < 3 && pool.facts.length > 0) return factAtom(random, random.pick(pool.facts));
  if (kind < 5 && pool.decisions.length > 0) return decisionAtom(random, random.pick(pool.decisions));
  if (kind === 9 || questions.length === 0) {
    return {
      fact: 'schalter',
      operator: random.pick(['equal', 'notEqual']),
      value: random.pick(['eng', 'weit']),
    };
  }
  return questionAtom(random, random.pick(questions));
}

function factAtom(random: Random, { id, definition }: DerivedFact): Condition {
  const polarity = random.chance(0.35) ? { is: false as const } : {};
  if (definition.kind === 'bedingung') return { merkmal: id, ...polarity };
  if (definition.kind === 'tabelle')
    return { merkmal: id, atLeast: random.pick(definition.stufen), ...polarity };
  return { merkmal: id, atLeast: 1 + random.below(definition.of.length), ...polarity };
}

function decisionAtom(random: Random, { id, scale }: Decision): Condition {
  const level = random.pick(scale).id;
  return random.chance(0.6) ? { decision: id, atLeast: level } : { decision: id, atMost: level };
}

function questionAtom(random: Random, question: Question): Condition {
  const fact = question.id;
  const options = question.options.map((option) => option.id);
  switch (question.type) {
    case 'mehrfach':
      return random.chance(0.5)
        ? { fact, operator: random.pick(['contains', 'doesNotContain']), value: random.pick(options) }
        : { fact, operator: random.pick(['containsAny', 'containsOnly']), value: random.some(options, 0.5) };
    case 'tabelle': {
      const row = random.chance(0.5) ? { row: random.pick(question.rows).id } : {};
      return { fact, operator: random.pick(ORDERED), value: random.pick(options), ...row };
    }
    case 'zahl':
      return { fact, operator: random.pick(ORDERED), value: random.below(5) };
    case 'datum':
      return { fact, operator: random.pick(ORDERED), value: random.pick(DATES) };
    default:
      return random.chance(0.6)
        ? { fact, operator: random.pick(['equal', 'notEqual']), value: random.pick(options) }
        : { fact, operator: random.pick(['in', 'notIn']), value: random.some(options, 0.5) };
  }
}
