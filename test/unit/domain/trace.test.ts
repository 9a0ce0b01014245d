import type { Condition, DerivedFact, Question } from '../../../src/domain/catalogue.ts';
import { aCatalogue, aDecision, aFact, aQuestion, aRule } from '../../support/aCatalogue.ts';
import { type Given, resultFor } from '../../support/readings.ts';

const isYes = (fact: string) => ({ fact, operator: 'equal', value: 'ja' }) as const;
const questions = ['a', 'b', 'c'].map((id) => aQuestion(id, 'ja-nein'));

async function stepFor(
  when: Condition,
  given: Given,
  facts: readonly DerivedFact[] = [],
  more: readonly Question[] = [],
) {
  const catalogue = aCatalogue({ questions: [...questions, ...more], facts, rules: [aRule('regel', when)] });
  const [step] = (await resultFor(given, catalogue)).trace;
  return step;
}

describe('the trace of a rule', () => {
  it('names of an "any" only the branches that hold, in the order of the catalogue and once', async () => {
    const when = { any: [isYes('c'), isYes('b'), { all: [isYes('a'), isYes('b')] }] };
    const step = await stepFor(when, { a: 'ja', b: 'nein', c: 'ja' });
    expect(step).toEqual({
      rule: 'regel',
      state: 'fest',
      inClass: true,
      counts: {},
      answers: [{ question: 'c', value: 'ja' }],
      switches: [],
      facts: [],
      decisions: [],
      exceptedBy: [],
    });
    expect((await stepFor(when, { a: 'ja', b: 'ja', c: 'nein' }))?.answers).toEqual([
      { question: 'a', value: 'ja' },
      { question: 'b', value: 'ja' },
    ]);
  });

  it('rests on what is certain where that is enough', async () => {
    const step = await stepFor({ any: [isYes('a'), isYes('b')] }, { a: 'unbekannt', b: 'ja' });
    expect(step).toMatchObject({ state: 'fest', answers: [{ question: 'b', value: 'ja' }] });
  });

  it('shows a "weiß nicht" that carries the rule, and an open question that could', async () => {
    const when = { all: [isYes('a'), isYes('b')] };
    expect(await stepFor(when, { a: 'ja', b: 'unbekannt' })).toMatchObject({
      state: 'wegen-unbekannt',
      answers: [
        { question: 'a', value: 'ja' },
        { question: 'b', value: 'unbekannt' },
      ],
    });
    expect(await stepFor(when, { a: 'ja' })).toMatchObject({
      state: 'offen',
      answers: [
        { question: 'a', value: 'ja' },
        { question: 'b', value: null },
      ],
    });
  });

  it('goes down through Merkmale, counts and tables', async () => {
    const facts = [
      aFact('tief', isYes('a')),
      aFact('hoch', { merkmal: 'tief' }),
      aFact('nicht', isYes('c')),
      aFact('zahl', { kind: 'anzahl', of: ['hoch', 'nicht'] }),
      aFact('tabelle', {
        kind: 'tabelle',
        zeilen: 'a',
        spalten: 'b',
        stufen: ['x', 'y'],
        werte: { ja: { ja: 'x', nein: 'y' }, nein: { ja: 'x', nein: 'x' } },
      }),
    ];
    const counted = await stepFor({ merkmal: 'zahl', atLeast: 1 }, { a: 'ja', c: 'nein' }, facts);
    expect(counted).toMatchObject({
      answers: [{ question: 'a', value: 'ja' }],
      facts: ['tief', 'hoch', 'zahl'],
    });
    const looked = await stepFor({ merkmal: 'tabelle', atLeast: 'y' }, { a: 'ja', b: 'nein' }, facts);
    expect(looked).toMatchObject({
      answers: [
        { question: 'a', value: 'ja' },
        { question: 'b', value: 'nein' },
      ],
      facts: ['tabelle'],
    });
  });

  it('explains a Merkmal that does not hold by the answers against it, not by the Merkmal', async () => {
    const facts = [
      aFact('beides', { all: [isYes('a'), isYes('b')] }),
      aFact('eines', { any: [isYes('a'), isYes('b')] }),
    ];
    const given = { a: 'ja', b: 'nein' };
    expect(await stepFor({ merkmal: 'beides', is: false }, given, facts)).toMatchObject({
      answers: [{ question: 'b', value: 'nein' }],
      facts: [],
    });
    expect(await stepFor({ merkmal: 'eines', is: false }, { a: 'nein', b: 'nein' }, facts)).toMatchObject({
      answers: [
        { question: 'a', value: 'nein' },
        { question: 'b', value: 'nein' },
      ],
    });
  });

  it('leaves out what is hidden', async () => {
    const hidden = aQuestion('d', 'ja-nein', { visibleWhen: isYes('a') });
    const facts = [aFact('keines', { any: [isYes('b'), isYes('d')] })];
    const given = { a: 'nein', b: 'nein', d: 'nein' };
    expect(await stepFor({ merkmal: 'keines', is: false }, given, facts, [hidden])).toMatchObject({
      answers: [{ question: 'b', value: 'nein' }],
    });
  });

  it('names decisions and switches', async () => {
    const option = (id: string) => ({ id, text: id });
    const catalogue = aCatalogue({
      questions,
      switches: [
        {
          id: 'schalter.x',
          title: '',
          help: '',
          options: [option('eng'), option('weit')],
          value: 'weit',
          auslegung: '0001',
        },
      ],
      decisions: [aDecision('stufe', ['mild', 'streng'])],
      rules: [
        aRule('regel', {
          all: [
            { fact: 'schalter.x', operator: 'equal', value: 'weit' },
            { decision: 'stufe', atMost: 'mild' },
          ],
        }),
      ],
    });
    const result = await resultFor({}, catalogue);
    expect(result.switches).toEqual({ 'schalter.x': 'weit' });
    expect(result.trace).toEqual([
      expect.objectContaining({ answers: [], switches: ['schalter.x'], decisions: ['stufe'] }),
    ]);
  });

  it('has one step per rule that holds or could, sorted by id', async () => {
    const catalogue = aCatalogue({
      questions,
      rules: [aRule('z', isYes('a')), aRule('b', 'immer'), aRule('nie', isYes('b')), aRule('a', isYes('c'))],
    });
    const { trace } = await resultFor({ a: 'ja', b: 'nein' }, catalogue);
    expect(trace.map(({ rule, state, inClass }) => [rule, state, inClass])).toEqual([
      ['a', 'offen', false],
      ['b', 'fest', true],
      ['z', 'fest', true],
    ]);
  });
});

