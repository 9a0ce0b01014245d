import { type Answers, type AnswerValue, parseAnswer } from '../domain/answers.ts';
import { assembleResult } from '../domain/assemble.ts';
import { type Catalogue, type IsoDate, withSwitches } from '../domain/catalogue.ts';
import type { Problem } from '../domain/outcome.ts';
import type { AssessmentResult } from '../domain/result.ts';
import { solveReading } from '../domain/solve.ts';
import { type Firing, firingIn } from './firing.ts';
import type { Law } from './law.ts';
import type { GoldenCase } from './parseDocuments.ts';

/** A golden case whose answers fit its catalogue, and what follows from them. */
export interface SolvedCase {
  readonly golden: GoldenCase;
  readonly answers: Answers;
  /** With the readings of contested law that the case asks for. */
  readonly catalogue: Catalogue;
  readonly result: AssessmentResult;
  readonly firing: Firing;
}

export interface AnswerProblem {
  readonly id: string;
  /** null: there is no such question. */
  readonly problems: readonly Problem[] | null;
}

/** The cases that can be evaluated, each on its day or all on another; what is wrong with the others is said by RB502. */
export function solveCases(
  { cases, catalogue: standard }: Pick<Law, 'cases' | 'catalogue'>,
  day?: IsoDate,
): SolvedCase[] {
  return cases.flatMap((written) => {
    const golden = { ...written, asOf: day ?? written.asOf };
    const { answers, problems } = parseAnswers(golden.answers, standard);
    if (problems.length > 0 || strangeSwitches(golden, standard).length > 0) return [];
    const catalogue = withSwitches(standard, golden.schalter);
    const reading = solveReading(answers, catalogue, golden.asOf);
    return [{ golden, answers, catalogue, result: assembleResult(reading), firing: firingIn(reading) }];
  });
}

/** Raw answers of a case, a template or the command line, question by question. */
export function parseAnswers(
  raw: Readonly<Record<string, unknown>>,
  { questions }: Catalogue,
): { answers: Answers; problems: AnswerProblem[] } {
  const answers = new Map<string, AnswerValue>();
  const problems: AnswerProblem[] = [];
  for (const [id, value] of Object.entries(raw)) {
    const question = questions.find((candidate) => candidate.id === id);
    const parsed = question === undefined ? undefined : parseAnswer(question, value);
    if (parsed?.ok) answers.set(id, parsed.value);
    else problems.push({ id, problems: parsed?.problems ?? null });
  }
  return { answers, problems };
}

/** Switch ids or options of a case that the catalogue does not have. */
export function strangeSwitches({ schalter }: GoldenCase, { switches }: Catalogue): string[] {
  return Object.entries(schalter).flatMap(([id, option]) => {
    const known = switches.find((candidate) => candidate.id === id);
    return known?.options.some((candidate) => candidate.id === option) ? [] : [id];
  });
}
