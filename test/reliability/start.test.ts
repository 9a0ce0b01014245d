import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openDataDirectory } from '../../src/adapters/store/dataDirectory.ts';
import { EMPTY_ACCOUNT_BOOK } from '../../src/adapters/store/emptyAccountBook.ts';
import { sealDocument } from '../../src/adapters/store/envelope.ts';
import { anAssessment } from '../support/anAssessment.ts';
import { openForTest } from '../support/openForTest.ts';
import { recordingLog } from '../support/recordingLog.ts';
import { temporaryDirectories } from '../support/temporaryDirectory.ts';

const directory = temporaryDirectories();
const open = openForTest();

/** A directory with one assessment, one changed account book, and nobody working on it. */
async function leftBehind(): Promise<{ root: string; inside: (...names: string[]) => string }> {
  const root = await directory();
  const opened = await open(root);
  await opened.assessments.create(anAssessment());
  await opened.accounts.change((book) => ({ book: { ...book, rev: 1 }, value: null }));
  await opened.close();
  return { root, inside: (...names) => join(root, 'echt', ...names) };
}

describe('R9 data of a newer version', () => {
  it.each([
    ['an assessment', ['vorhaben', 'chatbot01.json'], anAssessment()],
    ['the accounts', ['konten.json'], EMPTY_ACCOUNT_BOOK],
    ['the sessions', ['sitzungen.json'], { sessions: {} }],
    ['the tries to sign in', ['anmeldeversuche.json'], { tries: [] }],
  ])(
    '%s: the program refuses to start, names the file, and leaves the lock',
    async (_what, names, document) => {
      const { root, inside } = await leftBehind();
      await writeFile(inside(...names), sealDocument(document, 3));
      await expect(open(root)).rejects.toMatchObject({
        name: 'DataRefusal',
        code: 'neuere-fassung',
        message: expect.stringContaining(inside(...names)),
      });
      await writeFile(inside(...names), sealDocument(document));
      await open(root);
    },
  );
});

describe('R5 damage found at the start', () => {
  it('untrustworthy accounts: refuses to start', async () => {
    const { root, inside } = await leftBehind();
    await writeFile(inside('konten.json'), '{}');
    await expect(open(root)).rejects.toMatchObject({ name: 'DataRefusal', code: 'konten-beschaedigt' });
  });

  it('damaged tries to sign in: everybody starts with none', async () => {
    const { root, inside } = await leftBehind();
    await writeFile(inside('anmeldeversuche.json'), '{');
    expect((await open(root)).tries.kept.size).toBe(0);
  });

  it('damaged sessions: everybody signs in again', async () => {
    const { root, inside } = await leftBehind();
    await writeFile(inside('sitzungen.json'), '{');
    const opened = await open(root);
    expect((await opened.accounts.read()).rev).toBe(1);
  });

  it('a damaged assessment goes to the log with file and code', async () => {
    const { root, inside } = await leftBehind();
    await writeFile(inside('vorhaben', 'chatbot01.json'), '');
    const { log, events } = recordingLog();
    const opened = await openDataDirectory(root, { mode: 'echt', log, onFatal: () => {} });
    await opened.close();
    const fields = { file: 'vorhaben/chatbot01.json', code: 'unlesbar' };
    expect(events).toEqual([{ level: 'error', name: 'dokument.beschaedigt', fields }]);
  });
});

