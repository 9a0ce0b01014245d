import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readMini, toFiles } from '../../rulebook/miniCatalogue.ts';
import { runCli } from './runCli.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'pruefpfad-regeln-'));
});
afterEach(() => rm(directory, { recursive: true }));

async function checking(changes: Readonly<Record<string, unknown>>, ...argv: string[]) {
  for (const [path, text] of toFiles({ ...readMini('valid', 'kleinster-katalog'), ...changes })) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), text);
  }
  return runCli('rulesCheck', [directory, ...argv]);
}

it('ends with 0 when nothing is wrong', async () => {
  expect(await checking({})).toEqual({ code: 0, stdout: '0 Fehler, 0 Warnungen\n', stderr: '' });
});

it('prints one line per finding with place, code, severity and suggestion, and ends with 1', async () => {
  const { code, stdout } = await checking(readMini('invalid', 'RB203-unbekannte-frage'));
  expect(stdout).toBe(
    'probe/regeln-neu.json:/regeln/0/when/fact  RB203  error  Die Frage „probe.datum“ ist nirgends definiert (meinten Sie „probe.daten“?).\n1 Fehler, 0 Warnungen\n',
  );
  expect(code).toBe(1);
});

it('ends with 0 on warnings alone', async () => {
  const { code, stdout } = await checking(readMini('invalid', 'RB202-quelle-ungenutzt'));
  expect(stdout).toContain('RB202  warning');
  expect(code).toBe(0);
});

it('says how many questions each case takes where a decision promises a short way, and names those beyond', async () => {
  const { stdout } = await checking(readMini('invalid', 'RB503-drei-fragen-statt-zwei'));
  expect(stdout.split('\n')).toEqual([
    'Fragen je Fall, wenn nur „Freigabe“ (Probe) gefragt ist: bis die Stufe feststeht (* bleibt wegen „weiß nicht“ offen), und insgesamt',
    'frei',
    '    1    1  Ohne Angaben über Menschen',
    'mit Auflagen',
    '    2    3  Angaben von den Menschen selbst',
    'gesperrt-hart',
    '    3    3  Angaben von Dritten',
    'Fragen, bis „Freigabe“ (Probe) feststeht: wenigste, mittlere, meiste',
    '  frei: 1, 1, 1 (1 Fall)',
    '  mit Auflagen: 2, 2, 2 (1 Fall)',
    '  gesperrt-hart: 3, 3, 3 (1 Fall)',
    'Mehr als 2 Fragen, wo der Weg kurz sein soll (frei, gesperrt-hart): 1',
    '    3    3  Angaben von Dritten',
    '',
    expect.stringContaining('angaben-von-dritten.json:/  RB503  error  '),
    '1 Fehler, 0 Warnungen',
    '',
  ]);
});

it('prints the findings as JSON on request', async () => {
  const { code, stdout } = await checking(readMini('invalid', 'RB302-feuert-nie'), '--json');
  expect(JSON.parse(stdout)).toEqual([
    {
      code: 'RB302',
      severity: 'error',
      file: 'probe/regeln-neu.json',
      pointer: '/regeln/0/when',
      id: 'probe.neu',
      message: 'Die Regel „probe.neu“ kann bei keiner Antwort greifen.',
    },
  ]);
  expect(code).toBe(1);
});

it.each([
  ['a directory that is not there', ['gibt-es-nicht'], 'lässt sich nicht lesen'],
  ['an unknown flag', ['--schnell'], 'Den Schalter „--schnell“ gibt es nicht.'],
])('answers %s with exit code 2', async (_what, argv, message) => {
  const { code, stdout, stderr } = await runCli('rulesCheck', argv);
  expect(stderr).toContain(message);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
});
