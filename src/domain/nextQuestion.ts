/** The way to one decision: what is asked next when nothing else is to be decided. */
import { isComplete } from './answers.ts';
import type { DecisionId, Question } from './catalogue.ts';
import { BOUNDS_LOWER, BOUNDS_UPPER, CLASS_UPPER, type Mask } from './ends.ts';
import type { Node } from './nodes.ts';
import type { Fact, PlannedRule } from './plan.ts';
import { endsOf, numberAt, type Reading } from './reading.ts';

/**
 * The question that comes next. Of the open rules the strictest count first, because one of them can end the search; of
 * what these need, a question that earlier answers opened comes before one that everybody is asked, and what a begun rule
 * needs before the rest, so that a matter is finished before the next one begins. null: the class is certain, or no shown question can narrow it any more.
 */
export function nextQuestion(decision: DecisionId, reading: Reading): Question | null {
  const index = reading.plan.decisions.findIndex(({ id }) => id === decision);
  return index < 0 ? null : inDecision(index, reading);
}

function inDecision(decision: number, reading: Reading): Question | null {
  return first(rulesThatDecide(decision, reading), (rules) => {
    const candidates = [...rules.filter((rule) => isBegun(rule, reading)), ...rules].flatMap(
      (rule) => inRule(rule, reading) ?? [],
    );
    return candidates.find(({ visibleWhen }) => visibleWhen !== 'immer') ?? candidates[0] ?? null;
  });
}

/** Open rules that would lift the class: one list per level, strictest first, each in the order of the catalogue. */
function rulesThatDecide(decision: number, reading: Reading): readonly (readonly PlannedRule[])[] {
  const atLeast = numberAt(reading.level, decision, BOUNDS_LOWER);
  const { scale = [], rules = [] } = reading.plan.decisions[decision] ?? {};
  const open = rules
    .filter((rule) => isOpen(endsOf(reading.holds, rule)))
    .flatMap((rule) => reading.plan.rules[rule] ?? []);
  return scale
    .map((_, level) => open.filter(({ levels }) => levels.get(decision)?.level === level))
    .slice(atLeast + 1)
    .reverse();
}

/** One of its conditions holds already, whatever is still answered. */
function isBegun({ when }: PlannedRule, { outcome }: Reading): boolean {
  return when.kind === 'all' && when.parts.some(({ number }) => endsOf(outcome, number) & BOUNDS_LOWER);
}

function inRule({ when, unless, exceptedBy }: PlannedRule, reading: Reading): Question | null {
  return (
    inNode(when, reading) ??
    first(unless, (fact) => inFact(fact, reading)) ??
    first(exceptedBy, (rule) => inNode(reading.plan.rules[rule]?.when, reading))
  );
}

function inNode(node: Node | undefined, reading: Reading): Question | null {
  if (node === undefined || !isOpen(endsOf(reading.outcome, node.number))) return null;
  if (node.kind === 'all' || node.kind === 'any') return first(node.parts, (part) => inNode(part, reading));
  if (node.kind === 'question' || node.kind === 'level') return inInput(node.input, reading);
  if (node.kind === 'fact') return inFact(node.fact, reading);
  if (node.kind === 'immer') return null;
  return inDecision(node.decision, reading);
}

/** What its definition leaves open; else what decides whether the Merkmal applies at all. */
function inFact(index: number, reading: Reading): Question | null {
  const fact = reading.plan.facts[index];
  if (fact === undefined) return null;
  const bearing = reading.plan.bearings[index]?.inputs ?? [];
  return inDefinition(fact, reading) ?? first(bearing, (input) => inInput(input, reading));
}

function inDefinition(fact: Fact, reading: Reading): Question | null {
  if (fact.kind === 'bedingung') return inNode(fact.when, reading);
  if (fact.kind === 'anzahl') return first(fact.of, (member) => inFact(member, reading));
  return first([fact.zeilen, fact.spalten], (input) => inInput(input, reading));
}

/** The question itself where it is shown and not answered, otherwise what its being shown hangs on. */
function inInput(index: number, reading: Reading): Question | null {
  const input = reading.plan.inputs[index];
  if (input?.kind !== 'question') return null;
  const isShown = (endsOf(reading.visible, index) & CLASS_UPPER) !== 0;
  if (isShown && !isComplete(input.question, reading.given[index])) return input.question;
  return inNode(input.visibleWhen, reading);
}

/** Possible, but not certain, whatever is still answered. */
function isOpen(ends: Mask): boolean {
  return (ends & (BOUNDS_LOWER | BOUNDS_UPPER)) === BOUNDS_UPPER;
}

function first<T>(candidates: readonly T[], search: (candidate: T) => Question | null): Question | null {
  for (const candidate of candidates) {
    const found = search(candidate);
    if (found !== null) return found;
  }
  return null;
}
