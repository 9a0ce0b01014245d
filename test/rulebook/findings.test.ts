import { FINDING_CODES, formatFinding } from '../../src/rulebook/finding.ts';
import { allFindings, compileValid, compileVariant, namesIn } from './miniCatalogue.ts';

describe('a valid mini catalogue', () => {
  it.each(namesIn('valid'))('%s has no findings', (name) => {
    expect(allFindings(compileValid(name))).toEqual([]);
  });
});

describe('a mini catalogue that comes close to a finding', () => {
  it.each(namesIn('beinahe'))('%s has none', (name) => {
    expect(allFindings(compileVariant('beinahe', name)).map(formatFinding)).toEqual([]);
  });
});

describe('an invalid mini catalogue', () => {
  it.each(namesIn('invalid'))('%s is caught with exactly its code', (name) => {
    const codes = new Set(allFindings(compileVariant('invalid', name)).map(({ code }) => code));
    expect([...codes]).toEqual([name.slice(0, 5)]);
  });
});

it('every code has an invalid mini catalogue, but for the one that no law alone can provoke', () => {
  const codes = new Set(namesIn('invalid').map((name) => name.slice(0, 5)));
  expect([...codes].toSorted()).toEqual(FINDING_CODES.filter((code) => code !== 'RB405'));
});
