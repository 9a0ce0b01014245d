import fc from 'fast-check';
import { UNKNOWN } from '../../../src/domain/answers.ts';
import type { Rule } from '../../../src/domain/catalogue.ts';
import { solve } from '../../../src/domain/solve.ts';
import { contradictions, type Solve } from '../../support/bounds.ts';

const SEED = 20261123;

function checkBounds(solveWith: Solve, numRuns: number): void {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      expect(contradictions(seed, solveWith)).toEqual([]);
    }),
    { numRuns, seed: SEED, endOnFailure: true },
  );
}

describe('the three readings of random answers over random catalogues', () => {
  it('keep every completion, closed or open, within mindestens and höchstens', () => {
    checkBounds(solve, 10_000);
  });
});

describe('the same check catches an evaluator', () => {
  const withRules = (change: (rule: Rule) => Rule): Solve => {
    return (answers, catalogue, asOf) =>
      solve(answers, { ...catalogue, rules: catalogue.rules.map(change) }, asOf);
  };

  it.each<[string, Solve]>([
    [
      'that takes open questions for a no',
      (answers, catalogue, asOf) => {
        const result = solve(answers, catalogue, asOf);
        const narrowed = Object.entries(result.decisions).map(([id, decision]) => [
          id,
          { ...decision, atMost: decision.class },
        ]);
        return { ...result, decisions: Object.fromEntries(narrowed) };
      },
    ],
    [
      'that takes "weiß nicht" for not asked',
      (answers, catalogue, asOf) =>
        solve(new Map([...answers].filter(([, value]) => value !== UNKNOWN)), catalogue, asOf),
    ],
    ['that knows no exceptions', withRules((rule) => ({ ...rule, unless: [], exceptedBy: [] }))],
    ['that knows no dates', withRules(({ validFrom, validTo, ...rule }) => rule)],
    [
      'that forgets what is hidden',
      (answers, catalogue, asOf) => {
        const questions = catalogue.questions.map((question) => ({
          ...question,
          visibleWhen: 'immer' as const,
        }));
        return solve(answers, { ...catalogue, questions }, asOf);
      },
    ],
  ])('%s', (_, broken) => {
    expect(() => checkBounds(broken, 500)).toThrow();
  });
});
