import type { Catalogue, Condition, DerivedFact, Rule } from '../domain/catalogue.ts';
import { atomHolds, type InputValue } from './atomHolds.ts';
import { readByFact } from './dependencies.ts';
import { BUDGET, inputValues } from './inputValues.ts';
import { idOf } from './law.ts';
import { deepen, directSupport, inputsOf, type Support } from './support.ts';

/** One complete state of all inputs: nothing unknown, nothing unanswered. */
export interface World {
  holds(condition: Condition): boolean;
  fires(rule: Rule): boolean;
}

/**
 * Every state that the inputs of these rules and conditions can have, as deep as the budget allows: first with Merkmale
 * as free inputs, then justified one layer below, and so on. Cut off early it contains states that cannot occur, so
 * "in no world" and "in every world" are proofs, "in some world" is not. null: even the first layer is too large.
 */
export function worldsOf(about: readonly (Rule | Condition)[], catalogue: Catalogue): Iterable<World> | null {
  const conditions = about.flatMap((item) => (isRule(item) ? conditionsOfRule(item, catalogue) : [item]));
  let plan = planOf(directSupport(conditions), catalogue);
  if (plan.size > BUDGET) return null;
  for (;;) {
    const deeper = planOf(deepen(plan.support, catalogue), catalogue);
    const isDeepest = deeper.support.conditions.length === plan.support.conditions.length;
    if (isDeepest || deeper.size > BUDGET) return enumerate(plan, catalogue);
    plan = deeper;
  }
}

function isRule(item: Rule | Condition): item is Rule {
  return typeof item === 'object' && 'then' in item;
}

/** `unless` and the rules that except this one belong to whether it fires. */
function conditionsOfRule({ when, unless, exceptedBy }: Rule, { rules }: Catalogue): Condition[] {
  const excepting = rules.filter(({ id }) => exceptedBy.includes(id));
  return [when, ...unless.map((merkmal) => ({ merkmal })), ...excepting.map((rule) => rule.when)];
}

interface Plan {
  readonly support: Support;
  readonly inputs: readonly (readonly [string, readonly InputValue[]])[];
  readonly size: number;
}

function planOf(support: Support, catalogue: Catalogue): Plan {
  const inputs: [string, InputValue[]][] = [];
  for (const [id, atoms] of inputsOf(support)) {
    const values = inputValues(id, atoms, support, catalogue);
    if (values === null) return { support, inputs, size: Infinity };
    inputs.push([id, values]);
  }
  return { support, inputs, size: inputs.reduce((size, [, values]) => size * values.length, 1) };
}

function* enumerate({ support, inputs, size }: Plan, catalogue: Catalogue): Generator<World> {
  for (let index = 0; index < size; index++) {
    const values = new Map<string, InputValue>();
    let rest = index;
    for (const [id, possible] of inputs) {
      values.set(id, possible[rest % possible.length] ?? null);
      rest = Math.floor(rest / possible.length);
    }
    yield worldWith(values, support, catalogue);
  }
}

function worldWith(values: ReadonlyMap<string, InputValue>, support: Support, catalogue: Catalogue): World {
  const holds = (condition: Condition): boolean => {
    if (condition === 'immer') return true;
    if ('all' in condition) return condition.all.every(holds);
    if ('any' in condition) return condition.any.some(holds);
    return atomHolds(condition, read(idOf(condition)), catalogue);
  };
  const read = (id: string): InputValue => {
    const fact = support.computed.get(id);
    if (fact !== undefined) return factValue(fact, read, holds);
    const question = support.grounded.get(id);
    return question === undefined || holds(question.visibleWhen) ? (values.get(id) ?? null) : null;
  };
  const excepts = (id: string) => catalogue.rules.some((rule) => rule.id === id && holds(rule.when));
  const fires = ({ when, unless, exceptedBy }: Rule) =>
    holds(when) && !unless.some((merkmal) => holds({ merkmal })) && !exceptedBy.some(excepts);
  return { holds, fires };
}

/** A Merkmal applies when something that it reads applies; else it is neither true nor false. */
function factValue(
  fact: DerivedFact,
  read: (id: string) => InputValue,
  holds: (condition: Condition) => boolean,
): InputValue {
  const { definition } = fact;
  if (readByFact(fact).every((id) => read(id) === null)) return null;
  if (definition.kind === 'bedingung') return holds(definition.when);
  if (definition.kind === 'anzahl') return definition.of.filter((merkmal) => holds({ merkmal })).length;
  return definition.werte[String(read(definition.zeilen))]?.[String(read(definition.spalten))] ?? null;
}
