import { parseJson } from '../../../src/rulebook/parseJson.ts';

function findingsIn(text: string): string[] {
  return parseJson('x.json', text).findings.map(({ pointer, message }) => `${pointer} ${message}`);
}

it('names line and column of a syntax error', () => {
  expect(findingsIn('{\n  "a": 1,\n}')).toEqual([' Die Datei ist kein gültiges JSON: Zeile 3, Spalte 1.']);
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
