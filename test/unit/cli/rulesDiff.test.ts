import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { edited, manifestWith, smallestLaw, writeRules } from '../../support/rulesDirectory.ts';
import { temporaryDirectories } from '../../support/temporaryDirectory.ts';
import { runCli } from './runCli.ts';

const newDirectory = temporaryDirectories();
const REVIEWER = 'Erika Muster, Datenschutzbeauftragte, 24.11.2026';
const VERMERK = 'Vermerk schreiben (`probe.vermerk`)';
const EINSATZ = 'Freigabe (`einsatz`)';

type Changes = Readonly<Record<string, unknown>>;

async function lawWith(changes: Changes): Promise<string> {
  return writeRules(await newDirectory(), changes);
}

/** The report of the smallest law against one with changes; the earlier one may have changes too. */
async function reportOf(later: Changes, earlier: Changes = {}): Promise<string> {
  const { code, stdout, stderr } = await runCli('rulesDiff', [
    await lawWith(earlier),
    '--rules',
    await lawWith(later),
  ]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

/** Rows of the tables under a heading, as lists of cells. */
function rowsUnder(report: string, heading: string): string[][] {
  const part = report.split('\n## ').find((text) => text.startsWith(heading)) ?? '';
  const rows = part.split('\n').filter((line) => line.startsWith('| '));
  return rows.slice(2).map((line) => line.slice(2, -2).split(' | '));
}

const CASES = 'Fälle, die anders herauskommen';
const NEARBY = 'Was erst herauskommt';
const ENTRIES = 'Was sich im Regelwerk geändert hat';

it('says of the same law that nothing is different', async () => {
  const report = await reportOf({});
  // One case with one answer, two with three; each can be the other one or missing.
  expect(report).toContain('Verglichen: 3 Fälle und 14 Abwandlungen');
  expect(report).toContain('Kein Eintrag ist anders.');
  expect(report).toContain('Kein Fall kommt anders heraus.');
  expect(report).toContain('Keine weitere Änderung.');
});

it('shows every case whose measures differ, with the rule on each side', async () => {
  const later = edited('probe/regeln.json', '"stufe":"muss"', '"stufe":"soll","appliesFrom":"2027-01-01"');
  const report = await reportOf(later);
  const both = ['muss: `probe.vermerkpflicht`', 'soll, ab 01.01.2027: `probe.vermerkpflicht`'];
  expect(rowsUnder(report, CASES)).toEqual([
    [
      'Angaben von den Menschen selbst (`probe/faelle/angaben-von-den-menschen-selbst.json`)',
      VERMERK,
      ...both,
    ],
    ['Angaben von Dritten (`probe/faelle/angaben-von-dritten.json`)', VERMERK, ...both],
  ]);
  expect(rowsUnder(report, ENTRIES)).toEqual([['Regeln', '', '', '`probe.vermerkpflicht`']]);
});

it('shows a class that differs by the titles of its levels', async () => {
  const later = edited('probe/regeln.json', '"einsatz":"auflagen"', '"einsatz":"gesperrt-hart"');
  expect(rowsUnder(await reportOf(later), CASES)).toEqual([
    [
      'Angaben von den Menschen selbst (`probe/faelle/angaben-von-den-menschen-selbst.json`)',
      EINSATZ,
      'mit Auflagen: `probe.vermerkpflicht`',
      'gesperrt-hart: `probe.vermerkpflicht`',
    ],
  ]);
});

it('finds what no case shows by changing one answer of each', async () => {
  const report = await reportOf(edited('probe/regeln.json', '"unless":["probe.eingewilligt"],', ''));
  expect(rowsUnder(report, CASES)).toEqual([]);
  const third = '`probe/faelle/angaben-von-dritten.json`';
  expect(rowsUnder(report, NEARBY)).toEqual([
    [
      EINSATZ,
      'gesperrt-hart (mindestens mit Auflagen, höchstens gesperrt-hart): `probe.sperre`',
      'gesperrt-hart: `probe.sperre`',
      '1',
      `${third} mit \`probe.einwilligung\` = keine Antwort`,
    ],
    [
      EINSATZ,
      'mit Auflagen: `probe.vermerkpflicht`',
      'gesperrt-hart: `probe.sperre`',
      '1',
      `${third} mit \`probe.einwilligung\` = \`ja\``,
    ],
  ]);
});

it('compares the cases of both laws and says which questions are new', async () => {
  const third = 'probe/faelle/angaben-von-dritten.json';
  const questions = JSON.parse(JSON.stringify(smallestLaw['probe/fragen-abschnitt.json']));
  const fewer = questions.fragen.filter(({ id }: { id: string }) => id !== 'probe.herkunft');
  const earlier = {
    'probe/fragen-abschnitt.json': { ...questions, fragen: fewer },
    ...edited('probe/regeln.json', '"probe.herkunft"', '"probe.daten"'),
    ...edited(
      'probe/regeln.json',
      '"fact":"probe.herkunft","operator":"equal","value":"dritte"',
      '"merkmal":"probe.eingewilligt"',
    ),
  };
  const report = await reportOf({ [third]: null }, earlier);
  expect(rowsUnder(report, CASES)).toEqual([
    [
      `Angaben von Dritten (\`${third}\`, neu gefragt: \`probe.herkunft\`)`,
      EINSATZ,
      'mit Auflagen: `probe.vermerkpflicht`',
      'gesperrt-hart: `probe.sperre`',
    ],
  ]);
  expect(rowsUnder(report, ENTRIES)).toContainEqual(['Fragen', '`probe.herkunft`', '', '']);
});

it('takes words of the law for no Markdown', async () => {
  const later = {
    ...edited('probe/regeln.json', '"stufe":"muss"', '"stufe":"soll"'),
    ...edited('probe/massnahmen.json', '"Vermerk schreiben"', '"Vermerk [a|b] *schreiben*"'),
  };
  expect(await reportOf(later)).toContain('| Vermerk \\[a\\|b\\] \\*schreiben\\* (`probe.vermerk`) |');
});

describe('with releases', () => {
  let rules: string;
  beforeEach(async () => {
    rules = await lawWith(manifestWith({ reviewedBy: [REVIEWER] }));
    await runCli('rulesRelease', [rules]);
    await writeRules(rules, {
      ...manifestWith({ version: '2' }),
      ...edited('probe/regeln.json', '"stufe":"muss"', '"stufe":"kann"'),
    });
  });

  it('compares with the newest one when none is named', async () => {
    const { code, stdout } = await runCli('rulesDiff', ['--rules', rules]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^# Regelwerk 1 \([0-9a-f]{12}\) gegen 2 \(/);
    expect(rowsUnder(stdout, CASES)).toHaveLength(2);
  });

  it('compares with a release that is named by its file', async () => {
    const { stdout } = await runCli('rulesDiff', [join(rules, 'staende', '1.json'), '--rules', rules]);
    expect(rowsUnder(stdout, CASES)).toHaveLength(2);
  });

  it('refuses a release that was changed', async () => {
    const file = join(rules, 'staende', '1.json');
    await writeFile(file, (await readFile(file, 'utf8')).replace('Vermerk', 'Verzicht'));
    const { code, stdout, stderr } = await runCli('rulesDiff', ['--rules', rules]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('staende/1.json ist kein unversehrter Stand');
  });
});

it('says what to name where nothing is released yet', async () => {
  const { code, stderr } = await runCli('rulesDiff', ['--rules', await lawWith({})]);
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: expect.stringContaining('noch keinen freigegebenen Stand'),
  });
});

it.each([
  ['a file that is not there', 'gibt-es-nicht.json', 'lässt sich nicht lesen'],
  ['a directory that is not there', 'gibt-es-nicht', 'lässt sich nicht lesen'],
  ['a file that is no release', 'package.json', 'ist kein unversehrter Stand'],
])('answers %s with exit code 2', async (_what, name, message) => {
  const { code, stderr } = await runCli('rulesDiff', [name, '--rules', await lawWith({})]);
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) });
});