describe('the lists of questions', () => {
  const catalogue = aCatalogue({
    questions: [
      aQuestion('tor', 'ja-nein'),
      aQuestion('innen', 'ja-nein', { visibleWhen: isYes('tor') }),
      aQuestion('schaden', 'tabelle', { options: ['x', 'y'], rows: ['r1', 'r2'] }),
      aQuestion('freitext', 'text'),
    ],
  });

  it.each<[Given, { open: readonly string[]; unknown: readonly string[]; ignored: readonly string[] }]>([
    [{}, { open: ['innen', 'schaden', 'tor'], unknown: [], ignored: [] }],
    [
      { tor: 'nein', innen: 'ja' },
      { open: ['schaden'], unknown: [], ignored: ['innen'] },
    ],
    [
      { tor: 'unbekannt', innen: 'unbekannt' },
      { open: ['schaden'], unknown: ['innen', 'tor'], ignored: [] },
    ],
    // It may still come to count: neither ignored nor settled.
    [{ innen: 'unbekannt' }, { open: ['schaden', 'tor'], unknown: ['innen'], ignored: [] }],
    [
      { tor: 'nein', schaden: { r1: 'x' } },
      { open: ['schaden'], unknown: [], ignored: [] },
    ],
    [
      { tor: 'nein', schaden: { r1: 'x', r2: 'unbekannt' } },
      { open: [], unknown: ['schaden'], ignored: [] },
    ],
    [
      { tor: 'nein', schaden: { r1: 'x', r2: 'y' }, freitext: 'unbekannt' },
      { open: [], unknown: [], ignored: [] },
    ],
  ])('%j', async (given, { open, unknown, ignored }) => {
    const result = await resultFor(given, catalogue);
    expect(result.openQuestions).toEqual(open);
    expect(result.unknownQuestions).toEqual(unknown);
    expect(result.ignoredAnswers).toEqual(ignored);
  });
});
