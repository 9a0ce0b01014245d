import type { Rule } from '../../../src/domain/catalogue.ts';
import { aCatalogue, aDecision, aFact, aQuestion, aRule } from '../../support/aCatalogue.ts';
import { type Given, readingsOf, resultFor } from '../../support/readings.ts';

const isYes = (fact: string) => ({ fact, operator: 'equal', value: 'ja' }) as const;
const questions = ['anlass', 'ausnahme', 'weiteres'].map((id) => aQuestion(id, 'ja-nein'));
const facts = [aFact('ausgenommen', isYes('ausnahme'))];
const SCALE = ['frei', 'auflagen', 'formal', 'hart'];

describe('the strictest level', () => {
  const catalogue = aCatalogue({
    questions,
    decisions: [aDecision('einsatz', SCALE)],
    rules: [
      aRule('b-hart', isYes('anlass'), { class: { einsatz: 'hart' } }),
      aRule('a-formal', isYes('weiteres'), { class: { einsatz: 'formal' } }),
      aRule('a-auch-formal', isYes('ausnahme'), { class: { einsatz: 'formal' } }),
    ],
  });

  it.each<[Given, string, string, readonly string[]]>([
    [{}, 'frei frei hart', 'fest', []],
    [{ anlass: 'ja', weiteres: 'ja' }, 'hart hart hart', 'fest', ['b-hart']],
    [
      { weiteres: 'ja', ausnahme: 'ja', anlass: 'nein' },
      'formal formal formal',
      'fest',
      ['a-auch-formal', 'a-formal'],
    ],
    [{ weiteres: 'ja' }, 'formal formal hart', 'fest', ['a-formal']],
    [{ weiteres: 'ja', anlass: 'unbekannt' }, 'formal hart hart', 'wegen-unbekannt', ['b-hart']],
    [{ anlass: 'nein', weiteres: 'nein', ausnahme: 'nein' }, 'frei frei frei', 'fest', []],
  ])('wins: %j', async (given, readings, state, decidedBy) => {
    const result = await resultFor(given, catalogue);
    expect(readingsOf(result, 'einsatz')).toBe(readings);
    expect(result.decisions.einsatz).toMatchObject({ state, decidedBy });
  });

  it('is open where open questions could still except it', async () => {
    const open = aCatalogue({
      questions,
      facts,
      decisions: [aDecision('einsatz', SCALE)],
      rules: [aRule('r', isYes('anlass'), { class: { einsatz: 'hart' }, unless: ['ausgenommen'] })],
    });
    const result = await resultFor({ anlass: 'ja' }, open);
    expect(readingsOf(result, 'einsatz')).toBe('frei hart hart');
    expect(result.decisions.einsatz?.state).toBe('offen');
  });

  it('names the rule that gives the base class in so many words', async () => {
    const base = aCatalogue({
      questions,
      decisions: [aDecision('klasse', ['kein-ki-system', 'ki-system'])],
      rules: [aRule('r', isYes('anlass'), { class: { klasse: 'kein-ki-system' } })],
    });
    expect((await resultFor({ anlass: 'ja' }, base)).decisions.klasse?.decidedBy).toEqual(['r']);
  });
});

describe('an exception', () => {
  const rule = (parts: Partial<Rule>) =>
    aRule('regel', isYes('anlass'), { class: { einsatz: 'hart' }, ...parts });
  const excepting = aRule('ausnahmeregel', isYes('ausnahme'), { class: { einsatz: 'auflagen' } });
  const decisions = [aDecision('einsatz', SCALE)];
  const byFact = aCatalogue({
    questions,
    facts,
    decisions,
    rules: [rule({ unless: ['ausgenommen'] }), excepting],
  });
  const byRule = aCatalogue({
    questions,
    facts,
    decisions,
    rules: [rule({ exceptedBy: ['ausnahmeregel'] }), excepting],
  });

  it.each<[Given, string]>([
    [{ anlass: 'ja', ausnahme: 'ja' }, 'auflagen auflagen auflagen'],
    [{ anlass: 'ja', ausnahme: 'nein' }, 'hart hart hart'],
    // Exceptions never profit from doubt: the class keeps the rule, mindestens does not count on it.
    [{ anlass: 'ja', ausnahme: 'unbekannt' }, 'frei hart hart'],
    [{ anlass: 'ja' }, 'frei hart hart'],
    [{ ausnahme: 'ja' }, 'auflagen auflagen auflagen'],
  ])('takes a rule out only where it is certain: %j', async (given, readings) => {
    expect(readingsOf(await resultFor(given, byFact), 'einsatz')).toBe(readings);
    expect(readingsOf(await resultFor(given, byRule), 'einsatz')).toBe(readings);
  });

  it('is reported with the rule that it takes out, and the rule yields no measure', async () => {
    const catalogue = aCatalogue({
      ...byFact,
      rules: [
        aRule('regel', isYes('anlass'), {
          class: { einsatz: 'hart' },
          unless: ['ausgenommen'],
          measures: { m: 'muss' },
        }),
      ],
    });
    const result = await resultFor({ anlass: 'ja', ausnahme: 'ja' }, catalogue);
    expect(result.decisions.einsatz).toMatchObject({ class: 'frei', overridden: ['regel'], decidedBy: [] });
    expect(result.measures).toEqual([]);
    expect(result.trace).toEqual([
      expect.objectContaining({
        rule: 'regel',
        state: 'ausgenommen',
        answers: [{ question: 'anlass', value: 'ja' }],
        exceptedBy: ['ausgenommen'],
      }),
    ]);
    expect((await resultFor({ anlass: 'ja', ausnahme: 'ja' }, byRule)).trace).toContainEqual(
      expect.objectContaining({ rule: 'regel', exceptedBy: ['ausnahmeregel'] }),
    );
  });

  it('does not chain: an excepting rule excepts by its condition, even if it is excepted itself', async () => {
    const catalogue = aCatalogue({
      questions,
      facts: [aFact('weiter', isYes('weiteres'))],
      decisions,
      rules: [rule({ exceptedBy: ['ausnahmeregel'] }), { ...excepting, unless: ['weiter'] }],
    });
    const given = { anlass: 'ja', ausnahme: 'ja', weiteres: 'ja' };
    expect(readingsOf(await resultFor(given, catalogue), 'einsatz')).toBe('frei frei frei');
  });

  it('is none while its rule is not law', async () => {
    const rules = [rule({ exceptedBy: ['ausnahmeregel'] }), { ...excepting, validFrom: '2027-01-01' }];
    const catalogue = aCatalogue({ questions, decisions, rules });
    const given = { anlass: 'ja', ausnahme: 'ja' };
    expect(readingsOf(await resultFor(given, catalogue, '2026-12-31'), 'einsatz')).toBe('hart hart hart');
    expect(readingsOf(await resultFor(given, catalogue, '2027-01-01'), 'einsatz')).toBe(
      'auflagen auflagen auflagen',
    );
  });
});

