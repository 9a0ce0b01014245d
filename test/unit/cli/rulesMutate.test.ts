import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readMini, toFiles } from '../../rulebook/miniCatalogue.ts';
import { runCli } from './runCli.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'pruefpfad-mutanten-'));
});
afterEach(() => rm(directory, { recursive: true }));

async function mutating(changes: Readonly<Record<string, unknown>>) {
  for (const [path, text] of toFiles({ ...readMini('valid', 'kleinster-katalog'), ...changes })) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), text);
  }
  return runCli('rulesMutate', [directory]);
}

it('prints survivors and score, and ends with 1', async () => {
  const { code, stdout } = await mutating({});
  expect(stdout).toContain('probe/regeln.json:/regeln/1/unless/0  überlebt');
  expect(stdout).toContain('gesamt: 66,66 %');
  expect(code).toBe(1);
});

it('ends with 0 when every survivor is waived', async () => {
  const befreiungen = [
    'probe.einwilligung/visibleWhen [probe.daten equal ja]',
    'probe.sperre/unless/0 [probe.eingewilligt]',
  ].map((mutant) => ({ mutant, grund: 'Ändert kein Ergebnis.' }));
  const { code, stdout } = await mutating({ 'mutanten.json': { befreiungen } });
  expect(stdout).toContain('gesamt: 100,00 %, 4 von 4 Mutanten rot, 2 befreit');
  expect(code).toBe(0);
});

it('prints the findings of a law that cannot be evaluated', async () => {
  const { code, stdout } = await mutating(readMini('invalid', 'RB203-unbekannte-frage'));
  expect(stdout).toContain('RB203  error');
  expect(code).toBe(1);
});

it('ends with 2 for a directory that is not there', async () => {
  const { code, stderr } = await runCli('rulesMutate', [join(directory, 'fehlt')]);
  expect(stderr).toContain('lässt sich nicht lesen');
  expect(code).toBe(2);
});
