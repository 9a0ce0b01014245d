/** What the three readings promise about one random set of answers, held against the two-valued oracle. */
import type { Answers } from '../../src/domain/answers.ts';
import type { Catalogue, IsoDate, Stufe } from '../../src/domain/catalogue.ts';
import type { AssessmentResult } from '../../src/domain/result.ts';
import { type Random, randomFrom } from '../../src/rulebook/random.ts';
import { judge, type Verdict } from './oracle.ts';
import { closed, opened, randomAnswers, resolved } from './randomAnswers.ts';
import { AS_OF, randomCatalogue } from './randomCatalogue.ts';

export type Solve = (answers: Answers, catalogue: Catalogue, asOf: IsoDate) => AssessmentResult;

const STUFEN: readonly Stufe[] = ['kann', 'soll', 'muss'];

/** Every promise that does not hold, in words; half of the catalogues have ceilings. */
export function contradictions(seed: number, solveWith: Solve): readonly string[] {
  const random = randomFrom(seed);
  const catalogue = randomCatalogue(random, { ceilings: seed % 2 === 0 });
  const answers = randomAnswers(random, catalogue);
  const result = solveWith(answers, catalogue, AS_OF);
  const scene: Scene = { random, catalogue, answers, result, solveWith };
  return [
    ...completionsLeaveBounds(scene),
    ...judgementDiffers(scene),
    ...(seed % 2 === 0 ? [] : unknownIsCheaper(scene)),
  ];
}

interface Scene {
  readonly random: Random;
  readonly catalogue: Catalogue;
  readonly answers: Answers;
  readonly result: AssessmentResult;
  readonly solveWith: Solve;
}

/** Closed: everything answered. Open: any further subset, also with "weiß nicht". */
function* completionsLeaveBounds({
  random,
  catalogue,
  answers,
  result,
  solveWith,
}: Scene): Generator<string> {
  const open = opened(random, catalogue, answers);
  const settled = [closed(random, catalogue, answers), resolved(random, catalogue, open)];
  for (const completion of settled) {
    const verdict = judge(completion, catalogue, AS_OF);
    yield* classesOutside(verdict.classes, result, catalogue, 'oracle');
    yield* measuresOutside(verdict, result);
  }
  const later = solveWith(open, catalogue, AS_OF);
  const classes = Object.entries(later.decisions).map(([id, decision]) => [id, decision.class] as const);
  yield* classesOutside(Object.fromEntries(classes), result, catalogue, 'open completion');
}

function* classesOutside(
  classes: Readonly<Record<string, string>>,
  { decisions }: AssessmentResult,
  { decisions: known }: Catalogue,
  who: string,
): Generator<string> {
  for (const { id, scale } of known) {
    const at = (level: string | undefined) => scale.findIndex((one) => one.id === level);
    const bounds = decisions[id];
    const level = at(classes[id]);
    if (level < at(bounds?.atLeast) || level > at(bounds?.atMost)) {
      yield `${who}: ${id} is ${classes[id]}, outside ${bounds?.atLeast}..${bounds?.atMost}`;
    }
  }
}

/** What is `fest` stays required at least as strictly; what can be required is listed. */
function* measuresOutside({ measures }: Verdict, result: AssessmentResult): Generator<string> {
  const listed = new Map(result.measures.map((measure) => [measure.id, measure]));
  for (const id of measures.keys()) if (!listed.has(id)) yield `${id} is required and was not listed`;
  for (const { id, stufe, state } of result.measures) {
    const required = measures.get(id);
    const isKept = required !== undefined && STUFEN.indexOf(required) >= STUFEN.indexOf(stufe);
    if (state === 'fest' && !isKept) yield `${id} was fest at ${stufe} and is ${required}`;
  }
}

/** Without any "weiß nicht" the class is simply the judgement on what has been said. */
function* judgementDiffers({ random, catalogue, answers, solveWith }: Scene): Generator<string> {
  const settled = resolved(random, catalogue, answers);
  const { classes } = judge(settled, catalogue, AS_OF);
  const { decisions } = solveWith(settled, catalogue, AS_OF);
  for (const [id, level] of Object.entries(classes)) {
    if (decisions[id]?.class !== level) yield `${id} is judged ${level}, solved ${decisions[id]?.class}`;
  }
}

/** Without ceilings no way of settling the "weiß nicht" is stricter than the class that they give. */
function* unknownIsCheaper({ random, catalogue, answers, result }: Scene): Generator<string> {
  const { classes } = judge(resolved(random, catalogue, answers), catalogue, AS_OF);
  for (const { id, scale } of catalogue.decisions) {
    const at = (level: string | undefined) => scale.findIndex((one) => one.id === level);
    if (at(classes[id]) > at(result.decisions[id]?.class))
      yield `${id}: unknown is cheaper than ${classes[id]}`;
  }
}
