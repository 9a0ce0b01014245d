import type { AnswerValue } from '../../../src/domain/answers.ts';
import type { Catalogue } from '../../../src/domain/catalogue.ts';
import { causesOf } from '../../../src/domain/causes.ts';
import { solve } from '../../../src/domain/solve.ts';
import { aCatalogue, aDecision, aFact, aQuestion, aRule } from '../../support/aCatalogue.ts';

const yes = (fact: string) => ({ fact, operator: 'equal', value: 'ja' }) as const;

/** The class `schutz` follows from `daten`; `einsatz` follows from the class and from `verbot`. */
const catalogue: Catalogue = aCatalogue({
  questions: ['daten', 'verbot', 'farbe'].map((id) => aQuestion(`basis.${id}`, 'ja-nein')),
  facts: [aFact('merkmal.daten', yes('basis.daten'))],
  decisions: [
    aDecision('schutz', ['normal', 'hoch']),
    aDecision('einsatz', ['frei', 'auflagen', 'gesperrt-formal', 'gesperrt-hart']),
  ],
  rules: [
    aRule(
      'regel.schutz',
      { merkmal: 'merkmal.daten' },
      { class: { schutz: 'hoch' }, measures: { plan: 'muss' } },
    ),
    aRule('regel.auflage', { decision: 'schutz', atLeast: 'hoch' }, { class: { einsatz: 'auflagen' } }),
    aRule('regel.verbot', yes('basis.verbot'), { class: { einsatz: 'gesperrt-hart' } }),
  ],
});

const NO = { 'basis.daten': 'nein', 'basis.verbot': 'nein', 'basis.farbe': 'nein' };

function evaluated(answers: Readonly<Record<string, AnswerValue>>, law = catalogue) {
  return { catalogue: law, result: solve(new Map(Object.entries(answers)), law, '2026-11-23') };
}

describe('the causes of a difference', () => {
  it.each([
    ['through a Merkmal', 'schutz', { 'basis.daten': 'ja' }, ['basis.daten']],
    ['through an earlier decision', 'einsatz', { 'basis.daten': 'ja' }, ['basis.daten']],
    ['of a block', 'einsatz', { 'basis.verbot': 'ja' }, ['basis.verbot']],
    [
      'of several answers',
      'einsatz',
      { 'basis.daten': 'ja', 'basis.verbot': 'ja' },
      ['basis.verbot', 'basis.daten'],
    ],
    ['of an answer that decides nothing', 'einsatz', { 'basis.farbe': 'ja' }, []],
    ['of a "weiß nicht"', 'schutz', { 'basis.daten': 'unbekannt' }, ['basis.daten']],
  ])('%s', (_what, decision, change, expected) => {
    const changed = new Set(Object.keys(change));
    const causes = causesOf(evaluated(NO), evaluated({ ...NO, ...change }), changed);
    expect([...causes.ofClass(decision)].toSorted()).toEqual([...expected].toSorted());
  });

  it('are the same on the way back', () => {
    const causes = causesOf(
      evaluated({ ...NO, 'basis.daten': 'ja' }),
      evaluated(NO),
      new Set(['basis.daten']),
    );
    expect(causes.ofMeasure('plan')).toEqual(['basis.daten']);
    expect([...causes.moved].toSorted()).toEqual(['regel.auflage', 'regel.schutz']);
    expect(causes.ofRule('regel.schutz')).toEqual(['basis.daten']);
  });

  it('never name an answer that is the same on both sides', () => {
    const causes = causesOf(evaluated(NO), evaluated({ ...NO, 'basis.daten': 'ja' }), new Set());
    expect(causes.ofClass('schutz')).toEqual([]);
  });

  it('are none where only the law changed', () => {
    const rules = [...catalogue.rules, aRule('regel.neu', 'immer', { class: { schutz: 'hoch' } })];
    const causes = causesOf(evaluated(NO), evaluated(NO, { ...catalogue, rules }), new Set());
    expect([...causes.moved].toSorted()).toEqual(['regel.auflage', 'regel.neu']);
    expect(causes.ofClass('schutz')).toEqual([]);
  });
});
