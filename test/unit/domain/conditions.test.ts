import type { AnswerValue } from '../../../src/domain/answers.ts';
import type { Operator, Question, QuestionAtom } from '../../../src/domain/catalogue.ts';
import { aQuestion } from '../../support/aCatalogue.ts';
import { readingsOfCondition } from '../../support/readings.ts';

const CERTAIN = 'ja ja ja';
const NEVER = 'nein nein nein';
const BECAUSE_UNKNOWN = 'nein ja ja';
const STILL_OPEN = 'nein nein ja';

const GATE = aQuestion('tor', 'ja-nein');
const BEHIND_GATE = { visibleWhen: { fact: 'tor', operator: 'equal', value: 'ja' } } as const;

const QUESTIONS: Readonly<Record<string, Question>> = {
  'ja-nein': aQuestion('frage', 'ja-nein', BEHIND_GATE),
  einfach: aQuestion('frage', 'einfach', { options: ['a', 'b', 'c'], ...BEHIND_GATE }),
  mehrfach: aQuestion('frage', 'mehrfach', { options: ['a', 'b', 'c'], ...BEHIND_GATE }),
  zahl: aQuestion('frage', 'zahl', BEHIND_GATE),
  datum: aQuestion('frage', 'datum', BEHIND_GATE),
};

type Row = [
  type: string,
  operator: Operator,
  value: QuestionAtom['value'],
  holds: AnswerValue,
  fails: AnswerValue,
];

const TABLE: readonly Row[] = [
  ['ja-nein', 'equal', 'ja', 'ja', 'nein'],
  ['ja-nein', 'notEqual', 'ja', 'nein', 'ja'],
  ['einfach', 'equal', 'a', 'a', 'b'],
  ['einfach', 'notEqual', 'a', 'b', 'a'],
  ['einfach', 'in', ['a', 'b'], 'b', 'c'],
  ['einfach', 'notIn', ['a', 'b'], 'c', 'a'],
  ['mehrfach', 'contains', 'a', ['a', 'b'], ['b', 'c']],
  ['mehrfach', 'doesNotContain', 'a', ['b'], ['a', 'b']],
  ['mehrfach', 'containsAny', ['a', 'b'], ['b', 'c'], ['c']],
  ['mehrfach', 'containsOnly', ['a', 'b'], ['b'], ['b', 'c']],
  ['zahl', 'equal', 3, 3, 4],
  ['zahl', 'greaterThanInclusive', 3, 3, 2],
  ['zahl', 'lessThanInclusive', 3, 3, 4],
  // As text "10" would stand before "9".
  ['zahl', 'greaterThanInclusive', 9, 10, 8],
  ['datum', 'equal', '2026-08-02', '2026-08-02', '2026-08-03'],
  ['datum', 'greaterThanInclusive', '2026-08-02', '2026-08-02', '2026-08-01'],
  ['datum', 'lessThanInclusive', '2026-08-02', '2025-12-31', '2026-08-03'],
];

describe.each(TABLE)('%s %s %j', (type, operator, value, holds, fails) => {
  const question = QUESTIONS[type] ?? GATE;
  const readings = (given: Readonly<Record<string, AnswerValue>>) =>
    readingsOfCondition({ fact: 'frage', operator, value }, { questions: [GATE, question] }, given);

  it.each<[string, string, Readonly<Record<string, AnswerValue>>]>([
    ['holds', CERTAIN, { tor: 'ja', frage: holds }],
    ['fails', NEVER, { tor: 'ja', frage: fails }],
    ['is possible with "weiß nicht"', BECAUSE_UNKNOWN, { tor: 'ja', frage: 'unbekannt' }],
    ['is still open without an answer', STILL_OPEN, { tor: 'ja' }],
    ['is false where the question is hidden', NEVER, { tor: 'nein', frage: holds }],
    ['is false where the question is hidden and unanswered', NEVER, { tor: 'nein' }],
    [
      'is possible where only "weiß nicht" shows the question',
      BECAUSE_UNKNOWN,
      { tor: 'unbekannt', frage: holds },
    ],
    ['is still open where the question may be shown later', STILL_OPEN, { frage: holds }],
    ['stays false where a failing question may be shown later', NEVER, { frage: fails }],
  ])('%s', async (_, expected, given) => {
    expect(await readings(given)).toBe(expected);
  });
});

describe('an empty list or table', () => {
  it('is no answer', async () => {
    const questions = [GATE, QUESTIONS.mehrfach ?? GATE];
    const when = { fact: 'frage', operator: 'doesNotContain', value: 'a' } as const;
    expect(await readingsOfCondition(when, { questions }, { tor: 'ja', frage: [] })).toBe(STILL_OPEN);
  });
});

