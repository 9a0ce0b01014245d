import { type Answers, type AnswerValue, parseAnswer } from '../../src/domain/answers.ts';
import type { Catalogue } from '../../src/domain/catalogue.ts';
import { evaluate } from '../../src/domain/evaluate.ts';
import { solve } from '../../src/domain/solve.ts';
import type { BenchLine } from './benchLine.ts';
import { median } from './median.ts';
import { realCatalogue } from './realCatalogue.ts';

const ROUNDS = 5;

type Subject = (answers: Answers, asOf: string) => Promise<unknown> | unknown;

/** Engine of record and solver on the answers of all golden cases, in turns, after a warm-up; all readings, with trace. */
export async function benchEvaluations(): Promise<BenchLine[]> {
  const { catalogue, cases } = await realCatalogue();
  const inputs = cases.map(({ answers, asOf }): [Answers, string] => [asAnswers(answers, catalogue), asOf]);
  const engine: Subject = (answers, asOf) => evaluate(answers, catalogue, asOf);
  const solver: Subject = (answers, asOf) => solve(answers, catalogue, asOf);
  const rounds: { engine: number; solver: number }[] = [];
  await microseconds(solver, inputs);
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push({ engine: await microseconds(engine, inputs), solver: await microseconds(solver, inputs) });
  }
  const slow = median(rounds.map((round) => round.engine));
  const fast = median(rounds.map((round) => round.solver));
  return [
    { name: `json-rules-engine, ${catalogue.rules.length} Regeln, je Auswertung`, value: slow, unit: 'µs' },
    { name: 'Löser, je Auswertung', value: fast, unit: 'µs' },
    { name: 'Verhältnis json-rules-engine : Löser', value: slow / fast, unit: ': 1' },
  ];
}

function asAnswers(given: Readonly<Record<string, unknown>>, { questions }: Catalogue): Answers {
  const answers: [string, AnswerValue][] = [];
  for (const question of questions) {
    const parsed = parseAnswer(question, given[question.id]);
    if (parsed.ok) answers.push([question.id, parsed.value]);
  }
  return new Map(answers);
}

async function microseconds(subject: Subject, inputs: readonly [Answers, string][]): Promise<number> {
  const start = performance.now();
  for (const [answers, asOf] of inputs) await subject(answers, asOf);
  return ((performance.now() - start) * 1000) / inputs.length;
}
