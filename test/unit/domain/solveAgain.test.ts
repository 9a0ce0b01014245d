import { assembleResult } from '../../../src/domain/assemble.ts';
import { solve, solveReading } from '../../../src/domain/solve.ts';
import { solveAgain } from '../../../src/domain/solveAgain.ts';
import { randomFrom } from '../../../src/rulebook/random.ts';
import { randomAnswers } from '../../support/randomAnswers.ts';
import { AS_OF, randomCatalogue } from '../../support/randomCatalogue.ts';

const SEEDS = Array.from({ length: 120 }, (_, seed) => seed);

it('changing one answer says the same as starting again, and leaves the first reading as it was', () => {
  for (const seed of SEEDS) {
    const random = randomFrom(seed);
    const catalogue = randomCatalogue(random, { ceilings: seed % 2 === 0 });
    const answers = randomAnswers(random, catalogue);
    const others = randomAnswers(random, catalogue);
    const before = solveReading(answers, catalogue, AS_OF);
    for (const [input, { id }] of catalogue.questions.entries()) {
      const value = others.get(id);
      if (value === undefined) continue;
      const changed = solve(new Map([...answers, [id, value]]), catalogue, AS_OF);
      expect(assembleResult(solveAgain(before, input, value))).toEqual(changed);
    }
    expect(assembleResult(before)).toEqual(solve(answers, catalogue, AS_OF));
  }
});
