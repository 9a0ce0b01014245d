import type { Condition, MeasureEffect } from '../../../src/domain/catalogue.ts';
import { aCatalogue, aQuestion, aRule } from '../../support/aCatalogue.ts';
import { type Given, resultFor } from '../../support/readings.ts';

const isYes = (fact: string) => ({ fact, operator: 'equal', value: 'ja' }) as const;
const questions = ['a', 'b', 'altbestand'].map((id) => aQuestion(id, 'ja-nein'));

function rule(id: string, when: Condition, ...measures: MeasureEffect[]) {
  return aRule(id, when, { brings: { measures } });
}

describe('a measure', () => {
  const catalogue = aCatalogue({
    questions,
    rules: [
      rule('r-soll', isYes('a'), { id: 'protokoll', stufe: 'soll' }),
      rule('r-muss', isYes('b'), { id: 'protokoll', stufe: 'muss' }),
    ],
  });

  it.each<[Given, stufe: string | null, state: string, becauseOf: readonly string[]]>([
    [{ a: 'ja', b: 'ja' }, 'muss', 'fest', ['r-muss']],
    [{ a: 'ja', b: 'nein' }, 'soll', 'fest', ['r-soll']],
    // What follows from what has been said is shown, and it is certain that it is required at least so.
    [{ a: 'ja' }, 'soll', 'fest', ['r-soll']],
    [{ a: 'ja', b: 'unbekannt' }, 'muss', 'wegen-unbekannt', ['r-muss']],
    [{ a: 'nein' }, 'muss', 'offen', ['r-muss']],
    [{}, 'muss', 'offen', ['r-muss']],
    [{ a: 'nein', b: 'nein' }, null, '', []],
  ])('%j', async (given, stufe, state, becauseOf) => {
    const { measures } = await resultFor(given, catalogue);
    const expected = stufe === null ? [] : [{ id: 'protokoll', stufe, state, becauseOf, appliesFrom: null }];
    expect(measures).toEqual(expected);
  });
});

describe('from when a measure binds', () => {
  const from = async (given: Given, ...effects: (MeasureEffect['appliesFrom'] | null)[]) => {
    const rules = effects.map((appliesFrom, index) =>
      rule(`r${index}`, 'immer', { id: 'm', stufe: 'muss', ...(appliesFrom ? { appliesFrom } : {}) }),
    );
    return (await resultFor(given, aCatalogue({ questions, rules }))).measures[0]?.appliesFrom;
  };
  const LEGACY = [
    { when: isYes('altbestand'), date: '2027-12-02' },
    { when: 'immer', date: '2026-08-02' },
  ] as const;

  it('is the date of the rule, or from the start of use', async () => {
    expect(await from({}, '2027-12-02')).toBe('2027-12-02');
    expect(await from({}, null)).toBeNull();
  });

  it.each<[Given, string]>([
    [{ altbestand: 'ja' }, '2027-12-02'],
    [{ altbestand: 'nein' }, '2026-08-02'],
    // A grace period never profits from doubt.
    [{ altbestand: 'unbekannt' }, '2026-08-02'],
    [{}, '2026-08-02'],
  ])('is the first entry of a list that is certain: %j', async (given, date) => {
    expect(await from(given, LEGACY)).toBe(date);
  });

  it('is the earliest date of several rules', async () => {
    expect(await from({}, '2027-12-02', '2026-08-02')).toBe('2026-08-02');
  });

  it('is from the start of use where one of several rules names no date', async () => {
    expect(await from({}, null, '2027-12-02')).toBeNull();
  });

  it('is that of the rules that give the shown stufe', async () => {
    const rules = [
      rule('kann', 'immer', { id: 'm', stufe: 'kann', appliesFrom: '2025-01-01' }),
      rule('muss', 'immer', { id: 'm', stufe: 'muss', appliesFrom: '2027-12-02' }),
    ];
    const { measures } = await resultFor({}, aCatalogue({ rules }));
    expect(measures).toEqual([
      { id: 'm', stufe: 'muss', state: 'fest', becauseOf: ['muss'], appliesFrom: '2027-12-02' },
    ]);
  });
});

describe('modules and hints', () => {
  const catalogue = aCatalogue({
    questions,
    rules: [
      aRule('r2', isYes('b'), { brings: { modules: ['app.1.1', 'ops.2.2'] } }),
      aRule('r1', isYes('a'), { brings: { modules: ['app.1.1'], hint: 'Bitte beachten.' } }),
    ],
  });

  it('carry the state of the rules that bring them', async () => {
    const result = await resultFor({ a: 'ja', b: 'unbekannt' }, catalogue);
    expect(result.modules).toEqual([
      { id: 'app.1.1', state: 'fest', becauseOf: ['r1', 'r2'] },
      { id: 'ops.2.2', state: 'wegen-unbekannt', becauseOf: ['r2'] },
    ]);
    expect(result.hints).toEqual([{ rule: 'r1', state: 'fest' }]);
  });

  it('are listed as open while they can still come', async () => {
    const result = await resultFor({ b: 'nein' }, catalogue);
    expect(result.modules).toEqual([{ id: 'app.1.1', state: 'offen', becauseOf: ['r1'] }]);
    expect(result.hints).toEqual([{ rule: 'r1', state: 'offen' }]);
  });
});
