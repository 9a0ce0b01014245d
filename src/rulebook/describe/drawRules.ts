/** From the answer to what follows: questions → Merkmale → rules → levels and measures, in columns. */

import type { Catalogue, Decision, Rule } from '../../domain/catalogue.ts';
import { readByFact } from '../dependencies.ts';
import { idsIn } from '../law.ts';
import { catalogueIndex } from './catalogueIndex.ts';
import { STUFE_WORDS } from './force.ts';
import type { Graph, GraphEdge, GraphNode } from './graph.ts';
import { levelTitle } from './levelTitle.ts';
import { questionNumbers } from './questionNumbers.ts';

interface Consequence {
  readonly rule: string;
  readonly id: string;
  readonly label: string;
}

/** So many rules are still legible in one picture. */
const LEGIBLE = 12;

/** One graph of all rules of a decision, or one per level, strictest first, where they would be too many. */
export function decisionGraphs(catalogue: Catalogue, { id, title, scale }: Decision): readonly Graph[] {
  const rules = catalogue.rules.filter(({ then }) => then.class[id] !== undefined);
  const folgen = rules.map(({ id: rule, then }) => {
    const level = then.class[id] ?? '';
    return {
      rule,
      id: `${id} ${level}`,
      label: levelTitle({ scale }, level),
      level,
    };
  });
  if (rules.length <= LEGIBLE) return [graphOf(catalogue, `Wege zur Entscheidung „${title}“`, rules, folgen)];
  return [...scale].reverse().flatMap((level) => {
    const own = rules.filter(({ then }) => then.class[id] === level.id);
    const words = `Wege zur Stufe „${level.title}“`;
    return own.length === 0
      ? []
      : [
          graphOf(
            catalogue,
            words,
            own,
            folgen.filter((one) => one.level === level.id),
          ),
        ];
  });
}

export function ruleGraph(catalogue: Catalogue, rule: Rule): Graph {
  const { decisions, measures, modules } = catalogueIndex(catalogue);
  const classes = Object.entries(rule.then.class).map(([id, level]) => {
    const decision = decisions.get(id);
    const label = `${decision?.title ?? id}: ${levelTitle(decision, level)}`;
    return { rule: rule.id, id: `${id} ${level}`, label };
  });
  const duties = rule.then.measures.map(({ id, stufe }) => ({
    rule: rule.id,
    id,
    label: `${STUFE_WORDS[stufe]}: ${measures.get(id)?.title ?? id}`,
  }));
  const parts = rule.then.modules.map((id) => ({ rule: rule.id, id, label: modules.get(id)?.title ?? id }));
  return graphOf(catalogue, `Weg der Regel „${rule.title}“`, [rule], [...classes, ...duties, ...parts]);
}

function graphOf(
  catalogue: Catalogue,
  title: string,
  rules: readonly Rule[],
  consequences: readonly Consequence[],
): Graph {
  const inputs = inputsOf(catalogue, rules);
  const depth = Math.max(0, ...inputs.nodes.map(({ column }) => column));
  const ruleNodes = rules.map(
    (rule): GraphNode => ({ id: rule.id, kind: 'regel', label: rule.title, column: depth + 1 }),
  );
  const folgen = new Map(
    consequences.map(({ id, label }): [string, GraphNode] => [
      id,
      { id, kind: 'folge', label, column: depth + 2 },
    ]),
  );
  return {
    title,
    columns: [
      startsOf(catalogue, inputs.nodes),
      ...Array.from({ length: depth }, () => 'Merkmale'),
      'Regeln',
      'Folge',
    ],
    nodes: [...inputs.nodes, ...ruleNodes, ...folgen.values()],
    edges: [
      ...inputs.edges,
      ...rules.flatMap(ruleEdges),
      ...consequences.map(({ rule, id }) => ({ from: rule, to: id, isException: false })),
    ],
  };
}

/** Decisions and switches can be where a way begins, too. */
function startsOf(catalogue: Catalogue, nodes: readonly GraphNode[]): string {
  const { questions } = catalogueIndex(catalogue);
  const isAnswer = ({ id, column }: GraphNode) => column > 0 || questions.has(id);
  return nodes.every(isAnswer) ? 'Antworten' : 'Antworten und Vorgaben';
}

function ruleEdges({ id, when, unless }: Rule): readonly GraphEdge[] {
  const edge = (isException: boolean) => (from: string) => ({ from, to: id, isException });
  return [...[...new Set(idsIn(when))].map(edge(false)), ...unless.map(edge(true))];
}

/** What the rules rest on, down to the answers; a Merkmal stands right of everything that it reads. */
function inputsOf(catalogue: Catalogue, rules: readonly Rule[]): Pick<Graph, 'nodes' | 'edges'> {
  const { facts } = catalogueIndex(catalogue);
  const columns = new Map<string, number>();
  const edges: GraphEdge[] = [];
  const visit = (id: string): number => {
    const known = columns.get(id);
    if (known !== undefined) return known;
    const fact = facts.get(id);
    const reads = fact === undefined ? [] : [...new Set(readByFact(fact))];
    const column = fact === undefined ? 0 : 1 + Math.max(0, ...reads.map(visit));
    columns.set(id, column);
    edges.push(...reads.map((from) => ({ from, to: id, isException: false })));
    return column;
  };
  for (const { when, unless } of rules) for (const id of [...idsIn(when), ...unless]) visit(id);
  const nodes = [...columns].map(([id, column]): GraphNode => {
    return { id, kind: column === 0 ? 'eingabe' : 'merkmal', label: labelOf(catalogue, id), column };
  });
  return { nodes, edges };
}

function labelOf(catalogue: Catalogue, id: string): string {
  const { questions, facts, switches, decisions } = catalogueIndex(catalogue);
  const question = questions.get(id);
  if (question !== undefined) return `${questionNumbers(catalogue).question(id)} ${question.short}`;
  const lesart = switches.get(id);
  if (lesart !== undefined) return `Lesart: ${lesart.title}`;
  const decision = decisions.get(id);
  return decision === undefined ? (facts.get(id)?.title ?? id) : `Einstufung: ${decision.title}`;
}
