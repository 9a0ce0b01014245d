/** Random answers, and what can become of them when somebody goes on answering. */
import { type Answers, type AnswerValue, isRows, UNKNOWN } from '../../src/domain/answers.ts';
import type { Catalogue, Question } from '../../src/domain/catalogue.ts';
import type { Random } from '../../src/rulebook/random.ts';
import { DATES } from './randomAtom.ts';

/** Some questions answered, some with "weiß nicht", tables often in part. */
export function randomAnswers(random: Random, catalogue: Catalogue): Answers {
  return answersFor(catalogue, (question) => {
    if (random.chance(0.35)) return undefined;
    return question.type === 'tabelle' ? someRows(random, question) : openAnswer(random, question);
  });
}

/** Every "weiß nicht" settled, nothing else added: two-valued as far as it goes. */
export function resolved(random: Random, catalogue: Catalogue, answers: Answers): Answers {
  return answersFor(catalogue, (question) => settled(random, question, answers.get(question.id)));
}

/** Everything answered: a closed completion. */
export function closed(random: Random, catalogue: Catalogue, answers: Answers): Answers {
  return answersFor(catalogue, (question) => {
    const given = settled(random, question, answers.get(question.id));
    const any = knownAnswer(random, question);
    return given !== undefined && isRows(given) && isRows(any) ? { ...any, ...given } : (given ?? any);
  });
}

/** Any further subset answered, also with "weiß nicht": an open completion. */
export function opened(random: Random, catalogue: Catalogue, answers: Answers): Answers {
  const more = randomAnswers(random, catalogue);
  return answersFor(catalogue, (question) => {
    const before = answers.get(question.id);
    const given = random.chance(0.5) ? settled(random, question, before) : before;
    const added = more.get(question.id);
    if (given === undefined || added === undefined) return given ?? added;
    return isRows(given) && isRows(added) ? { ...added, ...given } : given;
  });
}

function answersFor(catalogue: Catalogue, give: (question: Question) => AnswerValue | undefined): Answers {
  const given = catalogue.questions.flatMap((question) => {
    const value = give(question);
    return value === undefined ? [] : [[question.id, value] as const];
  });
  return new Map(given);
}

function settled(
  random: Random,
  question: Question,
  given: AnswerValue | undefined,
): AnswerValue | undefined {
  if (given === UNKNOWN) return knownAnswer(random, question);
  if (given === undefined || !isRows(given)) return given;
  const levels = question.options.map((option) => option.id);
  const rows = Object.entries(given).map(([row, level]) => [
    row,
    level === UNKNOWN ? random.pick(levels) : level,
  ]);
  return Object.fromEntries(rows);
}

function someRows(random: Random, question: Question): AnswerValue {
  const levels = [...question.options.map((option) => option.id), UNKNOWN];
  return Object.fromEntries(random.some(question.rows, 0.6).map((row) => [row.id, random.pick(levels)]));
}

function openAnswer(random: Random, question: Question): AnswerValue {
  return question.type !== 'text' && random.chance(0.25) ? UNKNOWN : knownAnswer(random, question);
}

function knownAnswer(random: Random, question: Question): AnswerValue {
  const options = question.options.map((option) => option.id);
  switch (question.type) {
    case 'mehrfach':
      return random.chance(0.3) ? ['nichts'] : random.some(['a', 'b'], 0.5);
    case 'tabelle':
      return Object.fromEntries(question.rows.map((row) => [row.id, random.pick(options)]));
    case 'zahl':
      return random.below(5);
    case 'datum':
      return random.pick(DATES);
    case 'text':
      return 'Freitext';
    default:
      return random.pick(options);
  }
}
