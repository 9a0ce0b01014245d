/** From the catalogue to its plan, once per catalogue. */
import { bearingOf } from './bearing.ts';
import type { Catalogue, Decision, DerivedFact, MeasureEffect, Rule } from './catalogue.ts';
import { type NodeCompiler, nodeCompiler, place, position, positions } from './nodes.ts';
import { inDependencyOrder } from './order.ts';
import type {
  Effect,
  Fact,
  GivenLevel,
  Input,
  Plan,
  PlannedDecision,
  PlannedRule,
  PlanParts,
  TableFact,
} from './plan.ts';

const plans = new WeakMap<Catalogue, Plan>();

/** Throws for a catalogue with dangling references or circles; `rulebook` lets none through. */
export function planOf(catalogue: Catalogue): Plan {
  const known = plans.get(catalogue);
  if (known !== undefined) return known;
  const nodes = nodeCompiler(catalogue);
  const parts: PlanParts = {
    inputs: planInputs(catalogue, nodes),
    facts: planFacts(catalogue, nodes),
    rules: planRules(catalogue, nodes),
    decisions: catalogue.decisions.map((decision) => planDecision(decision, catalogue.rules)),
  };
  const steps = inDependencyOrder(parts);
  const bearings = parts.facts.map((fact) => bearingOf(fact, parts));
  const plan: Plan = { ...parts, catalogue, steps, bearings, nodeCount: nodes.count() };
  plans.set(catalogue, plan);
  return plan;
}

function planInputs(catalogue: Catalogue, nodes: NodeCompiler): Input[] {
  const questions = catalogue.questions.map(
    (question): Input => ({
      kind: 'question',
      id: question.id,
      question,
      visibleWhen: nodes.compile(question.visibleWhen),
    }),
  );
  const switches = catalogue.switches.map(({ id, value }): Input => ({ kind: 'switch', id, value }));
  return [...questions, ...switches];
}

function planFacts(catalogue: Catalogue, nodes: NodeCompiler): Fact[] {
  const inputs = positions(catalogue.questions);
  const facts = positions(catalogue.facts);
  return catalogue.facts.map(({ id, definition }): Fact => {
    if (definition.kind === 'bedingung')
      return { kind: 'bedingung', id, when: nodes.compile(definition.when) };
    if (definition.kind === 'anzahl')
      return { kind: 'anzahl', id, of: definition.of.map((one) => position(facts, one)) };
    const [zeilen, spalten] = [position(inputs, definition.zeilen), position(inputs, definition.spalten)];
    return { kind: 'tabelle', id, zeilen, spalten, ranks: ranksOf(id, definition) };
  });
}

function ranksOf(
  id: string,
  definition: Extract<DerivedFact['definition'], { readonly kind: 'tabelle' }>,
): TableFact['ranks'] {
  const rows = Object.entries(definition.werte).map(([row, cells]) => {
    const ranks = Object.entries(cells).map(
      ([column, stufe]) => [column, place(definition.stufen, stufe, id) + 1] as const,
    );
    return [row, new Map(ranks)] as const;
  });
  return new Map(rows);
}

function planRules(catalogue: Catalogue, nodes: NodeCompiler): PlannedRule[] {
  const facts = positions(catalogue.facts);
  const rules = positions(catalogue.rules);
  return catalogue.rules.map((rule) => ({
    rule,
    when: nodes.compile(rule.when),
    unless: rule.unless.map((id) => position(facts, id)),
    exceptedBy: rule.exceptedBy.map((id) => position(rules, id)),
    levels: givenLevels(rule, catalogue.decisions),
    effects: rule.then.measures.map((effect) => planEffect(effect, nodes)),
  }));
}

function givenLevels(rule: Rule, decisions: readonly Decision[]): ReadonlyMap<number, GivenLevel> {
  const known = positions(decisions);
  const given = Object.entries(rule.then.class).map(([id, levelId]) => {
    const index = position(known, id);
    const scale = (decisions[index]?.scale ?? []).map((level) => level.id);
    const ceiling = rule.unbekannt[id] ?? decisions[index]?.unbekannt;
    const level = place(scale, levelId, id);
    return [index, { level, ceiling: ceiling === undefined ? level : place(scale, ceiling, id) }] as const;
  });
  return new Map(given);
}

function planEffect({ id, stufe, appliesFrom }: MeasureEffect, nodes: NodeCompiler): Effect {
  if (appliesFrom === undefined) return { measure: id, stufe, appliesFrom: [] };
  const entries =
    typeof appliesFrom === 'string' ? [{ when: 'immer' as const, date: appliesFrom }] : appliesFrom;
  return {
    measure: id,
    stufe,
    appliesFrom: entries.map(({ when, date }) => ({ when: nodes.compile(when), date })),
  };
}

function planDecision(decision: Decision, rules: readonly Rule[]): PlannedDecision {
  return {
    id: decision.id,
    scale: decision.scale.map((level) => level.id),
    rules: rules.flatMap((rule, index) => (Object.hasOwn(rule.then.class, decision.id) ? [index] : [])),
  };
}
