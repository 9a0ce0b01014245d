import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../../src/adapters/sha256.ts';
import { createBackup } from '../../src/adapters/store/backup/createBackup.ts';
import { contentsHash, digestOf } from '../../src/adapters/store/backup/fileDigest.ts';
import { openManifest, sealManifest } from '../../src/adapters/store/backup/manifest.ts';
import { restoreBackup } from '../../src/adapters/store/backup/restoreBackup.ts';
import { sealDocument } from '../../src/adapters/store/envelope.ts';
import { type FileSystem, realFileSystem } from '../../src/adapters/store/fileSystem.ts';
import { anAssessment, withAnswer } from '../support/anAssessment.ts';
import { openForTest } from '../support/openForTest.ts';
import { temporaryDirectories } from '../support/temporaryDirectory.ts';
import { joinedBy } from './joinedBy.ts';

const directory = temporaryDirectories();
const open = openForTest();
const now = () => '2026-11-25T09:00:00.000Z';
const origin = { mode: 'echt', program: '0.1.0', catalogue: null, now } as const;
const restore = { mode: 'echt', replace: false, now } as const;
const replacing = { ...restore, replace: true } as const;
const saved = withAnswer(anAssessment(), 'basis.zweck', 'gesichert');

/** A backup in which chatbot01 says „gesichert“. */
async function aBackup(): Promise<string> {
  const root = await directory();
  const opened = await open(root);
  await opened.accounts.change((book) => ({ book: joinedBy(book, saved.owner), value: null }));
  await opened.assessments.create(saved);
  const target = join(await directory(), 'sicherung');
  await createBackup(join(root, 'echt'), target, origin);
  await opened.close();
  return target;
}

/** A data directory that nobody works on, with another Vorhaben. */
async function otherData(): Promise<string> {
  const root = await directory();
  const opened = await open(root);
  await opened.accounts.change((book) => ({ book: joinedBy(book, 'anders'), value: null }));
  await opened.assessments.create(anAssessment({ id: 'anderes01' }));
  await opened.close();
  return root;
}

/** Every file with its bytes, without the lock. */
async function contentOf(place: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.sperre'));
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).toSorted();
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
  return Object.fromEntries(paths.map((path, index) => [path.slice(place.length + 1), texts[index] ?? '']));
}

async function idsIn(root: string): Promise<readonly string[]> {
  const opened = await open(root);
  const { assessments } = await opened.assessments.list();
  await opened.close();
  return assessments.map(({ id }) => id);
}

describe('R7 restore', () => {
  it('into an empty place: the program starts on it and everything is there', async () => {
    const root = join(await directory(), 'neu');
    const { replaced } = await restoreBackup(await aBackup(), root, restore);
    expect(replaced).toBeNull();
    const opened = await open(root);
    expect(await opened.assessments.load(saved.id)).toEqual({ ok: true, value: saved });
    expect((await opened.accounts.read()).accounts.map(({ id }) => id)).toEqual([saved.owner]);
  });

  it('refuses where data are, and with permission keeps them beside the new ones, byte for byte', async () => {
    const backup = await aBackup();
    const root = await otherData();
    const before = await contentOf(join(root, 'echt'));
    await expect(restoreBackup(backup, root, restore)).rejects.toMatchObject({
      code: 'angabe',
      message: expect.stringContaining('--ersetzen'),
    });
    expect(await contentOf(root)).toEqual(prefixed('echt', before));
    const { replaced } = await restoreBackup(backup, root, replacing);
    expect(replaced).toBe(join(root, 'echt.ersetzt-20261125T090000000Z'));
    expect(await contentOf(replaced ?? '')).toEqual(before);
    expect(await contentOf(join(root, 'echt'))).toEqual(await contentOf(join(backup, 'daten')));
    expect(await idsIn(root)).toEqual([saved.id]);
  });

  it('refuses while a server runs, even with permission to replace', async () => {
    const backup = await aBackup();
    const root = await otherData();
    const running = await open(root);
    await expect(restoreBackup(backup, root, replacing)).rejects.toMatchObject({ code: 'in-benutzung' });
    expect((await running.assessments.list()).assessments.map(({ id }) => id)).toEqual(['anderes01']);
  });

  it('never mixes real data and demonstration', async () => {
    const backup = await aBackup();
    const root = await directory();
    const attempt = restoreBackup(backup, root, { ...restore, mode: 'demo' });
    await expect(attempt).rejects.toMatchObject({
      code: 'angabe',
      message: expect.stringContaining('echte Daten'),
    });
    expect(await readdir(root)).toEqual([]);
  });
});

