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
      'Schutzbedarf Vertraulichkeit: derzeit hoch (mindestens hoch, höchstens sehr hoch)',
    );
  });

  it('as undecided while nothing is answered', async () => {
    const { stdout } = await evaluating('{"answers": {}}', '--as-of', '2026-11-23');
    expect(stdout).toMatch(/\nNoch nicht entschieden: \d+ Fragen sind offen\./);
    expect(stdout).toContain('\nFreigabe: noch nicht entschieden (mindestens Frei, ');
  });

  it('as of today in Berlin when no day is given', async () => {
    const before = dateInBerlin(new Date());
    const { stdout } = await evaluating('{"answers": {}}', '--json');
    expect([before, dateInBerlin(new Date())]).toContain(JSON.parse(stdout).asOf);
  });
});

describe('evaluate refuses bad input with exit code 2, the place on standard error and nothing on standard output', () => {
  it.each([
    ['broken JSON', '{"answers": {', [], 'ist kein gültiges JSON'],
    ['an unknown question', '{"answers": {"basis.betreib": "cloud-eu"}}', [], ':/answers/basis.betreib '],
    ['an unknown option', '{"answers": {"basis.betrieb": "wolke"}}', [], ':/answers/basis.betrieb '],
    [
      'a value of the wrong type',
      '{"answers": {"basis.geheimnisse": "keine"}}',
      [],
      ':/answers/basis.geheimnisse ',
    ],
    ['a day that is none', '{"answers": {}}', ['--as-of', '2026-02-30'], '„2026-02-30“ ist kein Kalendertag'],
    ['an unknown flag', '{"answers": {}}', ['--jason'], 'Den Schalter „--jason“ gibt es nicht'],
    ['two files', '{"answers": {}}', ['zweite.json'], '„zweite.json“ gehört nicht hierher'],
  ])('%s', async (_what, text, argv, place) => {
    const { code, stdout, stderr } = await evaluating(text, '--json', ...argv);
    expect(stderr).toContain(place);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  it('no file', async () => {
    const { code, stdout, stderr } = await runCli('main', ['evaluate']);
    expect(stderr).toContain('Es fehlt die Datei');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });
});