describe('S17 S9 what one data directory holds', () => {
  it('S17: one municipality: what is demonstrated never lies beside what is real', async () => {
    const { root } = await leftBehind();
    const options = { mode: 'demo' as const, log: recordingLog().log, onFatal: () => {} };
    const demo = await openDataDirectory(root, options);
    expect(await demo.assessments.list()).toEqual({ assessments: [], damaged: [] });
    expect((await demo.accounts.read()).rev).toBe(0);
    await demo.close();
    expect((await (await open(root)).assessments.list()).assessments).toHaveLength(1);
  });

  it('S9: the tries to sign in are still known after a restart', async () => {
    const { root, inside } = await leftBehind();
    const first = await open(root);
    await first.tries.keep(new Map([['hash', { count: 7, lastAt: 1_700_000_000_000 }]]));
    await first.close();
    expect([...(await open(root)).tries.kept]).toEqual([['hash', { count: 7, lastAt: 1_700_000_000_000 }]]);
    expect((await stat(inside('anmeldeversuche.json'))).size).toBeLessThan(1000);
  });
});

describe('R10 one process per data directory', () => {
  it('a second one is refused at once and clearly, while the first goes on', async () => {
    const root = await directory();
    const first = await open(root);
    await expect(open(root)).rejects.toMatchObject({
      code: 'in-benutzung',
      message: expect.stringMatching(
        new RegExp(
          `^Ein anderer Prozess \\(Nummer ${process.pid}\\) arbeitet schon mit .+\\. Beenden Sie ihn zuerst\\.`,
        ),
      ),
    });
    await first.assessments.create(anAssessment());
    await first.close();
    expect((await (await open(root)).assessments.list()).assessments).toHaveLength(1);
  });

  it('a second process is refused too, and demonstration data has a lock of its own', async () => {
    const root = await directory();
    const writer = join(import.meta.dirname, 'killedWriter.ts');
    const child = spawn(process.execPath, ['--import', 'tsx', writer, root], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    await expect(open(root)).rejects.toMatchObject({ code: 'in-benutzung' });
    const options = { mode: 'demo' as const, log: recordingLog().log, onFatal: () => {} };
    await (await openDataDirectory(root, options)).close();
    child.kill('SIGKILL');
    await once(child, 'close');
    await open(root);
  });

  it('a holder on another host is believed until its lock has not been renewed for a while', async () => {
    const root = await directory();
    const first = await open(root);
    const inside = join(root, 'echt');
    const holder = (await readdir(inside)).find((name) => name.startsWith('.sperre-inhaber-')) ?? '';
    await writeFile(join(inside, holder), JSON.stringify({ pid: 1, realm: 'anderer-host', started: null }));
    const options = { mode: 'echt' as const, log: recordingLog().log, onFatal: () => {}, lockPatienceMs: 0 };
    await expect(openDataDirectory(root, options)).rejects.toMatchObject({ code: 'in-benutzung' });
    await first.close();
    await open(root);
  });

  it('whose lock was taken away accepts nothing more and calls for its end', async () => {
    const root = await directory();
    const { log, events } = recordingLog();
    const fatal = new EventEmitter();
    const onFatal = (error: Error) => fatal.emit('ended', error);
    const opened = await openDataDirectory(root, { mode: 'echt', log, onFatal });
    await rm(join(root, 'echt', '.sperre'), { recursive: true });
    const [death] = await once(fatal, 'ended');
    expect(death).toMatchObject({ code: 'ECOMPROMISED' });
    await expect(opened.assessments.create(anAssessment())).rejects.toMatchObject({ name: 'StorageFailure' });
    expect(events).toEqual([{ level: 'error', name: 'speicher.gestoert', fields: { code: 'ECOMPROMISED' } }]);
    await opened.close();
  });

  it('a place that cannot be written is refused clearly', async () => {
    const root = join(await directory(), 'datei');
    await writeFile(root, '');
    await expect(open(root)).rejects.toMatchObject({
      code: 'nicht-beschreibbar',
      message: expect.stringMatching(/kann das Programm nicht schreiben \(E[A-Z]+\)\. Prüfen Sie Pfad/),
    });
  });

  it('after closing, nothing is accepted any more', async () => {
    const opened = await open(await directory());
    await opened.close();
    await opened.close();
    await expect(opened.assessments.create(anAssessment())).rejects.toMatchObject({ name: 'StorageFailure' });
  });
});
