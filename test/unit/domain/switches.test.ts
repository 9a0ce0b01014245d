import { type Switch, withSwitches } from '../../../src/domain/catalogue.ts';
import { aCatalogue, aDecision, aRule } from '../../support/aCatalogue.ts';
import { readingsOf, resultFor } from '../../support/readings.ts';

const READING: Switch = {
  id: 'schalter.lesart',
  title: 'Lesart',
  help: '',
  options: [
    { id: 'eng', text: 'eng' },
    { id: 'weit', text: 'weit' },
  ],
  value: 'eng',
  auslegung: '0001',
};

describe('the switches of a catalogue', () => {
  const catalogue = aCatalogue({
    switches: [READING],
    decisions: [aDecision('gilt', ['nein', 'ja'])],
    rules: [aRule('r', { fact: READING.id, operator: 'equal', value: 'weit' }, { class: { gilt: 'ja' } })],
  });

  it('are read like a question that everybody has answered', async () => {
    expect(readingsOf(await resultFor({}, catalogue), 'gilt')).toBe('nein nein nein');
    const wide = withSwitches(catalogue, { 'schalter.lesart': 'weit' });
    const result = await resultFor({}, wide);
    expect(readingsOf(result, 'gilt')).toBe('ja ja ja');
    expect(result.switches).toEqual({ 'schalter.lesart': 'weit' });
    expect(result.openQuestions).toEqual([]);
  });

  it('cannot be answered over', async () => {
    expect(readingsOf(await resultFor({ 'schalter.lesart': 'weit' }, catalogue), 'gilt')).toBe(
      'nein nein nein',
    );
  });

  it('give the same catalogue for the same choice, so that it is compiled once', () => {
    const wide = withSwitches(catalogue, { 'schalter.lesart': 'weit' });
    expect(withSwitches(catalogue, { 'schalter.lesart': 'weit' })).toBe(wide);
    expect(withSwitches(catalogue, {})).toBe(catalogue);
    expect(withSwitches(catalogue, { 'schalter.lesart': 'eng' })).toBe(catalogue);
  });

  it('refuse an option that they do not have, and pass over what is no switch', () => {
    expect(() => withSwitches(catalogue, { 'schalter.lesart': 'mittel' })).toThrow('mittel');
    expect(withSwitches(catalogue, { 'schalter.frueher': 'x' })).toBe(catalogue);
  });
});