describe('R7 a damaged backup is refused and nothing is touched', () => {
  it.each(['konten.json', 'vorhaben/chatbot01.json', '../sicherung.json'])('one bit in %s', async (file) => {
    const backup = await aBackup();
    const root = await otherData();
    const before = await contentOf(root);
    const path = join(backup, 'daten', ...file.split('/'));
    const content = await readFile(path);
    content.writeUInt8(content.readUInt8(200) ^ 4, 200);
    await writeFile(path, content);
    await expect(restoreBackup(backup, root, replacing)).rejects.toMatchObject({
      code: 'zustand',
      message: expect.stringMatching(/^Diese Sicherung ist nicht in Ordnung\. Es wurde nichts verändert\.\n/),
    });
    expect(await contentOf(root)).toEqual(before);
  });

  it('a chain that was forged together with every checksum of the backup', async () => {
    const backup = await aBackup();
    const path = join(backup, 'daten', 'vorhaben', 'chatbot01.json');
    const forged = { ...saved, trail: saved.trail.map((entry) => ({ ...entry, byName: 'Jemand anders' })) };
    await writeFile(path, sealDocument(forged));
    const manifest = openManifest(await readFile(join(backup, 'sicherung.json'), 'utf8'));
    const content = await readFile(path);
    const files = manifest.files.map((file) =>
      file.file === 'vorhaben/chatbot01.json' ? { ...file, ...digestOf(file.file, content) } : file,
    );
    await writeFile(
      join(backup, 'sicherung.json'),
      sealManifest({ ...manifest, files, contents: contentsHash(files) }),
    );
    await expect(restoreBackup(backup, await directory(), restore)).rejects.toMatchObject({
      message: expect.stringContaining('Die Prüfkette ist gebrochen: Eintrag 1'),
    });
  });
});

describe('R2 a restore that is cut off', () => {
  /** Lets the first `alive` calls through; then the power is gone for every later one. */
  function dyingAfter(alive: number): { fileSystem: FileSystem; used: () => number } {
    let calls = 0;
    const guard = <Parameters extends readonly unknown[], T>(call: (...given: Parameters) => Promise<T>) => {
      return async (...given: Parameters): Promise<T> => {
        calls += 1;
        if (calls > alive) throw Object.assign(new Error('power cut'), { code: 'EIO' });
        return call(...given);
      };
    };
    const { createExclusive, openDirectory, rename, makeDirectory, removeDirectory } = realFileSystem;
    const dying = {
      createExclusive: guard(createExclusive),
      openDirectory: guard(openDirectory),
      rename: guard(rename),
      makeDirectory: guard(makeDirectory),
      removeDirectory: guard(removeDirectory),
    };
    return { fileSystem: { ...realFileSystem, ...dying }, used: () => calls };
  }

  /** Which data a start finds, or that it refuses. */
  async function found(root: string): Promise<string> {
    return idsIn(root).then(
      (ids) => ids.join(),
      (error) => String(error.code),
    );
  }

  it('at any call: the old data whole, the new data whole, or no start until it is repeated', async () => {
    const backup = await aBackup();
    const whole = dyingAfter(Number.POSITIVE_INFINITY);
    await restoreBackup(backup, await otherData(), { ...replacing, fileSystem: whole.fileSystem });
    const outcomes = new Set<string>();
    for (let alive = 0; alive < whole.used(); alive += 1) {
      const root = await otherData();
      const { fileSystem } = dyingAfter(alive);
      const attempt = restoreBackup(backup, root, { ...replacing, fileSystem });
      await expect(attempt).rejects.toMatchObject({ name: 'BackupRefusal' });
      const outcome = await found(root);
      outcomes.add(outcome);
      expect([anAssessment({ id: 'anderes01' }).id, saved.id, 'wiederherstellung-unterbrochen']).toContain(
        outcome,
      );
      const later = { ...replacing, now: () => '2026-11-25T10:00:00.000Z' };
      await restoreBackup(backup, root, later);
      expect(await found(root)).toBe(saved.id);
    }
    expect([...outcomes].toSorted()).toEqual(
      ['anderes01', saved.id, 'wiederherstellung-unterbrochen'].toSorted(),
    );
  });

  it('loses no old file: after the repetition all of them lie beside the new ones', async () => {
    const backup = await aBackup();
    const root = await otherData();
    const old = Object.values(await contentOf(join(root, 'echt'))).map((text) => sha256(text));
    const whole = dyingAfter(Number.POSITIVE_INFINITY);
    await restoreBackup(backup, await otherData(), { ...replacing, fileSystem: whole.fileSystem });
    const { fileSystem } = dyingAfter(whole.used() - 6);
    await expect(restoreBackup(backup, root, { ...replacing, fileSystem })).rejects.toThrow('unterbrochen');
    await restoreBackup(backup, root, { ...replacing, now: () => '2026-11-25T10:00:00.000Z' });
    const kept = Object.values(await contentOf(root)).map((text) => sha256(text));
    expect(old.filter((one) => !kept.includes(one))).toEqual([]);
  });
});

function prefixed(folder: string, content: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(content).map(([path, text]) => [`${folder}/${path}`, text]));
}
