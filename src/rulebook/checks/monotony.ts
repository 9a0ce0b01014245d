/** RB404: a riskier answer never lowers a class, except through a cited exception. */
import type { Answers, AnswerValue } from '../../domain/answers.ts';
import type { Catalogue, IsoDate, Question } from '../../domain/catalogue.ts';
import { CLASS_UPPER } from '../../domain/ends.ts';
import { endsOf, type Reading } from '../../domain/reading.ts';
import { solveReading } from '../../domain/solve.ts';
import { solveAgain } from '../../domain/solveAgain.ts';
import { dependenciesOf } from '../dependencies.ts';
import { type Fall, unexcusedFalls } from '../fall.ts';
import { below, type Finding, finding } from '../finding.ts';
import type { SolvedCase } from '../goldenCases.ts';
import { type Law, placeOf } from '../law.ts';
import { randomFrom, seedOf } from '../random.ts';
import { completed, mildly, responderFor, varied } from '../randomAnswer.ts';
import { type Raise, raisesOf } from '../riskOrder.ts';

/** Tried on every golden case, completed, and on as many variations; per question and decision the first fall is told. */
export function checkMonotony(law: Law, cases: readonly SolvedCase[]): Finding[] {
  const ordered = law.catalogue.questions.filter(({ riskOrder }) => riskOrder !== undefined);
  if (ordered.length === 0) return [];
  const graph = dependenciesOf(law.catalogue);
  const found = new Map<string, Finding>();
  for (const scene of scenesOf(law, cases)) {
    const here = solveReading(scene.answers, scene.catalogue, scene.asOf);
    for (const { question, raise } of raisesIn(scene, here, ordered)) {
      const before = readingWith(raise.milder, question, here, scene);
      const after = readingWith(raise.riskier, question, here, scene);
      for (const fall of unexcusedFalls(before, after, graph)) {
        const id = `${question.id}:${fall.decision}`;
        if (!found.has(id)) found.set(id, fallFinding({ question, raise, fall, scene, law, id }));
      }
    }
  }
  return [...found.values()];
}

interface Scene {
  readonly name: string;
  readonly answers: Answers;
  readonly catalogue: Catalogue;
  readonly asOf: IsoDate;
}

function* scenesOf(law: Law, cases: readonly SolvedCase[]): Generator<Scene> {
  const respond = responderFor(law);
  const mild = mildly(respond);
  for (const { golden, answers, catalogue } of cases) {
    const random = randomFrom(seedOf(golden.file));
    const scene = { catalogue, asOf: golden.asOf };
    const whole = completed(answers, catalogue, mild, random);
    yield { ...scene, name: `„${golden.title}“`, answers: whole };
    const other = completed(varied(answers, catalogue, respond, random), catalogue, mild, random);
    yield { ...scene, name: `„${golden.title}“ mit geänderten Antworten`, answers: other };
  }
}

/** A question that is not asked raises nothing. */
function raisesIn(
  { answers, catalogue }: Scene,
  { visible }: Reading,
  ordered: readonly Question[],
): { question: Question; raise: Raise }[] {
  return ordered.flatMap((question) => {
    const given = answers.get(question.id);
    const isAsked = endsOf(visible, catalogue.questions.indexOf(question)) & CLASS_UPPER;
    if (!isAsked || given === undefined) return [];
    return raisesOf(question, given).map((raise) => ({ question, raise }));
  });
}

function readingWith(value: AnswerValue, { id }: Question, here: Reading, scene: Scene): Reading {
  if (scene.answers.get(id) === value) return here;
  const input = scene.catalogue.questions.findIndex((question) => question.id === id);
  return solveAgain(here, input, value);
}

function fallFinding(told: {
  question: Question;
  raise: Raise;
  fall: Fall;
  scene: Scene;
  law: Law;
  id: string;
}): Finding {
  const { question, raise, fall, scene, law, id } = told;
  const values = {
    id: question.id,
    milder: wordsOf(raise.milder),
    riskanter: wordsOf(raise.riskier),
    entscheidung: fall.decision,
    von: fall.from,
    auf: fall.to,
    regeln: fall.lost.join(', '),
    fall: scene.name,
  };
  return finding('RB404.faellt', below(placeOf(law, question.id), 'riskOrder'), values, id);
}

function wordsOf(value: AnswerValue): string {
  if (typeof value !== 'object') return `„${value}“`;
  if (Array.isArray(value)) return `„${value.join(', ')}“`;
  const rows = Object.entries(value).map(([row, level]) => `${row}: ${level}`);
  return `„${rows.join(', ')}“`;
}
