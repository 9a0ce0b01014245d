import type { Catalogue, Condition, DerivedFact, Question } from '../domain/catalogue.ts';
import { readByFact } from './dependencies.ts';
import { type Atom, atomsIn, idOf } from './law.ts';

/** What some conditions rest on, cut off at one layer: below it every input is free. */
export interface Support {
  /** The conditions themselves and those that were opened on the way down. */
  readonly conditions: readonly Condition[];
  /** Merkmale that follow from the inputs. */
  readonly computed: ReadonlyMap<string, DerivedFact>;
  /** Questions that are open exactly when their `visibleWhen` holds; other conditional ones may be hidden at will. */
  readonly grounded: ReadonlyMap<string, Question>;
  /** Questions of lookup tables: every answer matters, not only what conditions compare. */
  readonly axes: ReadonlySet<string>;
}

/** The support with every Merkmal, decision and visibility as a free input. */
export function directSupport(conditions: readonly Condition[]): Support {
  return { conditions, computed: new Map(), grounded: new Map(), axes: new Set() };
}

/** One layer deeper: Merkmale follow from their definition, questions open as their condition says. */
export function deepen(support: Support, catalogue: Catalogue): Support {
  const inputs = inputsOf(support);
  const facts = catalogue.facts.filter(({ id }) => inputs.has(id));
  const questions = catalogue.questions.filter(
    ({ id, visibleWhen }) => inputs.has(id) && visibleWhen !== 'immer' && !support.grounded.has(id),
  );
  const tables = facts.filter(({ definition }) => definition.kind === 'tabelle');
  return {
    conditions: [
      ...support.conditions,
      ...facts.flatMap(({ definition }) => openedBy(definition)),
      ...questions.map(({ visibleWhen }) => visibleWhen),
    ],
    computed: new Map([...support.computed, ...facts.map((fact) => [fact.id, fact] as const)]),
    grounded: new Map([
      ...support.grounded,
      ...questions.map((question) => [question.id, question] as const),
    ]),
    axes: new Set([...support.axes, ...tables.flatMap(readByFact)]),
  };
}

function openedBy(definition: DerivedFact['definition']): Condition[] {
  if (definition.kind === 'bedingung') return [definition.when];
  return definition.kind === 'anzahl' ? definition.of.map((merkmal) => ({ merkmal })) : [];
}

/** The free inputs, each with the atoms that compare it. */
export function inputsOf({ conditions, computed, axes }: Support): ReadonlyMap<string, readonly Atom[]> {
  const inputs = new Map<string, Atom[]>([...axes].map((id) => [id, []]));
  for (const condition of conditions) {
    for (const atom of atomsIn(condition)) {
      const id = idOf(atom);
      const others = inputs.get(id);
      if (computed.has(id)) continue;
      if (others === undefined) inputs.set(id, [atom]);
      else others.push(atom);
    }
  }
  return inputs;
}

/** A Merkmal that rests on a question that is always asked, on a switch or a decision is never "not applicable". */
export function alwaysApplies(fact: DerivedFact, catalogue: Catalogue): boolean {
  if (restsOnNothing(fact)) return true;
  return readByFact(fact).some((id) => {
    const inner = catalogue.facts.find((candidate) => candidate.id === id);
    if (inner !== undefined) return alwaysApplies(inner, catalogue);
    const question = catalogue.questions.find((candidate) => candidate.id === id);
    return question === undefined || question.visibleWhen === 'immer';
  });
}

/** What holds whatever is asked applies whatever is asked. */
export function restsOnNothing({ definition }: DerivedFact): boolean {
  return definition.kind === 'bedingung' && saysAlways(definition.when);
}

function saysAlways(condition: Condition): boolean {
  if (condition === 'immer') return true;
  if ('all' in condition) return condition.all.some(saysAlways);
  return 'any' in condition && condition.any.some(saysAlways);
}
