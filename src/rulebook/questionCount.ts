/** How many questions a golden case costs when only one decision is wanted: the way of a clerk, counted. */
import { type Answers, type AnswerValue, isComplete, UNKNOWN } from '../domain/answers.ts';
import type { DecisionId, LevelId, Question, QuestionId } from '../domain/catalogue.ts';
import { BOUNDS_LOWER, BOUNDS_UPPER, CLASS_UPPER, type Mask } from '../domain/ends.ts';
import { nextQuestion } from '../domain/nextQuestion.ts';
import { numberAt, type Reading } from '../domain/reading.ts';
import { solveReading } from '../domain/solve.ts';
import { visibleQuestions } from '../domain/visibility.ts';
import { dependenciesOf, reachableFrom } from './dependencies.ts';
import type { SolvedCase } from './goldenCases.ts';

export interface QuestionCount {
  readonly file: string;
  readonly title: string;
  readonly level: LevelId;
  /** The questions in the order in which they are asked for this decision alone. */
  readonly asked: readonly QuestionId[];
  /** Those of them that the case leaves unsaid. */
  readonly supplied: readonly QuestionId[];
  /** False where a "weiß nicht" leaves the class open to the end. */
  readonly isDecided: boolean;
  /** Questions of the whole questionnaire that this decision can rest on and that the case shows. */
  readonly shown: number;
}

/** One count per case that says what becomes of the decision; the other cases tell nothing about it. */
export function questionCounts(decision: DecisionId, cases: readonly SolvedCase[]): readonly QuestionCount[] {
  const telling = cases.filter(({ golden }) => golden.expect.decisions?.[decision] !== undefined);
  const [any] = telling;
  if (any === undefined) return [];
  // The readings that a case chooses change values, not what hangs on what.
  const bearing = reachableFrom([decision], dependenciesOf(any.catalogue));
  return telling.map((solved) => countQuestions(decision, bearing, solved));
}

function countQuestions(
  decision: DecisionId,
  bearing: ReadonlySet<string>,
  solved: SolvedCase,
): QuestionCount {
  const { golden, answers, catalogue } = solved;
  const shown = visibleQuestions(answers, catalogue, golden.asOf);
  return {
    file: golden.file,
    title: golden.title,
    level: solved.result.decisions[decision]?.class ?? '',
    ...walk(decision, solved),
    shown: shown.filter(({ question }) => bearing.has(question.id)).length,
  };
}

/** From the empty questionnaire to a certain class. */
function walk(decision: DecisionId, solved: SolvedCase) {
  const { catalogue, golden } = solved;
  let said = solved.answers;
  const given = new Map<QuestionId, AnswerValue>();
  const supplied: QuestionId[] = [];
  for (;;) {
    const reading = solveReading(given, catalogue, golden.asOf);
    const question = nextQuestion(decision, reading);
    if (question === null) {
      const isDecided = levelAt(decision, BOUNDS_LOWER, reading) === levelAt(decision, BOUNDS_UPPER, reading);
      return { asked: [...given.keys()], supplied, isDecided };
    }
    const answer = said.get(question.id);
    if (answer !== undefined && isComplete(question, answer)) {
      given.set(question.id, answer);
      continue;
    }
    const harmless = harmlessAnswer(question, decision, said, solved);
    supplied.push(question.id);
    given.set(question.id, harmless);
    said = new Map([...said, [question.id, harmless]]);
  }
}

/**
 * What a case does not mention does not matter for it. So the clerk says „nein“ or „nichts davon“, or else gives the first
 * answer with which the class of the case stays what it is; "weiß nicht" where there is none.
 */
function harmlessAnswer(
  question: Question,
  decision: DecisionId,
  said: Answers,
  { catalogue, golden }: SolvedCase,
): AnswerValue {
  const classWith = (answers: Answers) =>
    levelAt(decision, CLASS_UPPER, solveReading(answers, catalogue, golden.asOf));
  const level = classWith(said);
  const fitting = negativeFirst(question).find(
    (value) => classWith(new Map([...said, [question.id, value]])) === level,
  );
  return fitting ?? UNKNOWN;
}

function negativeFirst({ type, options }: Question): readonly AnswerValue[] {
  const isNegative = ({ id, exklusiv }: Question['options'][number]) => exklusiv || id === 'nein';
  const ids = [...options.filter(isNegative), ...options].map(({ id }) => id);
  if (type === 'mehrfach') return ids.map((id) => [id]);
  return type === 'ja-nein' || type === 'einfach' ? ids : [];
}

function levelAt(decision: DecisionId, end: Mask, reading: Reading): number {
  const index = reading.plan.decisions.findIndex(({ id }) => id === decision);
  return numberAt(reading.level, index, end);
}
