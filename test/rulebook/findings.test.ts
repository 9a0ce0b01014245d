import { FINDING_CODES } from '../../src/rulebook/finding.ts';
import { allFindings, compileInvalid, compileValid, namesIn } from './miniCatalogue.ts';

describe('a valid mini catalogue', () => {
  it.each(namesIn('valid'))('%s has no findings', (name) => {
    expect(allFindings(compileValid(name))).toEqual([]);
  });
});

describe('an invalid mini catalogue', () => {
  it.each(namesIn('invalid'))('%s is caught with exactly its code', (name) => {
    const codes = new Set(allFindings(compileInvalid(name)).map(({ code }) => code));
    expect([...codes]).toEqual([name.slice(0, 5)]);
  });
});

it('every code has an invalid mini catalogue', () => {
  const codes = new Set(namesIn('invalid').map((name) => name.slice(0, 5)));
  expect([...codes].toSorted()).toEqual(FINDING_CODES);
});
