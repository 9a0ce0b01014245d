import { canonicalJson } from '../../../src/domain/canonicalJson.ts';

describe('canonicalJson', () => {
  it.each([
    [
      'keys are sorted at every depth',
      { b: 1, a: { d: [2, 1], c: null } },
      '{"a":{"c":null,"d":[2,1]},"b":1}',
    ],
    ['a property without value is left out', { a: undefined, b: false }, '{"b":false}'],
    ['a hole in a list stays a place', [undefined, 'x'], '[null,"x"]'],
    ['umlauts and quotes are JSON strings', 'Ä„"“\n', '"Ä„\\"“\\n"'],
    ['upper case sorts before lower case', { a: 1, B: 2 }, '{"B":2,"a":1}'],
  ])('%s', (_rule, value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it('survives a round trip through JSON byte for byte', () => {
    const text = canonicalJson({ z: [1.5, 'ß', { y: true, x: '' }], a: -0 });
    expect(canonicalJson(JSON.parse(text))).toBe(text);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, () => 1])('refuses what JSON would change: %s', (value) => {
    expect(() => canonicalJson({ value })).toThrow(TypeError);
  });
});