describe('a tabelle', () => {
  const question = aQuestion('schaden', 'tabelle', {
    options: ['gering', 'mittel', 'hoch'],
    rows: ['geld', 'ruf'],
    ...BEHIND_GATE,
  });
  type Level = 'gering' | 'mittel' | 'hoch' | 'unbekannt';
  type Rows = Readonly<Partial<Record<'geld' | 'ruf', Level>>>;

  it.each<[operator: Operator, value: Level, row: 'geld' | null, rows: Rows, expected: string]>([
    ['greaterThanInclusive', 'mittel', 'geld', { geld: 'mittel', ruf: 'gering' }, CERTAIN],
    ['greaterThanInclusive', 'mittel', 'geld', { geld: 'gering', ruf: 'hoch' }, NEVER],
    ['greaterThanInclusive', 'mittel', 'geld', { geld: 'unbekannt', ruf: 'hoch' }, BECAUSE_UNKNOWN],
    ['greaterThanInclusive', 'mittel', 'geld', { ruf: 'hoch' }, STILL_OPEN],
    ['greaterThanInclusive', 'mittel', 'geld', {}, STILL_OPEN],
    ['lessThanInclusive', 'hoch', 'geld', { geld: 'hoch' }, CERTAIN],
    ['lessThanInclusive', 'mittel', 'geld', { geld: 'hoch' }, NEVER],
    ['lessThanInclusive', 'hoch', 'geld', { geld: 'unbekannt' }, BECAUSE_UNKNOWN],
    ['lessThanInclusive', 'hoch', 'geld', { ruf: 'gering' }, STILL_OPEN],
    ['equal', 'mittel', 'geld', { geld: 'mittel' }, CERTAIN],
    ['equal', 'mittel', 'geld', { geld: 'hoch' }, NEVER],
    ['equal', 'mittel', 'geld', { geld: 'unbekannt' }, BECAUSE_UNKNOWN],
    ['equal', 'mittel', 'geld', { ruf: 'mittel' }, STILL_OPEN],
    // The maximum: what one row reaches is certain, whatever the others say.
    ['greaterThanInclusive', 'mittel', null, { geld: 'hoch' }, CERTAIN],
    ['greaterThanInclusive', 'hoch', null, { geld: 'mittel', ruf: 'unbekannt' }, BECAUSE_UNKNOWN],
    ['greaterThanInclusive', 'hoch', null, { geld: 'mittel' }, STILL_OPEN],
    ['greaterThanInclusive', 'hoch', null, { geld: 'mittel', ruf: 'mittel' }, NEVER],
    // A row not yet asked cannot lower the maximum, but lift it: for now the rest counts.
    ['lessThanInclusive', 'mittel', null, { geld: 'mittel' }, 'nein ja ja'],
    ['lessThanInclusive', 'mittel', null, { geld: 'mittel', ruf: 'unbekannt' }, BECAUSE_UNKNOWN],
    ['lessThanInclusive', 'mittel', null, { geld: 'mittel', ruf: 'gering' }, CERTAIN],
    ['lessThanInclusive', 'mittel', null, { geld: 'hoch' }, NEVER],
    ['lessThanInclusive', 'hoch', null, { geld: 'mittel', ruf: 'unbekannt' }, CERTAIN],
    ['lessThanInclusive', 'hoch', null, { geld: 'unbekannt' }, BECAUSE_UNKNOWN],
    ['equal', 'mittel', null, { geld: 'mittel', ruf: 'gering' }, CERTAIN],
    ['equal', 'hoch', null, { geld: 'hoch', ruf: 'unbekannt' }, CERTAIN],
    ['equal', 'mittel', null, { geld: 'mittel', ruf: 'unbekannt' }, BECAUSE_UNKNOWN],
    ['equal', 'mittel', null, { geld: 'gering' }, STILL_OPEN],
    ['equal', 'gering', null, { geld: 'mittel', ruf: 'unbekannt' }, NEVER],
  ])('%s %s of row %s with %j', async (operator, value, row, rows, expected) => {
    const atom = { fact: 'schaden', operator, value, ...(row === null ? {} : { row }) };
    const given = { tor: 'ja', schaden: rows };
    expect(await readingsOfCondition(atom, { questions: [GATE, question] }, given)).toBe(expected);
  });

  it('can be answered "weiß nicht" as a whole', async () => {
    const atom = { fact: 'schaden', operator: 'lessThanInclusive', value: 'hoch' } as const;
    const given = { tor: 'ja', schaden: 'unbekannt' };
    expect(await readingsOfCondition(atom, { questions: [GATE, question] }, given)).toBe(BECAUSE_UNKNOWN);
  });

  it('is false while its question is hidden', async () => {
    const atom = { fact: 'schaden', operator: 'lessThanInclusive', value: 'hoch' } as const;
    const given = { tor: 'nein', schaden: { geld: 'gering', ruf: 'gering' } };
    expect(await readingsOfCondition(atom, { questions: [GATE, question] }, given)).toBe(NEVER);
  });
});

describe('groups and "immer"', () => {
  const questions = [aQuestion('a', 'ja-nein'), aQuestion('b', 'ja-nein')];
  const isYes = (fact: string) => ({ fact, operator: 'equal', value: 'ja' }) as const;

  it.each([
    ['all', { a: 'ja', b: 'unbekannt' }, BECAUSE_UNKNOWN],
    ['all', { a: 'nein', b: 'unbekannt' }, NEVER],
    ['all', { a: 'ja' }, STILL_OPEN],
    ['any', { a: 'ja' }, CERTAIN],
    ['any', { a: 'unbekannt' }, BECAUSE_UNKNOWN],
    ['any', { a: 'nein', b: 'nein' }, NEVER],
  ])('%s of two questions with %j', async (group, given, expected) => {
    const parts = [isYes('a'), isYes('b')];
    const when = group === 'all' ? { all: parts } : { any: parts };
    expect(await readingsOfCondition(when, { questions }, given)).toBe(expected);
  });

  it('"immer" holds before anything is answered', async () => {
    expect(await readingsOfCondition('immer', { questions }, {})).toBe(CERTAIN);
    expect(await readingsOfCondition({ all: ['immer', isYes('a')] }, { questions }, {})).toBe(STILL_OPEN);
  });
});
