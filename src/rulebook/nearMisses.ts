import type { Answers, AnswerValue } from '../domain/answers.ts';
import type { Question } from '../domain/catalogue.ts';

/** The answers with one of them changed or taken away, for each of these questions that is answered. */
export function* nearMisses(answers: Answers, questions: readonly Question[]): Generator<Answers> {
  for (const question of questions) {
    const given = answers.get(question.id);
    if (given === undefined) continue;
    for (const other of otherAnswers(question, given)) {
      const near = new Map(answers);
      if (other === null) near.delete(question.id);
      else near.set(question.id, other);
      yield near;
    }
  }
}

/** null: not answered. */
function otherAnswers(
  { type, options, rows, min, max }: Question,
  given: AnswerValue,
): (AnswerValue | null)[] {
  const ids = options.map(({ id }) => id);
  if (type === 'mehrfach') {
    const chosen = Array.isArray(given) ? given : [];
    const fewer = chosen
      .map((id) => chosen.filter((other) => other !== id))
      .filter(({ length }) => length > 0);
    return [null, ...fewer, ...ids.map((id) => [id])];
  }
  if (type === 'tabelle') {
    const filled = typeof given === 'object' && !Array.isArray(given) ? given : {};
    return [null, ...rows.flatMap(({ id }) => ids.map((level) => ({ ...filled, [id]: level })))];
  }
  if (type === 'zahl') return [null, ...[min, max].flatMap((bound) => bound ?? [])];
  return [null, ...ids];
}
