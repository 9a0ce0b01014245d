import type { Condition } from '../../../src/domain/catalogue.ts';
import { aCatalogue, aDecision, aFact, aQuestion, aRule } from '../../support/aCatalogue.ts';
import { type Given, readingsOf, readingsOfCondition, resultFor } from '../../support/readings.ts';

const CERTAIN = 'ja ja ja';
const NEVER = 'nein nein nein';
const BECAUSE_UNKNOWN = 'nein ja ja';
const STILL_OPEN = 'nein nein ja';

const isYes = (fact: string) => ({ fact, operator: 'equal', value: 'ja' }) as const;
const isNo = (fact: string) => ({ fact, operator: 'equal', value: 'nein' }) as const;

describe('a Merkmal with a condition', () => {
  const questions = [
    aQuestion('tor', 'ja-nein'),
    aQuestion('innen', 'ja-nein', { visibleWhen: isYes('tor') }),
    aQuestion('innen-2', 'ja-nein', { visibleWhen: isYes('tor') }),
  ];
  const facts = [
    aFact('heikel', isYes('innen')),
    aFact('beides', { all: [isYes('innen'), isYes('innen-2')] }),
    aFact('darueber', { all: [{ merkmal: 'heikel' }] }),
    aFact('harmlos', { merkmal: 'heikel', is: false }),
    aFact('mit-tor', { any: [isYes('innen'), isNo('tor')] }),
  ];

  it.each<[merkmal: string, is: boolean, given: Given, expected: string]>([
    ['heikel', true, { tor: 'ja', innen: 'ja' }, CERTAIN],
    ['heikel', true, { tor: 'ja', innen: 'nein' }, NEVER],
    ['heikel', true, { tor: 'ja', innen: 'unbekannt' }, BECAUSE_UNKNOWN],
    ['heikel', true, { tor: 'ja' }, STILL_OPEN],
    ['heikel', false, { tor: 'ja', innen: 'nein' }, CERTAIN],
    ['heikel', false, { tor: 'ja', innen: 'ja' }, NEVER],
    ['heikel', false, { tor: 'ja', innen: 'unbekannt' }, BECAUSE_UNKNOWN],
    // Not answered is not asked: the Merkmal does not apply yet, so that its negation does not hold either.
    ['heikel', false, { tor: 'ja' }, STILL_OPEN],
    ['heikel', false, {}, STILL_OPEN],
    // Hidden: false in both polarities.
    ['heikel', true, { tor: 'nein', innen: 'ja' }, NEVER],
    ['heikel', false, { tor: 'nein', innen: 'nein' }, NEVER],
    ['heikel', false, { tor: 'unbekannt', innen: 'nein' }, BECAUSE_UNKNOWN],
    // One question that applies is enough; the other one was not asked and thus not met.
    ['beides', false, { tor: 'ja', innen: 'ja' }, 'nein ja ja'],
    ['beides', false, { tor: 'ja', innen: 'nein' }, CERTAIN],
    ['beides', false, { tor: 'nein' }, NEVER],
    // Through other Merkmale.
    ['darueber', false, { tor: 'ja', innen: 'nein' }, CERTAIN],
    ['darueber', false, { tor: 'nein' }, NEVER],
    ['harmlos', true, { tor: 'ja', innen: 'nein' }, CERTAIN],
    ['harmlos', true, { tor: 'nein' }, NEVER],
    ['harmlos', false, { tor: 'ja', innen: 'ja' }, CERTAIN],
    ['harmlos', false, { tor: 'nein' }, NEVER],
    // "Not applicable counts as no": the Merkmal names the question that decides it.
    ['mit-tor', true, { tor: 'nein' }, CERTAIN],
    ['mit-tor', false, { tor: 'ja', innen: 'nein' }, CERTAIN],
  ])('%s is %s with %j', async (merkmal, is, given, expected) => {
    const when: Condition = is ? { merkmal } : { merkmal, is: false };
    expect(await readingsOfCondition(when, { questions, facts }, given)).toBe(expected);
  });

  it('without a question applies always: "immer", a decision, a switch', async () => {
    const catalogue = aCatalogue({
      switches: [
        {
          id: 'schalter',
          title: '',
          help: '',
          options: [{ id: 'eng', text: '' }],
          value: 'eng',
          auslegung: '0001',
        },
      ],
      facts: [
        aFact('immer', 'immer'),
        aFact('milde', { decision: 'stufe', atLeast: 'streng' }),
        aFact('weit', { fact: 'schalter', operator: 'equal', value: 'weit' }),
      ],
      decisions: [aDecision('stufe', ['mild', 'streng']), aDecision('gilt', ['nein', 'ja'])],
      rules: [
        aRule(
          'r',
          { all: [{ merkmal: 'immer' }, { merkmal: 'milde', is: false }, { merkmal: 'weit', is: false }] },
          {
            class: { gilt: 'ja' },
          },
        ),
      ],
    });
    expect(readingsOf(await resultFor({}, catalogue), 'gilt')).toBe(CERTAIN);
  });
});

