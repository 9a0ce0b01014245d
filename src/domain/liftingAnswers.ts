/** Which single answer would make a rule stop holding: "Was würde das ändern?", rule by rule. */
import { type Answers, type AnswerValue, isRows, UNKNOWN } from './answers.ts';
import type { Catalogue, IsoDate, Question, QuestionId, RuleId } from './catalogue.ts';
import { CLASS_UPPER } from './ends.ts';
import { endsOf, type Reading } from './reading.ts';
import type { AssessmentResult } from './result.ts';
import { solveReading } from './solve.ts';

export interface LiftingAnswer {
  readonly question: QuestionId;
  readonly value: AnswerValue;
}

/** Every alternative is one evaluation; beyond so many a page would keep its reader waiting. */
const MOST = 120;

/** For each of the rules that hold in `result`: the answers that would take it out, in catalogue order. */
export function liftingAnswers(
  answers: Answers,
  catalogue: Catalogue,
  asOf: IsoDate,
  result: AssessmentResult,
  rules: ReadonlySet<RuleId>,
): ReadonlyMap<RuleId, readonly LiftingAnswer[]> {
  const holding = result.trace.filter((step) => rules.has(step.rule) && step.inClass);
  const bearing = new Set(holding.flatMap((step) => step.answers.map(({ question }) => question)));
  const tries = catalogue.questions
    .filter(({ id }) => bearing.has(id))
    .flatMap((question) => alternatives(question, answers.get(question.id)))
    .slice(0, MOST);
  const lifted = new Map<RuleId, LiftingAnswer[]>();
  for (const attempt of tries) {
    const changed = new Map([...answers, [attempt.question, attempt.value]]);
    const still = rulesInClass(solveReading(changed, catalogue, asOf));
    for (const { rule, answers: carried } of holding) {
      const isAbout = carried.some(({ question }) => question === attempt.question);
      if (isAbout && !still.has(rule)) lifted.set(rule, [...(lifted.get(rule) ?? []), attempt]);
    }
  }
  return lifted;
}

function rulesInClass({ plan, holds }: Reading): ReadonlySet<RuleId> {
  return new Set(
    plan.rules.filter((_, index) => endsOf(holds, index) & CLASS_UPPER).map(({ rule }) => rule.id),
  );
}

/** Other options of a choice; of several choices, each of them left out; of a table, every row at its mildest. */
function alternatives(question: Question, value: AnswerValue | undefined): readonly LiftingAnswer[] {
  const one = (other: AnswerValue) => ({ question: question.id, value: other });
  if (question.type === 'ja-nein' || question.type === 'einfach')
    return question.options.filter(({ id }) => id !== value).map(({ id }) => one(id));
  if (question.type === 'mehrfach') return withoutOne(question, value).map(one);
  const [mildest] = question.options;
  if (question.type !== 'tabelle' || value === undefined || mildest === undefined || !isRows(value))
    return [];
  return [one(Object.fromEntries(question.rows.map(({ id }) => [id, mildest.id])))];
}

function withoutOne(question: Question, value: AnswerValue | undefined): readonly AnswerValue[] {
  const none = question.options.filter(({ exklusiv }) => exklusiv).map(({ id }) => [id]);
  if (value === undefined || value === UNKNOWN || !Array.isArray(value)) return none;
  const fewer = value.map((left) => value.filter((id) => id !== left)).filter((rest) => rest.length > 0);
  return [...fewer, ...none.filter(([id]) => id !== undefined && !value.includes(id))];
}
