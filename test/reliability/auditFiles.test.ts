/** The record of what happens beside the Vorhaben, on disks that fail, lie and are tampered with. */
import { readdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../../src/adapters/sha256.ts';
import { sealDocument } from '../../src/adapters/store/envelope.ts';
import { StorageFailure } from '../../src/application/ports.ts';
import { verify } from '../../src/cli/verify.ts';
import { linkEntry, verifyTrail } from '../../src/domain/trail.ts';
import { anEvent } from '../support/anEvent.ts';
import { openForTest } from '../support/openForTest.ts';
import { temporaryDirectories } from '../support/temporaryDirectory.ts';
import { SimulatedDisk } from './simulatedDisk.ts';
import { openOn } from './simulatedStores.ts';

const directory = temporaryDirectories();
const open = openForTest();

const names = (count: number) => Array.from({ length: count }, (_, n) => `ereignis${n}`);

/** Three files, the last one begun; nobody works on them. */
async function recorded(count = 300) {
  const root = await directory();
  const opened = await open(root);
  await opened.accounts.change((book) => ({ book: { ...book, rev: 1 }, value: null }));
  await Promise.all(names(count).map((name) => opened.audit.append(anEvent(name))));
  await opened.close();
  return { root, file: (number: number) => join(root, 'echt', 'protokoll', `00000${number}.json`) };
}

describe('the record', () => {
  it('R1 goes on after a restart where it ended, over several small files', async () => {
    const { root, file } = await recorded();
    const { audit } = await open(root);
    await audit.append(anEvent('danach'));
    const { entries, damaged } = await audit.list();
    expect(damaged).toEqual([]);
    expect(entries.map(({ field }) => field)).toEqual([...names(300), 'danach']);
    expect(verifyTrail(entries, sha256)).toEqual({ ok: true });
    expect(await readdir(join(file(1), '..'))).toEqual(['000001.json', '000002.json', '000003.json']);
  });

  it('costs few writes for a burst: what comes in during a write is written together', async () => {
    const disk = new SimulatedDisk();
    const { audit } = await openOn(disk);
    await Promise.all(names(100).map((name) => audit.append(anEvent(name))));
    expect(disk.operations.filter((operation) => operation === 'rename').length).toBeLessThan(5);
  });

  it('R1 R2 survives a power cut at any moment with everything that was acknowledged', async () => {
    const first = new SimulatedDisk();
    await (await openOn(first)).audit.append(anEvent('vorher'));
    const disk = new SimulatedDisk(first.visibleFiles());
    const { audit } = await openOn(disk);
    const states: { files: Readonly<Record<string, string>>; acknowledged: boolean }[] = [];
    const collect = (acknowledged: boolean) =>
      states.push(...disk.crashStates().map((files) => ({ files, acknowledged })));
    disk.boundary = () => collect(false);
    await audit.append(anEvent('nachher'));
    disk.boundary = () => {};
    collect(true);
    for (const { files, acknowledged } of states) {
      const found = await (await openOn(new SimulatedDisk(files))).audit.list();
      expect(found.damaged).toEqual([]);
      const fields = found.entries.map(({ field }) => field);
      expect(acknowledged ? [['vorher', 'nachher']] : [['vorher'], ['vorher', 'nachher']]).toContainEqual(
        fields,
      );
    }
  });

  it('R3 refuses on a full disk, shows nothing of it, and goes on without a gap afterwards', async () => {
    const disk = new SimulatedDisk();
    const stores = await openOn(disk);
    await stores.audit.append(anEvent('vorher'));
    disk.fault = (name) => (name === 'write' ? { code: 'ENOSPC' } : undefined);
    await expect(stores.audit.append(anEvent('verloren'))).rejects.toThrow(StorageFailure);
    disk.fault = () => undefined;
    await stores.audit.append(anEvent('nachher'));
    const { entries } = await stores.audit.list();
    expect(entries.map(({ seq, field }) => [seq, field])).toEqual([
      [1, 'vorher'],
      [2, 'nachher'],
    ]);
    await stores.close();
  });

  it('F7 finds each flipped bit', async () => {
    const disk = new SimulatedDisk();
    await (await openOn(disk)).audit.append(anEvent('a'));
    const [[path, text] = ['', '']] = Object.entries(disk.visibleFiles());
    const bytes = Buffer.from(text, 'utf8');
    for (const [at, byte] of bytes.entries()) {
      const rotten = Buffer.from(bytes);
      rotten[at] = byte ^ (1 << (at % 8));
      // A newer version on an intact file would refuse to start; here the checksum fails first.
      const { audit } = await openOn(new SimulatedDisk({ [path]: rotten.toString('utf8') }));
      expect((await audit.list()).damaged).toMatchObject([{ file: 'protokoll/000001.json' }]);
    }
  });
});

describe('R6 tampering with the record', () => {
  const trailOf = async (path: string) => JSON.parse(await readFile(path, 'utf8')).document.trail;

  it('an entry changed together with the checksum of its file is named', async () => {
    const { root, file } = await recorded();
    const trail = await trailOf(file(2));
    trail[4].byName = 'Jemand anderes';
    await writeFile(file(2), sealDocument({ trail }));
    const { exitCode, output } = await verify(root);
    expect(exitCode).toBe(1);
    expect(output).toContain('protokoll/000002.json: BESCHÄDIGT. Die Prüfkette ist gebrochen: Eintrag 133 ');
    const { entries, damaged } = await (await open(root)).audit.list();
    expect(damaged.map(({ code }) => code)).toEqual(['kette']);
    expect(entries).toHaveLength(300 - 128);
  });

  it('a file taken out of the middle, or cut off, breaks the next one', async () => {
    const taken = await recorded();
    await unlink(taken.file(2));
    expect((await verify(taken.root)).output).toContain('protokoll/000003.json: BESCHÄDIGT. Die Prüfkette');
    const cut = await recorded();
    await writeFile(cut.file(1), sealDocument({ trail: (await trailOf(cut.file(1))).slice(0, 100) }));
    expect((await verify(cut.root)).output).toContain('protokoll/000002.json: BESCHÄDIGT. Die Prüfkette');
  });

  it('a whole file written anew, sound in itself, breaks the next one', async () => {
    const { root, file } = await recorded();
    const [first, ...rest] = await trailOf(file(1));
    const trail = [first];
    for (const { seq, prevHash, hash, ...entry } of rest)
      trail.push(linkEntry(trail.at(-1), { ...entry, byName: 'Niemand' }, sha256));
    await writeFile(file(1), sealDocument({ trail }));
    expect((await verify(root)).output).toContain('protokoll/000002.json: BESCHÄDIGT. Die Prüfkette');
  });

  it('the oldest files may be deleted when their time is over', async () => {
    const { root, file } = await recorded();
    await unlink(file(1));
    expect((await verify(root)).exitCode).toBe(0);
    const { audit } = await open(root);
    await audit.append(anEvent('danach'));
    expect((await audit.list()).entries).toHaveLength(300 - 128 + 1);
  });
});

describe('R5 a damaged last file', () => {
  it('is named and left alone; the record begins a new chain behind it and says so', async () => {
    const { root, file } = await recorded();
    await writeFile(file(3), 'kaputt');
    const { audit } = await open(root);
    await audit.append(anEvent('danach'));
    await audit.append(anEvent('und-weiter'));
    const { entries, damaged } = await audit.list();
    expect(damaged).toMatchObject([{ file: 'protokoll/000003.json', code: 'unlesbar' }]);
    expect(entries.slice(-3).map(({ seq, action, field }) => [seq, action, field])).toEqual([
      [385, 'protokoll.neu-begonnen', 'protokoll/000003.json'],
      [386, 'druck', 'danach'],
      [387, 'druck', 'und-weiter'],
    ]);
    expect(await readFile(file(3), 'utf8')).toBe('kaputt');
  });

  it('R9 of a newer version stops the start', async () => {
    const { root, file } = await recorded(1);
    await writeFile(file(1), sealDocument({ trail: [] }, 3));
    await expect(open(root)).rejects.toMatchObject({ code: 'neuere-fassung' });
  });
});
