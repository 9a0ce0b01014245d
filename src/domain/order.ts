/** The acyclic order in which visibility, Merkmale, rules and decisions follow from each other. */
import { type Node, nodesBelow } from './nodes.ts';
import type { PlanParts, Step, StepKind } from './plan.ts';

export interface Need {
  readonly kind: StepKind;
  readonly index: number;
}

/** Throws when something depends on itself. */
export function inDependencyOrder(parts: PlanParts): readonly Step[] {
  const steps = new Map<string, Step | 'open'>();
  const ordered: Step[] = [];

  const establish = (need: Need): number => {
    const key = keyOf(need);
    const known = steps.get(key);
    if (known === 'open') throw new Error(`circle through ${nameOf(need, parts)}`);
    if (known !== undefined) return known.stage;
    steps.set(key, 'open');
    const conditions = conditionsOf(need, parts);
    const stages = [...needsOf(need, conditions, parts)].map(establish);
    const isRun = conditions.some((node) => node.kind !== 'immer');
    const step = { ...need, conditions, stage: Math.max(0, ...stages) + (isRun ? 1 : 0) };
    steps.set(key, step);
    ordered.push(step);
    return step.stage;
  };

  for (const need of everything(parts)) establish(need);
  return ordered;
}

export function keyOf({ kind, index }: Need): string {
  return `${kind} ${index}`;
}

function everything({ inputs, facts, rules, decisions }: PlanParts): Need[] {
  const all = (kind: StepKind, list: readonly unknown[]) => list.map((_, index) => ({ kind, index }));
  return [
    ...all('input', inputs),
    ...all('fact', facts),
    ...all('rule', rules),
    ...all('decision', decisions),
    ...all('effects', rules),
  ];
}

function conditionsOf({ kind, index }: Need, parts: PlanParts): readonly Node[] {
  if (kind === 'rule') return listOf(parts.rules[index]?.when);
  if (kind === 'effects')
    return (parts.rules[index]?.effects ?? []).flatMap((effect) =>
      effect.appliesFrom.map((entry) => entry.when),
    );
  const input = kind === 'input' ? parts.inputs[index] : undefined;
  if (input?.kind === 'question') return [input.visibleWhen];
  const fact = kind === 'fact' ? parts.facts[index] : undefined;
  return fact?.kind === 'bedingung' ? [fact.when] : [];
}

/** What a step reads directly. */
export function* needsOf(need: Need, conditions: readonly Node[], parts: PlanParts): Generator<Need> {
  for (const condition of conditions) {
    for (const node of nodesBelow(condition)) yield* readBy(node);
  }
  if (need.kind === 'fact') yield* readByFact(need.index, parts);
  if (need.kind === 'effects') yield* readByRule(need.index, parts);
  if (need.kind !== 'decision') return;
  for (const index of parts.decisions[need.index]?.rules ?? []) yield* readByRule(index, parts);
}

/** An excepting rule counts by its condition alone, so that its own exceptions are nothing to wait for. */
function* readByRule(index: number, parts: PlanParts): Generator<Need> {
  yield { kind: 'rule', index };
  for (const fact of parts.rules[index]?.unless ?? []) yield { kind: 'fact', index: fact };
  for (const other of parts.rules[index]?.exceptedBy ?? []) yield { kind: 'rule', index: other };
}

function* readBy(node: Node): Generator<Need> {
  if (node.kind === 'question' || node.kind === 'level') yield { kind: 'input', index: node.input };
  if (node.kind === 'fact') yield { kind: 'fact', index: node.fact };
  if (node.kind === 'decision') yield { kind: 'decision', index: node.decision };
}

function* readByFact(index: number, parts: PlanParts): Generator<Need> {
  const fact = parts.facts[index];
  if (fact?.kind === 'anzahl') for (const member of fact.of) yield { kind: 'fact', index: member };
  if (fact?.kind !== 'tabelle') return;
  yield { kind: 'input', index: fact.zeilen };
  yield { kind: 'input', index: fact.spalten };
}

function listOf<T>(one: T | undefined): readonly T[] {
  return one === undefined ? [] : [one];
}

function nameOf({ kind, index }: Need, parts: PlanParts): string {
  if (kind === 'input') return parts.inputs[index]?.id ?? kind;
  if (kind === 'fact') return parts.facts[index]?.id ?? kind;
  if (kind === 'decision') return parts.decisions[index]?.id ?? kind;
  return parts.rules[index]?.rule.id ?? kind;
}
