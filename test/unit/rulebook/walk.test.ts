import type { Answers, AnswerValue } from '../../../src/domain/answers.ts';
import type { Catalogue, Rule } from '../../../src/domain/catalogue.ts';
import { CLASS_LOWER } from '../../../src/domain/ends.ts';
import { solveReading } from '../../../src/domain/solve.ts';
import { worldsOf } from '../../../src/rulebook/walk.ts';
import { compileValid } from '../../rulebook/miniCatalogue.ts';

function catalogueOf(name: string): Catalogue {
  const { catalogue } = compileValid(name);
  if (catalogue === null) throw new Error(`${name} does not compile`);
  return catalogue;
}

const catalogue = catalogueOf('alle-bestandteile');

/** Answers that together reach every state of the conditions in alle-bestandteile. */
const POSSIBLE: Readonly<Record<string, readonly AnswerValue[]>> = {
  'probe.daten': ['ja', 'nein'],
  'probe.herkunft': ['selbst', 'dritte'],
  'probe.einwilligung': ['ja', 'nein'],
  'probe.mehrfach': [['nichts'], ['foto'], ['ton'], ['foto', 'ton']],
  'probe.tabelle': ['gering', 'mittel', 'hoch'].flatMap((geld) =>
    ['gering', 'mittel', 'hoch'].map((ruf) => ({ geld, ruf })),
  ),
  'probe.zahl': [99, 100],
  'probe.datum': ['2026-08-02', '2026-08-03'],
  'probe.schwere': ['klein', 'gross'],
  'probe.haeufigkeit': ['selten', 'oft'],
};

function allAnswers(): Answers[] {
  return Object.entries(POSSIBLE).reduce<Answers[]>(
    (sets, [id, values]) =>
      sets.flatMap((answers) => values.map((value) => new Map([...answers, [id, value]]))),
    [new Map()],
  );
}

/** What the solver says: per complete set of answers, one letter per rule. */
const solved = [
  ...new Set(
    allAnswers().map((answers) => {
      const { holds } = solveReading(answers, catalogue, '2026-11-23');
      return catalogue.rules.map((_, index) => ((holds[index] ?? 0) & CLASS_LOWER ? 'x' : '-')).join('');
    }),
  ),
];

function bySolver(pair: readonly number[]): string[] {
  return [...new Set(solved.map((state) => pair.map((index) => state[index]).join('')))].toSorted();
}

function byWalk(rules: readonly Rule[]): string[] {
  const states = new Set<string>();
  for (const world of worldsOf(rules, catalogue) ?? []) {
    states.add(rules.map((rule) => (world.fires(rule) ? 'x' : '-')).join(''));
  }
  return [...states].toSorted();
}

const pairs = catalogue.rules.flatMap((first, i) =>
  catalogue.rules
    .slice(i + 1)
    .map((second, j) => [first.id, second.id, first, second, [i, i + 1 + j]] as const),
);
/** A decision or a switch is a free input of the walk, whatever the solver would make of it. */
const isFree = ({ id }: Rule) => id === 'probe.weite-lesart';

describe('the walk over two rules', () => {
  it.each(pairs)('misses no state of %s and %s', (_first, _second, first, second, positions) => {
    expect(byWalk([first, second])).toEqual(expect.arrayContaining(bySolver(positions)));
  });

  it.each(pairs.filter(([, , first, second]) => !isFree(first) && !isFree(second)))(
    'invents no state of %s and %s',
    (_first, _second, first, second, positions) => {
      expect(byWalk([first, second])).toEqual(bySolver(positions));
    },
  );
});
