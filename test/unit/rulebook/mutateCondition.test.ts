import type { AnswerValue } from '../../../src/domain/answers.ts';
import type { Condition } from '../../../src/domain/catalogue.ts';
import { CLASS_LOWER, CLASS_UPPER } from '../../../src/domain/ends.ts';
import { solveReading } from '../../../src/domain/solve.ts';
import { negated, negationsIn } from '../../../src/rulebook/mutateCondition.ts';
import { aCatalogue, aDecision, aFact, aQuestion, aRule } from '../../support/aCatalogue.ts';

const OPEN = { fact: 'offen', operator: 'equal', value: 'ja' } as const;

const plain = aCatalogue({
  questions: [
    aQuestion('offen', 'ja-nein'),
    aQuestion('wahl', 'einfach', { options: ['a', 'b', 'c'], visibleWhen: OPEN }),
    aQuestion('viele', 'mehrfach', { options: ['a', 'b', 'c'], visibleWhen: OPEN }),
    aQuestion('stufen', 'tabelle', {
      options: ['gering', 'mittel', 'hoch'],
      rows: ['geld', 'ruf'],
      visibleWhen: OPEN,
    }),
    aQuestion('menge', 'zahl', { visibleWhen: OPEN }),
    aQuestion('tag', 'datum', { visibleWhen: OPEN }),
  ],
  facts: [aFact('merkmal', { fact: 'wahl', operator: 'equal', value: 'a' })],
  decisions: [aDecision('klasse', ['mild', 'mittel', 'streng'])],
  rules: [aRule('hebt', { fact: 'wahl', operator: 'equal', value: 'b' }, { class: { klasse: 'mittel' } })],
});

/** What a condition and its negation are for these answers: x certain, ? possible, - impossible. */
function bothFor(condition: Condition, answers: Readonly<Record<string, AnswerValue>>): string {
  const catalogue = {
    ...plain,
    rules: [...plain.rules, aRule('so', condition), aRule('umgekehrt', negated(condition, plain))],
  };
  const { holds } = solveReading(new Map(Object.entries(answers)), catalogue, '2026-11-23');
  return [1, 2]
    .map((rule) => holds[rule] ?? 0)
    .map((ends) => (ends & CLASS_LOWER ? 'x' : ends & CLASS_UPPER ? '?' : '-'))
    .join('');
}

const ATOMS: readonly (readonly [Condition, AnswerValue, AnswerValue])[] = [
  [{ fact: 'wahl', operator: 'equal', value: 'a' }, 'a', 'b'],
  [{ fact: 'wahl', operator: 'notEqual', value: 'a' }, 'b', 'a'],
  [{ fact: 'wahl', operator: 'in', value: ['a', 'b'] }, 'b', 'c'],
  [{ fact: 'wahl', operator: 'notIn', value: ['a', 'b'] }, 'c', 'b'],
  [{ fact: 'viele', operator: 'contains', value: 'a' }, ['a', 'b'], ['b']],
  [{ fact: 'viele', operator: 'doesNotContain', value: 'a' }, ['b'], ['a', 'b']],
  [{ fact: 'viele', operator: 'containsAny', value: ['a', 'b'] }, ['b', 'c'], ['c']],
  [{ fact: 'viele', operator: 'containsOnly', value: ['a', 'b'] }, ['a'], ['a', 'c']],
  [{ fact: 'menge', operator: 'equal', value: 3 }, 3, 2.5],
  [{ fact: 'menge', operator: 'greaterThanInclusive', value: 3 }, 3, 2.5],
  [{ fact: 'menge', operator: 'lessThanInclusive', value: 3 }, 3, 3.5],
  [{ fact: 'tag', operator: 'lessThanInclusive', value: '2026-08-02' }, '2026-08-02', '2026-08-03'],
  [
    { fact: 'stufen', operator: 'greaterThanInclusive', value: 'mittel' },
    { geld: 'gering', ruf: 'mittel' },
    { geld: 'gering', ruf: 'gering' },
  ],
  [
    { fact: 'stufen', operator: 'lessThanInclusive', value: 'mittel' },
    { geld: 'gering', ruf: 'mittel' },
    { geld: 'gering', ruf: 'hoch' },
  ],
  [
    { fact: 'stufen', operator: 'equal', value: 'mittel', row: 'ruf' },
    { geld: 'hoch', ruf: 'mittel' },
    { geld: 'mittel', ruf: 'hoch' },
  ],
  [{ merkmal: 'merkmal' }, 'a', 'b'],
  [{ merkmal: 'merkmal', is: false }, 'b', 'a'],
  [{ decision: 'klasse', atLeast: 'mittel' }, 'b', 'a'],
  [{ decision: 'klasse', atMost: 'mild' }, 'a', 'b'],
];

/** The question that an atom of the list rests on. */
function questionOf(atom: Condition): string {
  return typeof atom === 'object' && 'fact' in atom ? atom.fact : 'wahl';
}

describe.each(ATOMS)('%j', (atom, holding, failing) => {
  const question = questionOf(atom);

  it('changes place with its negation', () => {
    expect(bothFor(atom, { offen: 'ja', [question]: holding })).toBe('x-');
    expect(bothFor(atom, { offen: 'ja', [question]: failing })).toBe('-x');
  });

  it('stays possible in both polarities on „weiß nicht“', () => {
    expect(bothFor(atom, { offen: 'ja', [question]: 'unbekannt' })).toBe('??');
  });
});

it.each(ATOMS.filter(([atom]) => typeof atom === 'object' && !('decision' in atom)))(
  '%j holds in neither polarity where its question is not asked',
  (atom, holding) => {
    expect(bothFor(atom, { offen: 'nein', [questionOf(atom)]: holding })).toBe('--');
  },
);

const GROUP: Condition = {
  all: [OPEN, { any: [{ fact: 'wahl', operator: 'equal', value: 'a' }, { merkmal: 'merkmal' }] }],
};

it('turns groups round by turning round every part', () => {
  expect(negated(GROUP, plain)).toEqual({
    any: [
      { fact: 'offen', operator: 'notEqual', value: 'ja' },
      {
        all: [
          { fact: 'wahl', operator: 'notEqual', value: 'a' },
          { merkmal: 'merkmal', is: false },
        ],
      },
    ],
  });
});

it('negates every node and every atom for itself', () => {
  const pointers = negationsIn(GROUP, plain).map(({ pointer }) => pointer);
  expect(pointers).toEqual(['', '/all/0', '/all/1', '/all/1/any/0', '/all/1/any/1']);
  expect(negationsIn(GROUP, plain)[3]?.whole).toEqual({
    all: [OPEN, { any: [{ fact: 'wahl', operator: 'notEqual', value: 'a' }, { merkmal: 'merkmal' }] }],
  });
});

it('makes never of always', () => {
  expect(bothFor('immer', {})).toBe('x-');
});
