import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runBackup } from '../../../src/cli/backup.ts';
import { runRestore } from '../../../src/cli/restore.ts';
import { anAssessment } from '../../support/anAssessment.ts';
import { openForTest } from '../../support/openForTest.ts';
import { temporaryDirectories } from '../../support/temporaryDirectory.ts';
import { runCli } from './runCli.ts';

const directory = temporaryDirectories();
const open = openForTest();

async function aStore() {
  const root = await directory();
  const opened = await open(root);
  await opened.accounts.change((book) => ({ book: { ...book, rev: 1 }, value: null }));
  await opened.assessments.create(anAssessment());
  const run = (argv: readonly string[], dataDir = root) => runCli('main', argv, '', { DATA_DIR: dataDir });
  return { root, opened, run, target: join(await directory(), 'sicherung') };
}

describe('backup and restore on the command line', () => {
  it('backup while the server runs, verify, restore elsewhere: the same checksum three times', async () => {
    const { run, target } = await aStore();
    const backup = await run(['backup', target]);
    expect(backup).toMatchObject({ code: 0, stderr: '' });
    expect(backup.stdout).toMatch(
      /^Die Sicherung liegt in .+\.\nStand: .+\nPrüfpfad \d+\.\d+\.\d+, Regelwerk 2026\.\d+\n/,
    );
    const verified = await run(['verify', target]);
    expect(verified).toMatchObject({ code: 0, stderr: '' });
    const elsewhere = join(await directory(), 'neu');
    const restored = await run(['restore', target], elsewhere);
    expect(restored).toMatchObject({ code: 0, stderr: '' });
    expect(restored.stdout).toContain(`Die Daten sind wiederhergestellt in ${join(elsewhere, 'echt')}.`);
    const checksums = [backup, verified, restored].map(
      ({ stdout }) => /Prüfsumme aller Dateien ([0-9a-f]{64})\n/.exec(stdout)?.[1],
    );
    expect(checksums[0]).toHaveLength(64);
    expect(new Set(checksums).size).toBe(1);
    const live = await run(['verify'], elsewhere);
    expect(live.stdout).toContain('vorhaben/chatbot01.json (V-2026-001): in Ordnung, 1 Eintrag, Kopf ');
  });

  it('restore is refused with 1 while a server runs, and with 2 where data are', async () => {
    const { run, target, opened } = await aStore();
    await run(['backup', target]);
    expect(await run(['restore', target, '--ersetzen'])).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^Ein anderer Prozess .*arbeitet schon mit /),
    });
    await opened.close();
    expect(await run(['restore', target])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('--ersetzen'),
    });
    const replaced = await run(['restore', target, '--ersetzen']);
    expect(replaced).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Die bisherigen Daten liegen jetzt in '),
    });
  });

  it('a damaged backup ends with 1 and leaves an empty place empty', async () => {
    const { run, target } = await aStore();
    await run(['backup', target]);
    await rm(join(target, 'daten', 'vorhaben', 'chatbot01.json'));
    const elsewhere = await directory();
    const { code, stdout, stderr } = await run(['restore', target], elsewhere);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe(
      'Diese Sicherung ist nicht in Ordnung. Es wurde nichts verändert.\n  vorhaben/chatbot01.json fehlt.\n',
    );
    expect(await readdir(elsewhere)).toEqual([]);
  });

  it('a file that was damaged before is in the backup, is named, and the command ends with 1', async () => {
    const { run, root, target } = await aStore();
    await writeFile(join(root, 'echt', 'vorhaben', 'kaputt001.json'), '{');
    const { code, stdout } = await run(['backup', target]);
    expect(code).toBe(1);
    expect(stdout).toContain('vorhaben/kaputt001.json: SCHON VORHER BESCHÄDIGT.');
  });

  it.each([
    ['backup without a target', () => runBackup([]), 'Nennen Sie genau ein neues Verzeichnis'],
    ['backup with two targets', () => runBackup(['a', 'b']), 'Nennen Sie genau ein neues Verzeichnis'],
    ['restore without a source', () => runRestore([]), 'Nennen Sie genau ein Verzeichnis'],
    ['restore from what is no backup', () => runRestore(['src']), 'liegt keine Sicherung'],
    ['a mistyped flag', () => runRestore(['x', '--ersetze']), 'Den Schalter „--ersetze“ gibt es nicht.'],
  ])('%s is a mistake of typing', async (_what, command, message) => {
    await expect(command()).rejects.toMatchObject({
      name: 'UsageError',
      message: expect.stringContaining(message),
    });
  });
});
