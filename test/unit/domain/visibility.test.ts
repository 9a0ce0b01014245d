import { visibleQuestions } from '../../../src/domain/visibility.ts';
import { aCatalogue, aDecision, aQuestion, aRule } from '../../support/aCatalogue.ts';
import type { Given } from '../../support/readings.ts';

const isYes = (fact: string) => ({ fact, operator: 'equal', value: 'ja' }) as const;

describe('the questions that are shown', () => {
  const catalogue = aCatalogue({
    questions: [
      aQuestion('tor', 'ja-nein'),
      aQuestion('innen', 'ja-nein', { visibleWhen: isYes('tor') }),
      aQuestion('ganz-innen', 'ja-nein', { visibleWhen: isYes('innen') }),
      aQuestion('bei-streng', 'ja-nein', { visibleWhen: { decision: 'stufe', atLeast: 'streng' } }),
    ],
    decisions: [aDecision('stufe', ['mild', 'streng'])],
    rules: [aRule('streng', isYes('tor'), { class: { stufe: 'streng' }, validFrom: '2026-08-02' })],
  });
  const shown = (given: Given, asOf = '2026-11-23') =>
    visibleQuestions(new Map(Object.entries(given)), catalogue, asOf).map(
      ({ question, certain }) => `${question.id}${certain ? '' : '?'}`,
    );

  it.each<[Given, readonly string[]]>([
    // What only an open answer could show is not shown yet: it follows when the answer is there.
    [{}, ['tor']],
    [{ tor: 'ja' }, ['tor', 'innen', 'bei-streng']],
    [{ tor: 'nein' }, ['tor']],
    [{ tor: 'unbekannt' }, ['tor', 'innen?', 'bei-streng?']],
    [{ tor: 'unbekannt', innen: 'ja' }, ['tor', 'innen?', 'ganz-innen?', 'bei-streng?']],
    // The answer to a question that no longer applies shows nothing.
    [{ tor: 'nein', innen: 'ja' }, ['tor']],
  ])('%j', (given, expected) => {
    expect(shown(given)).toEqual(expected);
  });

  it('depend on the law of the day', () => {
    expect(shown({ tor: 'ja' }, '2026-08-01')).toEqual(['tor', 'innen']);
  });
});
