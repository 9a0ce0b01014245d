import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dateInBerlin } from '../../../src/adapters/clock.ts';
import { runCli } from './runCli.ts';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'pruefpfad-cli-'));
});
afterAll(() => rm(directory, { recursive: true }));

async function evaluating(text: string, ...argv: string[]) {
  const file = join(directory, 'antworten.json');
  await writeFile(file, text);
  return runCli('main', ['evaluate', file, ...argv]);
}

const answers = {
  'basis.personenbezug': 'ja',
  'basis.geheimnisse': ['sozialgeheimnis'],
  'basis.betrieb': 'unbekannt',
};

describe('evaluate prints what follows from the answers', () => {
  it('as JSON, for the given day, the same bytes each time', async () => {
    const first = await evaluating(JSON.stringify({ answers }), '--as-of', '2026-11-23', '--json');
    const second = await runCli(
      'main',
      ['evaluate', '-', '--json', '--as-of', '2026-11-23'],
      JSON.stringify({ answers }),
    );
    expect(first).toMatchObject({ code: 0, stderr: '' });
    const result = JSON.parse(first.stdout);
    expect(result.asOf).toBe('2026-11-23');
    expect(result.decisions['bsi.vertraulichkeit']).toMatchObject({ class: 'hoch', state: 'fest' });
    expect(result.unknownQuestions).toContain('basis.betrieb');
    expect(second.stdout).toBe(first.stdout);
  });

  it('as German text', async () => {
    const { code, stdout } = await evaluating(JSON.stringify({ answers }), '--as-of', '2026-11-23');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Stand 2026-11-23, Katalog /);
    expect(stdout).toContain(
      'Schutzbedarf Vertraulichkeit: hoch (steht fest; mindestens hoch, höchstens sehr hoch)',
    );
  });

  it('as of today in Berlin when no day is given', async () => {
    const before = dateInBerlin(new Date());
    const { stdout } = await evaluating('{"answers": {}}', '--json');
    expect([before, dateInBerlin(new Date())]).toContain(JSON.parse(stdout).asOf);
  });
});

describe('evaluate refuses bad input with exit code 2, the place on standard error and nothing on standard output', () => {
  const one = (id: string, value: unknown) => JSON.stringify({ answers: { [id]: value } });

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
  ])('%s', async (_what, text, place) => {
    const { code, stdout, stderr } = await evaluating(text, '--json');
    expect(stderr).toContain(place);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  it('names every mistake, not only the first', async () => {
    const text = JSON.stringify({ answers: { 'basis.betrieb': 'wolke', 'basis.gibts-nicht': 'ja' } });
    const { stderr } = await evaluating(text);
    expect(stderr.trim().split('\n')).toHaveLength(2);
  });

  it.each([
    ['no file', [], 'Es fehlt die Datei'],
    ['a file that is not there', ['gibt-es-nicht.json'], 'lässt sich nicht lesen'],
    ['two files', ['a.json', 'b.json'], '„b.json“ gehört nicht hierher'],
    ['an unknown flag', ['-', '--jason'], 'Den Schalter „--jason“ gibt es nicht'],
    ['a day that is none', ['-', '--as-of', '2026-02-30'], '„2026-02-30“ ist kein Kalendertag'],
    ['no day', ['-', '--as-of'], 'Nach „--as-of“ fehlt der Wert'],
    ['two days', ['-', '--as-of', '2026-01-01', '--as-of', '2026-01-02'], '„--as-of“ steht zweimal'],
  ])('%s', async (_what, argv, message) => {
    const { code, stdout, stderr } = await runCli('main', ['evaluate', ...argv], '{"answers": {}}');
    expect(stderr).toContain(message);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });
});
