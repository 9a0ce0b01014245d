import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from './runCli.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'pruefpfad-katalog-'));
});
afterEach(() => rm(directory, { recursive: true }));

it('writes the law, removes what an earlier law left, and leaves foreign files alone', async () => {
  const target = join(directory, 'katalog');
  const { code, stdout } = await runCli('rulesDoc', [target]);
  expect([code, stdout]).toEqual([0, expect.stringMatching(/^\d+ Dateien in .*, Regelwerk \d{4}\.\d+\n$/)]);
  const overview = await readFile(join(target, 'README.md'), 'utf8');
  expect(overview).toContain('# Regelwerk');
  await writeFile(join(target, 'entscheidung-alt.md'), overview);
  await writeFile(join(target, 'notiz.md'), '# Eigene Notiz\n');
  await runCli('rulesDoc', [target]);
  const names = await readdir(target);
  expect(names).toContain('notiz.md');
  expect(names).toContain('entscheidung-einsatz.md');
  expect(names).not.toContain('entscheidung-alt.md');
});

it('refuses what it does not know', async () => {
  const { code, stderr } = await runCli('rulesDoc', [directory, 'noch-eins']);
  expect([code, stderr]).toEqual([2, expect.stringContaining('noch-eins')]);
});
