import type { Condition, DerivedFact, Rule } from '../../../../src/domain/catalogue.ts';
import { decisionGraphs, ruleGraph } from '../../../../src/rulebook/describe/drawRules.ts';
import type { Graph } from '../../../../src/rulebook/describe/graph.ts';
import { mermaid } from '../../../../src/rulebook/describe/mermaid.ts';
import { graphDrawing } from '../../../../src/web/viewmodels/graphDrawing.ts';
import { orderedColumns } from '../../../../src/web/viewmodels/graphOrder.ts';
import { wrapped } from '../../../../src/web/viewmodels/wrapped.ts';
import { theLaw } from '../../../rules/realCatalogue.ts';
import { sampleCatalogue } from '../../../support/sampleCatalogue.ts';

const realCatalogue = theLaw();
const ask: Condition = { fact: 'basis.personenbezug', operator: 'equal', value: 'ja' };
const fact = (id: string, when: Condition): DerivedFact => ({
  id,
  title: `Merkmal ${id}`,
  cites: [],
  definition: { kind: 'bedingung', when },
});

/** a ⇐ question, b ⇐ a and the question; the rule reads b, unless a. */
function layered() {
  const [pattern] = sampleCatalogue.rules;
  if (pattern === undefined) throw new Error('no rule');
  const then: Rule['then'] = { class: { 'dsgvo.dsfa': 'pflicht' }, measures: [], modules: [] };
  const rule: Rule = { ...pattern, id: 'r', title: 'Regel r', when: { merkmal: 'b' }, unless: ['a'], then };
  const facts = [fact('a', ask), fact('b', { all: [{ merkmal: 'a' }, ask] })];
  return { rule, graph: ruleGraph({ ...sampleCatalogue, facts, rules: [rule] }, rule) };
}

describe('the picture of a rule', () => {
  it('puts everything right of what it reads', () => {
    const { graph } = layered();
    const columns = graph.nodes.map(({ id, column }) => [id, column]);
    expect(Object.fromEntries(columns)).toEqual({
      'basis.personenbezug': 0,
      a: 1,
      b: 2,
      r: 3,
      'dsgvo.dsfa pflicht': 4,
    });
    expect(graph.columns).toEqual(['Antworten', 'Merkmale', 'Merkmale', 'Regeln', 'Folge']);
  });

  it('tells an exception from a condition', () => {
    const edges = layered().graph.edges.filter(({ to }) => to === 'r');
    expect(edges).toEqual([
      { from: 'b', to: 'r', isException: false },
      { from: 'a', to: 'r', isException: true },
    ]);
    expect(mermaid(layered().graph)).toMatch(/k\d -\. Ausnahme \.-> k\d/);
  });

  it('says the same in sentences', () => {
    expect(graphDrawing(layered().graph).sentences).toEqual([
      'Merkmal „Merkmal a“ folgt aus „1.4 Personenbezug“.',
      'Merkmal „Merkmal b“ folgt aus „Merkmal a“, „1.4 Personenbezug“.',
      'Regel „Regel r“ stützt sich auf „Merkmal b“, außer bei „Merkmal a“ und führt zu „Folgenabschätzung: Pflicht“.',
    ]);
  });
});

it('begins with decisions and switches, too, and says so', () => {
  const { rule } = layered();
  const when: Condition = {
    any: [
      { decision: 'ki-vo.klasse', atLeast: 'transparenz' },
      { fact: 'schalter.vorsorge', operator: 'equal', value: 'mild' },
    ],
  };
  const graph = ruleGraph(sampleCatalogue, { ...rule, when, unless: [] });
  expect(graph.columns[0]).toBe('Antworten und Vorgaben');
  expect(graph.nodes.filter(({ column }) => column === 0).map(({ label }) => label)).toEqual([
    'Einstufung: Klasse',
    'Lesart: Vorsorge',
  ]);
});

describe('the pictures of a decision', () => {
  it('show all rules in one, or one level each where they are many', () => {
    for (const decision of realCatalogue.decisions) {
      const rules = realCatalogue.rules.filter(({ then }) => decision.id in then.class);
      const graphs = decisionGraphs(realCatalogue, decision);
      const drawn = graphs.flatMap(({ nodes }) =>
        nodes.filter(({ kind }) => kind === 'regel').map(({ id }) => id),
      );
      expect(drawn.toSorted()).toEqual(rules.map(({ id }) => id).toSorted());
      expect(graphs.length === 1).toBe(rules.length <= 12);
    }
  });

  it('have no boxes on top of each other and no line without an end', () => {
    for (const graph of realCatalogue.decisions.flatMap((one) => decisionGraphs(realCatalogue, one))) {
      const { boxes, curves, width, height } = graphDrawing(graph);
      expect(boxes).toHaveLength(graph.nodes.length);
      expect(curves).toHaveLength(graph.edges.length);
      for (const one of boxes) {
        expect(one.x + one.width).toBeLessThanOrEqual(width);
        expect(one.y + one.height).toBeLessThanOrEqual(height);
        const others = boxes.filter((other) => other !== one && other.x === one.x);
        const covered = others.filter(
          (other) => other.y < one.y + one.height && one.y < other.y + other.height,
        );
        expect(covered).toEqual([]);
      }
    }
  });

  it('untangle what is joined', () => {
    const node = (id: string, column: number) => ({ id, kind: 'merkmal' as const, label: id, column });
    const edge = (from: string, to: string) => ({ from, to, isException: false });
    const graph: Graph = {
      title: '',
      columns: ['', ''],
      nodes: [node('a', 0), node('b', 0), node('B', 1), node('A', 1)],
      edges: [edge('a', 'A'), edge('b', 'B')],
    };
    const [left = [], right = []] = orderedColumns(graph).map((column) => column.map(({ id }) => id));
    expect(right.map((id) => id.toLowerCase())).toEqual(left);
  });
});

it('labels end a quote and an entity of Mermaid only where they should', () => {
  const nodes = [{ id: 'x', kind: 'regel' as const, label: 'Nr. #5 "so"', column: 0 }];
  expect(mermaid({ title: '', columns: [], nodes, edges: [] })).toBe(
    'flowchart LR\n  k0[["Nr. #35;5 #quot;so#quot;"]]',
  );
});

describe('the lines of a box', () => {
  it.each<[string, readonly string[]]>([
    ['kurz', ['kurz']],
    ['eins zwei drei', ['eins zwei', 'drei']],
    ['Datenschutzfolgenabschätzung', ['Datenschu-', 'tzfolgena-', 'bschätzung']],
    ['eins zwei drei vier fünf sechs sieben', ['eins zwei', 'drei vier', 'fünf sec …']],
  ])('of %s', (text, lines) => {
    expect(wrapped(text, 10, 3)).toEqual(lines);
  });
});
