import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createBackup } from '../../src/adapters/store/backup/createBackup.ts';
import { readBackup } from '../../src/adapters/store/backup/readBackup.ts';
import { sealDocument } from '../../src/adapters/store/envelope.ts';
import { type FileSystem, realFileSystem } from '../../src/adapters/store/fileSystem.ts';
import { verify } from '../../src/cli/verify.ts';
import { headOf } from '../../src/domain/trail.ts';
import { anAssessment, withAnswer } from '../support/anAssessment.ts';
import { openForTest } from '../support/openForTest.ts';
import { temporaryDirectories } from '../support/temporaryDirectory.ts';
import { joinedBy, withNumber } from './joinedBy.ts';
import { withEvidence } from './withEvidence.ts';

const directory = temporaryDirectories();
const open = openForTest();
const now = () => '2026-11-25T09:00:00.000Z';
const origin = { mode: 'echt', program: '0.1.0', catalogue: null, now } as const;
const chatbot = withAnswer(anAssessment({ id: 'chatbot01' }), 'basis.zweck', 'eins');

/** A running store with one Vorhaben and its owner, and where a backup may go. */
async function running() {
  const root = await directory();
  const opened = await open(root);
  await opened.accounts.change((book) => ({ book: joinedBy(book, chatbot.owner), value: null }));
  await opened.assessments.create(chatbot);
  const source = join(root, 'echt');
  return { ...opened, source, target: join(await directory(), 'sicherung') };
}

async function backedUp() {
  const store = await running();
  await createBackup(store.source, store.target, origin);
  return { ...store, data: (...names: string[]) => join(store.target, 'daten', ...names) };
}

async function problemsOf(target: string): Promise<readonly string[]> {
  const read = await readBackup(target);
  if (read === null || read.ok) throw new Error('the backup was believed');
  return read.problems;
}

describe('R7 a backup', () => {
  it('holds every document, its checksum and the head of its chain, and nothing that signs anybody in', async () => {
    const { source, target, sessions } = await running();
    await sessions.destroyByUser('niemand');
    await writeFile(join(source, 'sitzungen.json'), sealDocument({ sessions: {} }));
    await writeFile(join(source, 'sitzungsgeheimnis'), 'ab'.repeat(32));
    const manifest = await createBackup(source, target, origin);
    expect(manifest.files.map(({ file, trail }) => [file, trail?.length])).toEqual([
      ['konten.json', 1],
      ['vorhaben/chatbot01.json', 2],
    ]);
    expect(manifest.files[1]?.trail?.head).toBe(headOf(chatbot.trail));
    expect((await readdir(target, { recursive: true })).toSorted()).toEqual([
      'daten',
      'daten/katalogstaende',
      'daten/konten.json',
      'daten/nachweise',
      'daten/protokoll',
      'daten/vorhaben',
      'daten/vorhaben/chatbot01.json',
      'sicherung.json',
    ]);
    const copy = await readFile(join(target, 'daten', 'vorhaben', 'chatbot01.json'));
    expect(copy).toEqual(await readFile(join(source, 'vorhaben', 'chatbot01.json')));
  });

  it('also takes along what a later version of the program or a person has put beside the documents', async () => {
    const { source, target } = await running();
    await mkdir(join(source, 'spaeter', 'darin'), { recursive: true });
    await writeFile(join(source, 'spaeter', 'darin', 'datei'), Buffer.from([0, 255, 128]));
    await createBackup(source, target, origin);
    expect(await readFile(join(target, 'daten', 'spaeter', 'darin', 'datei'))).toEqual(
      Buffer.from([0, 255, 128]),
    );
    expect(await readBackup(target)).toMatchObject({ ok: true });
  });

  it.each([
    ['whatever is written between any two reads', Number.POSITIVE_INFINITY],
    ['when people write during the first look', 3],
  ])('fits together: accounts, numbers and evidence of its Vorhaben, %s', async (_what, writes) => {
    const store = await running();
    const { source, target } = store;
    const fileSystem = writingBetweenReads(store, writes);
    const { files, damages, numbers } = await createBackup(source, target, { ...origin, fileSystem });
    // Evidence that a Vorhaben names and that is not there would be a damage.
    expect(damages).toEqual([]);
    expect([...numbers.repeated, ...numbers.missing]).toEqual([]);
    expect(numbers.begun.length === 0).toBe(Number.isFinite(writes));
    const read = async (file: string) =>
      JSON.parse(await readFile(join(target, 'daten', ...file.split('/')), 'utf8')).document;
    const known = (await read('konten.json')).accounts.map(({ id }: { id: string }) => id);
    const copied = files.filter(({ file }) => file.startsWith('vorhaben/'));
    const owners = await Promise.all(copied.map(async ({ file }) => (await read(file)).owner));
    expect(copied.length).toBeGreaterThan(3);
    expect(owners.filter((owner) => !known.includes(owner))).toEqual([]);
    expect(await readBackup(target)).toMatchObject({ ok: true });
  });

  it('takes damaged files along, says so, and is still a backup of all others', async () => {
    const { source, target } = await running();
    await writeFile(join(source, 'vorhaben', 'kaputt001.json'), '{');
    const manifest = await createBackup(source, target, origin);
    expect(manifest.damages).toEqual([
      { file: 'vorhaben/kaputt001.json', detail: 'Der Anfang der Datei ist nicht lesbar.' },
    ]);
    const { exitCode, output } = await verify(target);
    expect(exitCode).toBe(1);
    expect(output).toContain('vorhaben/kaputt001.json: BESCHÄDIGT.');
    expect(output).toContain('vorhaben/chatbot01.json (V-2026-001): in Ordnung');
  });
});

