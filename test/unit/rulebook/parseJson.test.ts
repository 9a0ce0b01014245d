import fc from 'fast-check';
import { jsonFault } from '../../../src/rulebook/jsonFault.ts';
import { parseJson } from '../../../src/rulebook/parseJson.ts';

function findingsIn(text: string): string[] {
  return parseJson('x.json', text).findings.map(({ pointer, message }) => `${pointer} ${message}`);
}

it.each([
  ['a comma too many', '{\n  "a": 1,\n}', 'Zeile 3, Spalte 1.'],
  ['a word without quotation marks', '{\n  "a": ja,\n  "b": 1\n}', 'Zeile 2, Spalte 8.'],
  ['a missing comma', '{\n  "a": 1\n  "b": 2\n}', 'Zeile 3, Spalte 3.'],
  ['a missing colon', '{ "a" 1 }', 'Zeile 1, Spalte 7.'],
  ['a bracket that was never opened', '[1]\n]', 'Zeile 2, Spalte 1.'],
  ['the wrong bracket', '{ "a": [1 } }', 'Zeile 1, Spalte 11.'],
  ['a line break inside a text', '{ "a": "b\nc" }', 'Zeile 1, Spalte 8.'],
])('names line and column of %s', (_, text, place) => {
  expect(findingsIn(text)).toEqual([` Die Datei ist kein gültiges JSON: ${place}`]);
});

it('points at what does not belong, wherever it stands', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), (json, number) => {
      const tokens = json.match(/"(?:[^"\\]|\\.)*"|[^"{}[\],:]+|./g) ?? [];
      const before = tokens.slice(0, number % (tokens.length + 1)).join('');
      expect([jsonFault(json), jsonFault(`${before}§${json.slice(before.length)}`)]).toEqual([
        null,
        before.length,
      ]);
    }),
  );
});

it.each([['nothing'], ['']])('says that %s is no JSON', (text) => {
  expect(findingsIn(text)).toHaveLength(1);
});

it('says that a file breaks off', () => {
  expect(findingsIn('{ "a": ')).toEqual([
    ' Die Datei ist kein gültiges JSON: Die Datei bricht ab oder ist leer.',
  ]);
});

it('finds a key that stands twice, at its object, also where texts look like JSON', () => {
  const text = '{ "a": [ { "b": "{ \\"c\\": 1, \\"c\\": 2 }", "d": 1, "d": [] } ], "e": { "b": 1 } }';
  expect(findingsIn(text)).toEqual(['/a/0 Der Schlüssel „d“ steht zweimal im selben Objekt.']);
});

it('takes escaped and plain spelling for the same key', () => {
  expect(findingsIn('{ "a": 1, "\\u0061": 2 }')).toHaveLength(1);
});

it('reads on behind a BOM', () => {
  const { value, findings } = parseJson('x.json', '\uFEFF{ "a": 1 }');
  expect(value).toEqual({ a: 1 });
  expect(findings.map(({ code }) => code)).toEqual(['RB101']);
});
