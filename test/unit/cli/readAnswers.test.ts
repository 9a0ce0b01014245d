import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '../../../src/cli/commandLine.ts';
import { loadCatalogue } from '../../../src/cli/loadCatalogue.ts';
import { readAnswers } from '../../../src/cli/readAnswers.ts';

const catalogue = await loadCatalogue();
let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'pruefpfad-antworten-'));
});
afterAll(() => rm(directory, { recursive: true }));

async function reading(text: string) {
  if (catalogue === null) throw new Error('the catalogue has errors');
  const file = join(directory, 'antworten.json');
  await writeFile(file, text);
  return readAnswers(file, catalogue);
}

async function complaintsAbout(text: string): Promise<readonly string[]> {
  const error: unknown = await reading(text).catch((reason: unknown) => reason);
  return error instanceof UsageError ? error.lines : [];
}

const one = (id: string, value: unknown) => JSON.stringify({ answers: { [id]: value } });

it('reads every form of value', async () => {
  const answers = { 'basis.zweck': 'Auskunft', 'basis.gespraech': 'ja', 'basis.geheimnisse': ['keine'] };
  expect(await reading(JSON.stringify({ answers }))).toEqual(new Map(Object.entries(answers)));
});

it.each([
  ['broken JSON', '{"answers": {', 'ist kein gültiges JSON'],
  ['JSON with a comma too many', '{\n"answers": {},\n}', 'Zeile 3, Spalte 1'],
  ['an empty file', '', 'Die Datei bricht ab oder ist leer.'],
  ['a list', '[]', 'Erwartet wird ein Objekt mit dem Feld „answers“'],
  ['no answers', '{}', ':/answers Erwartet wird ein Objekt'],
  ['answers that are a list', '{"answers": []}', ':/answers Erwartet wird ein Objekt'],
  [
    'a further field',
    '{"answers": {}, "antworten": {}}',
    ':/antworten Das Feld „antworten“ gibt es hier nicht.',
  ],
  [
    'the same question twice',
    '{"answers": {"basis.betrieb": "arbeitsplatz", "basis.betrieb": "cloud-eu"}}',
    ':/answers Der Schlüssel „basis.betrieb“ steht zweimal',
  ],
  [
    'an unknown question',
    one('basis.betreib', 'cloud-eu'),
    ':/answers/basis.betreib Die Frage „basis.betreib“ gibt es nicht (meinten Sie „basis.betrieb“?).',
  ],
  [
    'a question with the name of a built-in',
    '{"answers": {"__proto__": "ja"}}',
    ':/answers/__proto__ Die Frage „__proto__“ gibt es nicht',
  ],
  ['an unknown option', one('basis.betrieb', 'wolke'), ':/answers/basis.betrieb „wolke“'],
  ['a number for a choice', one('basis.betrieb', 1), ':/answers/basis.betrieb '],
  ['null', one('basis.betrieb', null), ':/answers/basis.betrieb '],
  ['a single option for several', one('basis.geheimnisse', 'keine'), ':/answers/basis.geheimnisse '],
  [
    'an option that excludes others beside one',
    one('basis.geheimnisse', ['keine', 'meldedaten']),
    ':/answers/basis.geheimnisse ',
  ],
])('says where %s is wrong', async (_what, text, complaint) => {
  const complaints = await complaintsAbout(text);
  expect(complaints.join('\n')).toContain(complaint);
});

it('names every mistake, not only the first', async () => {
  const text = JSON.stringify({ answers: { 'basis.betrieb': 'wolke', 'basis.gibts-nicht': 'ja' } });
  expect(await complaintsAbout(text)).toHaveLength(2);
});

it('says that a file cannot be read', async () => {
  if (catalogue === null) throw new Error('the catalogue has errors');
  await expect(readAnswers(join(directory, 'fehlt.json'), catalogue)).rejects.toThrow(
    'lässt sich nicht lesen',
  );
});
