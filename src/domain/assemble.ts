/** From an established reading to the plain result. Both evaluators end here. */
import { hasUnknown, isAnswered, isComplete } from './answers.ts';
import type { QuestionId } from './catalogue.ts';
import { classLevel, isExcepted, stateOf } from './classify.ts';
import { BOUNDS_LOWER, BOUNDS_UPPER, CLASS_UPPER } from './ends.ts';
import { compareIds } from './idOrder.ts';
import { endsFrom, endsOf, numberAt, type Reading } from './reading.ts';
import { requirementsOf } from './required.ts';
import type { AssessmentResult, DecisionResult } from './result.ts';
import { traceOf } from './trace.ts';

/** Answers to questions that the catalogue does not know are no part of the result. */
export function assembleResult(reading: Reading): AssessmentResult {
  const { openQuestions, unknownQuestions, ignoredAnswers, ...concluded } = conclusionsOf(reading);
  return { ...concluded, trace: traceOf(reading), openQuestions, unknownQuestions, ignoredAnswers };
}

/** The result without the way to it, which takes most of the time. */
export function conclusionsOf(reading: Reading): Omit<AssessmentResult, 'trace'> {
  const { catalogue, decisions } = reading.plan;
  return {
    catalogue: { version: catalogue.version, sha256: catalogue.sha256 },
    asOf: reading.asOf,
    switches: record(catalogue.switches.map(({ id, value }) => [id, value])),
    decisions: record(decisions.map(({ id }, index) => [id, decisionResult(index, reading)])),
    ...requirementsOf(reading),
    ...questionLists(reading),
  };
}

function decisionResult(index: number, reading: Reading): DecisionResult {
  const current = numberAt(reading.level, index, CLASS_UPPER);
  const name = (level: number) => reading.plan.decisions[index]?.scale[level] ?? '';
  return {
    class: name(current),
    atLeast: name(numberAt(reading.level, index, BOUNDS_LOWER)),
    atMost: name(numberAt(reading.level, index, BOUNDS_UPPER)),
    state: stateOf(endsFrom(reading.level, index, current)),
    decidedBy: rulesOf(index, reading, (rule) => gives(rule, index, current, reading)),
    overridden: rulesOf(index, reading, (rule) => isExcepted(reading, rule)),
  };
}

/** A rule whose ceiling takes it down to the base class decides nothing. */
function gives(rule: number, decision: number, current: number, reading: Reading): boolean {
  const given = reading.plan.rules[rule]?.levels.get(decision);
  const holds = endsOf(reading.holds, rule);
  if (given === undefined || !(holds & CLASS_UPPER)) return false;
  return classLevel(given, holds) === current && (current > 0 || given.level === 0);
}

function rulesOf(decision: number, reading: Reading, test: (rule: number) => boolean): readonly string[] {
  const rules = (reading.plan.decisions[decision]?.rules ?? []).filter(test);
  return rules.map((rule) => reading.plan.rules[rule]?.rule.id ?? '').sort(compareIds);
}

type QuestionLists = Pick<AssessmentResult, 'openQuestions' | 'unknownQuestions' | 'ignoredAnswers'>;

/** By visibility in the bounds pass: an answer that may come to count is neither ignored nor settled. */
function questionLists(reading: Reading): QuestionLists {
  const open: QuestionId[] = [];
  const unknown: QuestionId[] = [];
  const ignored: QuestionId[] = [];
  for (const [index, question] of reading.plan.catalogue.questions.entries()) {
    const given = reading.given[index];
    const isVisible = (endsOf(reading.visible, index) & BOUNDS_UPPER) !== 0;
    if (!isVisible && isAnswered(given)) ignored.push(question.id);
    if (isVisible && hasUnknown(question, given)) unknown.push(question.id);
    // A text stands in no condition: it can be missing without anything being undecided.
    if (isVisible && question.type !== 'text' && !isComplete(question, given)) open.push(question.id);
  }
  return {
    openQuestions: open.sort(compareIds),
    unknownQuestions: unknown.sort(compareIds),
    ignoredAnswers: ignored.sort(compareIds),
  };
}

function record<V>(entries: readonly (readonly [string, V])[]): Readonly<Record<string, V>> {
  return Object.fromEntries([...entries].sort(([a], [b]) => compareIds(a, b)));
}
