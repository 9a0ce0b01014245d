/** Seeded answers for checks that try the law on more than the golden cases. */
import type { Answers, AnswerValue } from '../domain/answers.ts';
import { isRows, UNKNOWN } from '../domain/answers.ts';
import type { Catalogue, Question } from '../domain/catalogue.ts';
import { answersTo } from './inputValues.ts';
import { atomsIn, conditionsOf, type Law } from './law.ts';
import type { Random } from './random.ts';

/** Gives any question a known answer; undefined: there is nothing that a condition could tell apart. */
export type Responder = (question: Question, random: Random) => AnswerValue | undefined;

/** Numbers and days are taken from around the values that conditions compare. */
export function responderFor(law: Law): Responder {
  const compared = conditionsOf(law)
    .flatMap(({ value }) => atomsIn(value))
    .filter((atom) => 'fact' in atom);
  return (question, random) => {
    const { type, options, rows } = question;
    const ids = options.filter(({ exklusiv }) => !exklusiv).map(({ id }) => id);
    if (type === 'tabelle') return Object.fromEntries(rows.map((row) => [row.id, random.pick(ids)]));
    if (type === 'mehrfach') return selection(question, ids, random);
    if (ids.length > 0) return random.pick(ids);
    const own = compared.filter(({ fact }) => fact === question.id);
    const values = answersTo(question, own) ?? [];
    return values.length === 0 ? undefined : random.pick(values);
  };
}

/** Mostly the mildest answer: where everything else is grave already, nothing can be seen to fall. */
export function mildly(respond: Responder): Responder {
  return (question, random) => {
    const { type, rows, riskOrder: [mildest] = [] } = question;
    if (mildest === undefined || random.chance(0.2)) return respond(question, random);
    if (type === 'tabelle') return Object.fromEntries(rows.map(({ id }) => [id, mildest]));
    return type === 'mehrfach' ? [mildest] : mildest;
  };
}

function selection({ options }: Question, ids: readonly string[], random: Random): readonly string[] {
  const alone = options.filter(({ exklusiv }) => exklusiv).map(({ id }) => [id]);
  if (ids.length === 0 || (alone.length > 0 && random.chance(0.3))) return random.pick(alone);
  return random.some(ids, 1.5 / ids.length);
}

/** The answers, and one for every question that has none; an unfinished table is filled up. */
export function completed(
  answers: Answers,
  { questions }: Catalogue,
  respond: Responder,
  random: Random,
): Answers {
  const whole = new Map<string, AnswerValue>();
  for (const question of questions) {
    const given = answers.get(question.id);
    const other = respond(question, random);
    const value =
      given !== undefined && other !== undefined && isRows(given) && isRows(other)
        ? { ...other, ...given }
        : (given ?? other);
    if (value !== undefined) whole.set(question.id, value);
  }
  return whole;
}

/** The answers, some of them given differently. */
export function varied(
  answers: Answers,
  { questions }: Catalogue,
  respond: Responder,
  random: Random,
): Answers {
  const other = new Map(answers);
  const given = questions.filter(({ id }) => answers.has(id));
  if (given.length === 0) return other;
  for (let count = 0; count < 3; count++) {
    const question = random.pick(given);
    const value = respond(question, random);
    if (value !== undefined) other.set(question.id, value);
  }
  return other;
}

/** A part of the answers; with `doubt` some of the kept ones become "weiß nicht". */
export function thinned(answers: Answers, keep: number, doubt: number, random: Random): Answers {
  const kept = [...answers].filter(() => random.chance(keep));
  return new Map(kept.map(([id, value]) => [id, random.chance(doubt) ? UNKNOWN : value] as const));
}