describe('a Merkmal that counts', () => {
  const ids = ['a', 'b', 'c'];
  const questions = ids.map((id) => aQuestion(id, 'ja-nein'));
  const facts = [
    ...ids.map((id) => aFact(`kriterium-${id}`, isYes(id))),
    aFact('kriterien', { kind: 'anzahl', of: ids.map((id) => `kriterium-${id}`) }),
  ];

  it.each<[condition: Condition, given: Given, expected: string]>([
    [{ merkmal: 'kriterien', atLeast: 2 }, { a: 'ja', b: 'ja', c: 'nein' }, CERTAIN],
    [{ merkmal: 'kriterien', atLeast: 2 }, { a: 'ja', b: 'nein', c: 'nein' }, NEVER],
    [{ merkmal: 'kriterien', atLeast: 2 }, { a: 'ja', b: 'unbekannt', c: 'nein' }, BECAUSE_UNKNOWN],
    [{ merkmal: 'kriterien', atLeast: 2 }, { a: 'ja' }, STILL_OPEN],
    [{ merkmal: 'kriterien', atLeast: 3 }, { a: 'ja', b: 'nein' }, NEVER],
    [{ merkmal: 'kriterien' }, { a: 'ja' }, CERTAIN],
    [{ merkmal: 'kriterien', is: false }, { a: 'nein', b: 'nein', c: 'nein' }, CERTAIN],
    [{ merkmal: 'kriterien', is: false }, { a: 'nein', b: 'nein', c: 'unbekannt' }, BECAUSE_UNKNOWN],
    [{ merkmal: 'kriterien', is: false }, {}, STILL_OPEN],
    [{ merkmal: 'kriterien', atLeast: 2, is: false }, { a: 'ja', b: 'nein', c: 'nein' }, CERTAIN],
    [{ merkmal: 'kriterien', atLeast: 2, is: false }, { a: 'ja', b: 'ja', c: 'unbekannt' }, NEVER],
  ])('%j with %j', async (when, given, expected) => {
    expect(await readingsOfCondition(when, { questions, facts }, given)).toBe(expected);
  });
});

describe('a Merkmal from a table', () => {
  const questions = [
    aQuestion('tor', 'ja-nein'),
    aQuestion('schwere', 'einfach', { options: ['klein', 'gross'] }),
    aQuestion('haeufigkeit', 'einfach', { options: ['selten', 'oft'], visibleWhen: isYes('tor') }),
  ];
  const facts = [
    aFact('risiko', {
      kind: 'tabelle',
      zeilen: 'schwere',
      spalten: 'haeufigkeit',
      stufen: ['gering', 'mittel', 'hoch'],
      werte: { klein: { selten: 'gering', oft: 'mittel' }, gross: { selten: 'mittel', oft: 'hoch' } },
    }),
  ];

  it.each<[atLeast: string, is: boolean, given: Given, expected: string]>([
    ['hoch', true, { tor: 'ja', schwere: 'gross', haeufigkeit: 'oft' }, CERTAIN],
    ['hoch', true, { tor: 'ja', schwere: 'gross', haeufigkeit: 'selten' }, NEVER],
    ['hoch', true, { tor: 'ja', schwere: 'gross', haeufigkeit: 'unbekannt' }, BECAUSE_UNKNOWN],
    ['hoch', true, { tor: 'ja', schwere: 'klein', haeufigkeit: 'unbekannt' }, NEVER],
    ['hoch', true, { tor: 'ja', schwere: 'gross' }, STILL_OPEN],
    // Every cell that is left reaches "mittel": that much is certain.
    ['mittel', true, { tor: 'ja', schwere: 'gross', haeufigkeit: 'unbekannt' }, CERTAIN],
    ['mittel', true, { tor: 'ja', schwere: 'gross' }, STILL_OPEN],
    ['mittel', true, { tor: 'unbekannt', schwere: 'gross', haeufigkeit: 'oft' }, BECAUSE_UNKNOWN],
    ['mittel', true, { tor: 'nein', schwere: 'gross', haeufigkeit: 'oft' }, NEVER],
    ['gering', true, { tor: 'ja', schwere: 'unbekannt', haeufigkeit: 'unbekannt' }, CERTAIN],
    ['hoch', false, { tor: 'ja', schwere: 'klein', haeufigkeit: 'oft' }, CERTAIN],
    ['hoch', false, { tor: 'ja', schwere: 'gross', haeufigkeit: 'unbekannt' }, BECAUSE_UNKNOWN],
    // One of its questions applies, so that the Merkmal does; without the other one it has no stufe.
    ['hoch', false, { tor: 'nein', schwere: 'gross' }, CERTAIN],
    ['hoch', false, { tor: 'nein' }, STILL_OPEN],
  ])('atLeast %s is %s with %j', async (atLeast, is, given, expected) => {
    const when: Condition = { merkmal: 'risiko', atLeast, ...(is ? {} : { is: false }) };
    expect(await readingsOfCondition(when, { questions, facts }, given)).toBe(expected);
  });
});
