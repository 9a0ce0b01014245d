import { UNKNOWN } from '../../../src/domain/answers.ts';
import { solveReading } from '../../../src/domain/solve.ts';
import { checkBounds } from '../../../src/rulebook/checks/bounds.ts';
import { solveCases } from '../../../src/rulebook/goldenCases.ts';
import { compileValid } from '../../rulebook/miniCatalogue.ts';

type Solve = typeof solveReading;

const { law } = compileValid('alle-bestandteile');
if (law === null) throw new Error('the mini catalogue can be evaluated');
const codesWith = (solve?: Solve) => [
  ...new Set(checkBounds(law, solveCases(law), solve).map(({ code }) => code)),
];

it('the evaluation keeps what it promises about open questions', () => {
  expect(codesWith()).toEqual([]);
});

describe('RB405 catches an evaluation', () => {
  it.each<[string, Solve]>([
    [
      'that takes an open question for settled',
      (answers, catalogue, asOf) => {
        const reading = solveReading(answers, catalogue, asOf);
        const level = reading.level.map((_, at) => reading.level[at - (at % 4) + 3] ?? 0);
        return { ...reading, level };
      },
    ],
    [
      'that takes an open question for the first option',
      (answers, catalogue, asOf) => {
        const guessed = catalogue.questions
          .filter(({ id }) => !answers.has(id))
          .flatMap(({ id, type, options: [first] }) =>
            type === 'einfach' || type === 'ja-nein' ? [[id, first?.id ?? UNKNOWN] as const] : [],
          );
        return solveReading(new Map([...guessed, ...answers]), catalogue, asOf);
      },
    ],
  ])('%s', (_, broken) => {
    expect(codesWith(broken)).toEqual(['RB405']);
  });
});
