import fc from 'fast-check';
import { evaluate } from '../../../src/domain/evaluate.ts';
import { solve } from '../../../src/domain/solve.ts';
import { randomFrom } from '../../../src/rulebook/random.ts';
import { randomAnswers } from '../../support/randomAnswers.ts';
import { AS_OF, randomCatalogue } from '../../support/randomCatalogue.ts';

const CATALOGUES = 100;
const ANSWER_SETS = 20;
/** For a busy machine: the runs are counted, not timed. */
const PATIENCE = 300_000;

describe('engine and solver', () => {
  it(
    'say the same, byte for byte, on 2,000 random answer sets over random catalogues',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.nat(), async (seed) => {
          const random = randomFrom(seed);
          const catalogue = randomCatalogue(random, { ceilings: true });
          for (let set = 0; set < ANSWER_SETS; set++) {
            const answers = randomAnswers(random, catalogue);
            const recorded = await evaluate(answers, catalogue, AS_OF);
            expect(JSON.stringify(recorded)).toBe(JSON.stringify(solve(answers, catalogue, AS_OF)));
          }
        }),
        { numRuns: CATALOGUES, seed: 20261123, endOnFailure: true },
      );
    },
    PATIENCE,
  );

  it('do not get in each other’s way when many people ask at once', async () => {
    const random = randomFrom(7);
    const catalogue = randomCatalogue(random, { ceilings: true });
    const asked = Array.from({ length: 20 }, () => randomAnswers(random, catalogue));
    const recorded = await Promise.all(asked.map((answers) => evaluate(answers, catalogue, AS_OF)));
    expect(recorded).toEqual(asked.map((answers) => solve(answers, catalogue, AS_OF)));
  });
});