describe('a decision as an input of a later one', () => {
  const catalogue = (atom: { atLeast: string } | { atMost: string }) =>
    aCatalogue({
      questions,
      decisions: [aDecision('zuletzt', ['nein', 'ja']), aDecision('stufe', ['mild', 'mittel', 'streng'])],
      rules: [
        aRule('zuletzt', { decision: 'stufe', ...atom }, { class: { zuletzt: 'ja' } }),
        aRule('mittel', isYes('anlass'), { class: { stufe: 'mittel' } }),
        aRule('streng', isYes('weiteres'), { class: { stufe: 'streng' } }),
      ],
    });

  it.each<[Given, atLeast: string, atMost: string]>([
    [{ anlass: 'ja', weiteres: 'nein' }, 'ja ja ja', 'ja ja ja'],
    [{ anlass: 'nein', weiteres: 'nein' }, 'nein nein nein', 'ja ja ja'],
    [{ weiteres: 'ja' }, 'ja ja ja', 'nein nein nein'],
    [{ anlass: 'ja', weiteres: 'unbekannt' }, 'ja ja ja', 'nein ja ja'],
    [{ anlass: 'ja' }, 'ja ja ja', 'nein ja ja'],
    [{ anlass: 'unbekannt', weiteres: 'nein' }, 'nein ja ja', 'ja ja ja'],
    [{}, 'nein nein ja', 'nein ja ja'],
  ])('is compared by level: %j', async (given, atLeast, atMost) => {
    expect(readingsOf(await resultFor(given, catalogue({ atLeast: 'mittel' })), 'zuletzt')).toBe(atLeast);
    expect(readingsOf(await resultFor(given, catalogue({ atMost: 'mittel' })), 'zuletzt')).toBe(atMost);
  });

  it('can open a question', async () => {
    const asks = aCatalogue({
      questions: [
        ...questions,
        aQuestion('nachfrage', 'ja-nein', { visibleWhen: { decision: 'stufe', atLeast: 'streng' } }),
      ],
      decisions: [aDecision('stufe', ['mild', 'streng'])],
      rules: [aRule('streng', isYes('anlass'), { class: { stufe: 'streng' } })],
    });
    expect((await resultFor({ anlass: 'ja' }, asks)).openQuestions).toContain('nachfrage');
    expect((await resultFor({ anlass: 'nein' }, asks)).openQuestions).not.toContain('nachfrage');
  });
});

describe('the dates of a rule', () => {
  const catalogue = aCatalogue({
    decisions: [aDecision('gilt', ['nein', 'ja'])],
    rules: [aRule('r', 'immer', { class: { gilt: 'ja' }, validFrom: '2026-08-02', validTo: '2027-08-01' })],
  });

  it.each([
    ['2026-08-01', 'nein'],
    ['2026-08-02', 'ja'],
    ['2027-08-01', 'ja'],
    ['2027-08-02', 'nein'],
  ])('filter it: on %s it says %s', async (asOf, expected) => {
    const result = await resultFor({}, catalogue, asOf);
    expect(readingsOf(result, 'gilt')).toBe([expected, expected, expected].join(' '));
    expect(result.trace.length).toBe(expected === 'ja' ? 1 : 0);
  });
});

describe('a catalogue that the compiler would never let through', () => {
  it('is refused: circles and dangling ids', async () => {
    const circle = aCatalogue({ facts: [aFact('a', { merkmal: 'b' }), aFact('b', { merkmal: 'a' })] });
    await expect(resultFor({}, circle)).rejects.toThrow('circle');
    const dangling = aCatalogue({ facts: [aFact('a', { merkmal: 'fehlt' })] });
    await expect(resultFor({}, dangling)).rejects.toThrow('fehlt');
  });
});
