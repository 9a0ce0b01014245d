import { evaluate } from '../../src/domain/evaluate.ts';
import { solve } from '../../src/domain/solve.ts';
import { solveCases } from '../../src/rulebook/goldenCases.ts';
import { compiled } from './realCatalogue.ts';

const cases = compiled.law === null ? [] : solveCases(compiled.law);

it('Jeder Fall wird verglichen', () => {
  expect(cases).toHaveLength(compiled.cases.length);
});

it.each(cases.map((solved) => [solved.golden.title, solved] as const))(
  'json-rules-engine und Löser sagen dasselbe: %s',
  async (_title, { answers, catalogue, golden }) => {
    const byEngine = await evaluate(answers, catalogue, golden.asOf);
    expect(JSON.stringify(byEngine)).toBe(JSON.stringify(solve(answers, catalogue, golden.asOf)));
  },
);
