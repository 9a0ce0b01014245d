import type { Catalogue, Condition, DerivedFact, Rule } from '../domain/catalogue.ts';
import { atomHolds, type InputValue } from './atomHolds.ts';
import { readByFact } from './dependencies.ts';
import { BUDGET, inputValues } from './inputValues.ts';
import { idOf } from './law.ts';
import { deepen, directSupport, inputsOf, restsOnNothing, type Support } from './support.ts';

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
  readonly inputs: readonly Input[];
  readonly size: number;
}

interface Input {
  readonly id: string;
  readonly values: readonly InputValue[];
  /** Per atom whether it holds, value by value: looked up in every world, so it is said once. */
  readonly truths: ReadonlyMap<Condition, readonly boolean[]>;
  /** Position of the value in the present world. */
  at: number;
}

function planOf(support: Support, catalogue: Catalogue): Plan {
  const inputs: Input[] = [];
  for (const [id, atoms] of inputsOf(support)) {
    const values = inputValues(id, atoms, support, catalogue);
    if (values === null) return { support, inputs, size: Infinity };
    const truths = new Map(
      atoms.map((atom) => [atom, values.map((value) => atomHolds(atom, value, catalogue))] as const),
    );
    inputs.push({ id, values, truths, at: 0 });
  }
  return { support, inputs, size: inputs.reduce((size, { values }) => size * values.length, 1) };
}

/** The same World object in every step: it shows the state that the inputs are set to at the moment. */
function* enumerate(plan: Plan, catalogue: Catalogue): Generator<World> {
  const world = worldOf(plan, catalogue);
  for (let index = 0; index < plan.size; index++) {
    let rest = index;
    for (const input of plan.inputs) {
      input.at = rest % input.values.length;
      rest = Math.floor(rest / input.values.length);
    }
    yield world;
  }
}

function worldOf({ support, inputs }: Plan, catalogue: Catalogue): World {
  const byId = new Map(inputs.map((input) => [input.id, input]));
  const holds = (condition: Condition): boolean => {
    if (condition === 'immer') return true;
    if ('all' in condition) return condition.all.every(holds);
    if ('any' in condition) return condition.any.some(holds);
    const id = idOf(condition);
    const input = byId.get(id);
    const truth = input?.truths.get(condition)?.[input.at];
    return truth === undefined ? atomHolds(condition, read(id), catalogue) : truth && isOpen(id);
  };
  const isOpen = (id: string): boolean => holds(support.grounded.get(id)?.visibleWhen ?? 'immer');
  const read = (id: string): InputValue => {
    const fact = support.computed.get(id);
    if (fact !== undefined) return applies(id) ? factValue(fact, read, holds) : null;
    const input = byId.get(id);
    return input !== undefined && isOpen(id) ? (input.values[input.at] ?? null) : null;
  };
  const applies = (id: string): boolean => {
    const fact = support.computed.get(id);
    if (fact === undefined) return read(id) !== null;
    return restsOnNothing(fact) || readByFact(fact).some(applies);
  };
  const excepts = (id: string) => catalogue.rules.some((rule) => rule.id === id && holds(rule.when));
  const fires = ({ when, unless, exceptedBy }: Rule) =>
    holds(when) && !unless.some((merkmal) => holds({ merkmal })) && !exceptedBy.some(excepts);
  return { holds, fires };
}

/** The value of a Merkmal that applies; one that does not is neither true nor false. */
function factValue(
  { definition }: DerivedFact,
  read: (id: string) => InputValue,
  holds: (condition: Condition) => boolean,
): InputValue {
  if (definition.kind === 'bedingung') return holds(definition.when);
  if (definition.kind === 'anzahl') return definition.of.filter((merkmal) => holds({ merkmal })).length;
  return definition.werte[String(read(definition.zeilen))]?.[String(read(definition.spalten))] ?? null;
}
