/** The engine of record. One engine per stage and kind of end: the ends differ in their operators. */
import { type ConditionProperties, Engine, type TopLevelCondition } from 'json-rules-engine';
import { LOWER_ENDS, type Mask } from './ends.ts';
import { type Atom, factName, factValue } from './engineFacts.ts';
import { type Compared, operatorsFor, type RangeOperator, type Test } from './engineOperators.ts';
import { type LevelNode, type Node, nodesBelow } from './nodes.ts';
import { endsOf, type Reading } from './reading.ts';

/** The conditions that are evaluated together because none of them reads what another one establishes. */
export interface StageEngine {
  /** Establishes the outcome of every node at one end. Not to be run twice at a time. */
  run(end: Mask, reading: Reading): Promise<void>;
}

export function stageEngine(conditions: readonly Node[]): StageEngine {
  const atoms = atomsByFact(conditions);
  const engines = { lower: engineFor('lower', conditions), upper: engineFor('upper', conditions) };
  return {
    async run(end, reading) {
      const facts = [...atoms].map(([name, atom]) => [name, factValue(atom, end, reading)] as const);
      const engine = end & LOWER_ENDS ? engines.lower : engines.upper;
      const { results, failureResults } = await engine.run(Object.fromEntries(facts));
      const all = [...results, ...failureResults];
      // The engine passes over rules in silence when another run ends meanwhile; a missing rule must not read as "no".
      if (all.length !== conditions.length) throw new Error('the engine left conditions out');
      // The outcome of the top group stands on the result only, those of its parts on the parts.
      for (const { name, result, conditions: live } of all)
        keepOutcome({ ...live, name, result }, end, reading);
    },
  };
}

function engineFor(end: 'lower' | 'upper', conditions: readonly Node[]): Engine {
  const engine = new Engine([], { allowUndefinedFacts: false, pathResolver: refusePath });
  for (const [name, test] of operatorsFor(end)) engine.addOperator<Parameters<Test>[0], Compared>(name, test);
  for (const condition of conditions) {
    engine.addRule({
      name: String(condition.number),
      conditions: topLevel(condition),
      event: { type: 'erfuellt' },
    });
  }
  return engine;
}

const RANGE_OPERATORS: Readonly<Record<LevelNode['side'], RangeOperator>> = {
  atLeast: 'rangeAtLeast',
  atMost: 'rangeAtMost',
  equal: 'rangeEqual',
};

function refusePath(): never {
  throw new Error('conditions read flat facts, never a path into them');
}

function atomsByFact(conditions: readonly Node[]): ReadonlyMap<string, Atom> {
  const atoms = new Map<string, Atom>();
  for (const condition of conditions) {
    for (const node of nodesBelow(condition)) {
      if (node.kind !== 'all' && node.kind !== 'any') atoms.set(factName(node), node);
    }
  }
  return atoms;
}

/** The engine wants a group at the top. */
function topLevel(node: Node): TopLevelCondition {
  const condition = engineCondition(node);
  return 'fact' in condition ? { all: [condition] } : condition;
}

/** The name of a condition survives evaluation and leads back to the node. */
function engineCondition(node: Node): ConditionProperties | TopLevelCondition {
  const name = String(node.number);
  if (node.kind === 'all') return { name, all: node.parts.map(engineCondition) };
  if (node.kind === 'any') return { name, any: node.parts.map(engineCondition) };
  return { name, fact: factName(node), ...comparison(node) };
}

function comparison(atom: Atom): { readonly operator: string; readonly value: Compared } {
  switch (atom.kind) {
    case 'immer':
      return { operator: 'equal', value: true };
    case 'question':
      return { operator: atom.operator, value: atom.value };
    case 'level':
    case 'decision':
      return { operator: RANGE_OPERATORS[atom.side], value: atom.level };
    case 'fact':
      return atom.negated
        ? { operator: RANGE_OPERATORS.atMost, value: atom.rank - 1 }
        : { operator: RANGE_OPERATORS.atLeast, value: atom.rank };
  }
}

/** What the engine evaluated, as far as its types tell: it keeps results on the condition objects only. */
interface LiveCondition {
  readonly name?: string;
  readonly result?: boolean;
  readonly all?: readonly LiveCondition[];
  readonly any?: readonly LiveCondition[];
}

function keepOutcome(condition: LiveCondition, end: Mask, reading: Reading): void {
  const number = Number(condition.name);
  if (condition.result === true && condition.name !== undefined) {
    reading.outcome[number] = endsOf(reading.outcome, number) | end;
  }
  for (const part of condition.all ?? condition.any ?? []) keepOutcome(part, end, reading);
}