describe('no backup', () => {
  it.each([
    ['where something is already', (target: string) => mkdir(target), /gibt es schon/],
    ['where the folder above is missing', async () => {}, /gibt es nicht/],
  ])('%s', async (_what, prepare, message) => {
    const { source, target } = await running();
    await prepare(target);
    const place = message.source.includes('nicht') ? join(target, 'darunter') : target;
    await expect(createBackup(source, place, origin)).rejects.toMatchObject({
      code: 'angabe',
      message: expect.stringMatching(message),
    });
  });

  it('inside the data, nor of a directory without data', async () => {
    const { source, target } = await running();
    const inside = createBackup(source, join(source, 'sicherung'), origin);
    await expect(inside).rejects.toMatchObject({
      code: 'angabe',
      message: expect.stringContaining('Datenverzeichnis'),
    });
    const nothing = createBackup(await directory(), target, origin);
    await expect(nothing).rejects.toMatchObject({
      code: 'angabe',
      message: expect.stringContaining('keine Daten'),
    });
  });

  it('that leaves out what lies behind a link', async () => {
    const { source, target } = await running();
    await symlink(await directory(), join(source, 'nachweise-auf-anderer-platte'));
    await expect(createBackup(source, target, origin)).rejects.toMatchObject({ code: 'zustand' });
    await expect(readdir(target)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it.each(['ENOSPC', 'EIO'])('that is incomplete: %s at any write leaves nothing behind', async (code) => {
    const { source, target } = await running();
    const failing = (operation: 'createExclusive' | 'openDirectory' | 'rename'): FileSystem => ({
      ...realFileSystem,
      [operation]: () => Promise.reject(Object.assign(new Error(code), { code })),
    });
    for (const operation of ['createExclusive', 'openDirectory', 'rename'] as const) {
      const attempt = createBackup(source, target, { ...origin, fileSystem: failing(operation) });
      await expect(attempt).rejects.toMatchObject({
        code: 'zustand',
        message: expect.stringContaining(code),
      });
      await expect(readdir(target)).rejects.toMatchObject({ code: 'ENOENT' });
    }
  });
});

describe('R7 verify finds in a backup', () => {
  it.each([
    ['a flipped bit', async (path: string) => flipBit(path), 'konten.json ist verändert'],
    ['a missing file', (path: string) => rm(path), 'konten.json fehlt.'],
  ])('%s', async (_what, damage, line) => {
    const { target, data } = await backedUp();
    await damage(data('konten.json'));
    expect(await problemsOf(target)).toEqual([expect.stringContaining(line)]);
    expect(await verify(target)).toMatchObject({
      exitCode: 1,
      output: expect.stringContaining('nicht in Ordnung'),
    });
  });

  it('a file that was slipped in', async () => {
    const { target, data } = await backedUp();
    await writeFile(data('vorhaben', 'fremd0001.json'), sealDocument(anAssessment({ id: 'fremd0001' })));
    expect(await problemsOf(target)).toEqual(['vorhaben/fremd0001.json gehört nicht zur Sicherung.']);
  });

  it('a manifest that was changed, and one that is missing because the backup was interrupted', async () => {
    const { target } = await backedUp();
    await flipBit(join(target, 'sicherung.json'));
    expect(await problemsOf(target)).toEqual([expect.stringMatching(/^sicherung\.json: /)]);
    await rm(join(target, 'sicherung.json'));
    expect(await problemsOf(target)).toEqual([expect.stringContaining('unvollständig')]);
  });

  it('nothing wrong, and prints heads and checksum, when nothing is', async () => {
    const { target } = await backedUp();
    const { exitCode, output } = await verify(target);
    expect(exitCode).toBe(0);
    expect(output).toContain(
      `vorhaben/chatbot01.json (V-2026-001): in Ordnung, 2 Einträge, Kopf ${headOf(chatbot.trail)}`,
    );
    expect(output).toMatch(/Prüfsumme aller Dateien [0-9a-f]{64}\n$/);
  });
});

/** Before each of the first reads somebody joins, takes over the last Vorhaben with new evidence, and starts another. */
function writingBetweenReads(
  { assessments, accounts, evidence }: Awaited<ReturnType<typeof running>>,
  most: number,
): FileSystem {
  let writes = 0;
  const takeOver = async (id: string, owner: string) => {
    const loaded = await assessments.load(id);
    if (!loaded.ok || loaded.value === null) return;
    const { sha256 } = await evidence.keep(Buffer.from(`${id} ${owner}`));
    await assessments.save({ ...withEvidence(loaded.value, sha256), owner }, loaded.value.rev);
  };
  const write = async () => {
    writes += 1;
    const count = writes;
    const [owner, id] = [`konto${count}`, `vorhaben${count}`];
    const number = `V-2026-${String(count + 1).padStart(3, '0')}`;
    await accounts.change((book) => ({ book: withNumber(joinedBy(book, owner), number, id), value: null }));
    await assessments.create(anAssessment({ id, number, owner }));
    for (const other of ['chatbot01', `vorhaben${count - 1}`, `vorhaben${count - 2}`])
      await takeOver(other, owner);
  };
  return {
    ...realFileSystem,
    readBytes: async (path) => {
      if (writes < most) await write();
      return realFileSystem.readBytes(path);
    },
  };
}

async function flipBit(path: string): Promise<void> {
  const content = await readFile(path);
  const middle = Math.floor(content.length / 2);
  content.writeUInt8(content.readUInt8(middle) ^ 1, middle);
  await writeFile(path, content);
}
