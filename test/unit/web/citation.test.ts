import type { Force } from '../../../src/domain/catalogue.ts';
import { forceOfMeasure } from '../../../src/web/viewmodels/citation.ts';

describe('Womit eine Maßnahme bindet', () => {
  it.each<[string, Force, Force[], Force]>([
    ['Verlangt sie ein Gesetz, ist sie Gesetz', 'bindend', ['projektregel', 'bindend'], 'bindend'],
    [
      'Verlangt sie nur eine eigene Regel, erscheint sie nie als Gesetz',
      'bindend',
      ['projektregel'],
      'projektregel',
    ],
    ['Eine Empfehlung wird durch ein Gesetz nicht fester', 'empfehlung', ['bindend'], 'empfehlung'],
  ])('%s', (_, measure, rules, expected) => {
    expect(forceOfMeasure(measure, rules)).toBe(expected);
  });
});
