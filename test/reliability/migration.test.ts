/** R8: data that version 1 of the stored form wrote, as it lay on the disk. */
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sealDocument } from '../../src/adapters/store/envelope.ts';
import { StorageFailure } from '../../src/application/ports.ts';
import { verify } from '../../src/cli/verify.ts';
import { withAnswer } from '../support/anAssessment.ts';
import { openForTest } from '../support/openForTest.ts';
import { temporaryDirectories } from '../support/temporaryDirectory.ts';
import { SimulatedDisk } from './simulatedDisk.ts';
import { DIRECTORY, openOn } from './simulatedStores.ts';

const directory = temporaryDirectories();
const open = openForTest();

const FIXTURE = join(import.meta.dirname, 'fassung-1');
const ID = 'fassung1nr9';
const FILE = join('vorhaben', `${ID}.json`);

async function copied(): Promise<string> {
  const root = await directory();
  await cp(FIXTURE, join(root, 'echt'), { recursive: true });
  return root;
}

async function firstVersion(): Promise<SimulatedDisk> {
  const files = await Promise.all(
    ['konten.json', FILE].map(async (name) => [
      `${DIRECTORY}/${name}`,
      await readFile(join(FIXTURE, name), 'utf8'),
    ]),
  );
  return new SimulatedDisk(Object.fromEntries(files));
}

describe('R8 a Vorhaben of version 1', () => {
  it('is read with all it had, and with nothing that nobody did', async () => {
    const { assessments } = await open(await copied());
    const loaded = await assessments.load(ID);
    expect(loaded).toMatchObject({
      ok: true,
      value: {
        rev: 4,
        department: 'Bürgeramt',
        answers: { 'basis.gespraech': { value: 'nein', rev: 3, byName: 'Jana Groß' } },
        proposals: { 'dsgvo.avv': 'entwurf' },
        status: 'draft',
        submissions: [],
        delegations: [],
        threads: [],
        measureWork: {},
        nextReview: null,
      },
    });
    expect(loaded.ok && loaded.value?.trail).toHaveLength(8);
  });

  it('brings its accounts, who keep their roles', async () => {
    const { accounts } = await open(await copied());
    const book = await accounts.read();
    expect(book.accounts.map(({ role }) => role)).toEqual(['owner', 'dsb', 'auditor', 'admin']);
  });

  it('stays on the disk byte for byte until somebody changes it', async () => {
    const root = await copied();
    const { assessments } = await open(root);
    await assessments.list();
    expect(await readFile(join(root, 'echt', FILE), 'utf8')).toBe(
      await readFile(join(FIXTURE, FILE), 'utf8'),
    );
  });

  it('is written in the new form with the next change, its trail going on', async () => {
    const root = await copied();
    const { assessments } = await open(root);
    const loaded = await assessments.load(ID);
    if (!loaded.ok || loaded.value === null) throw new Error('not readable');
    const next = withAnswer(loaded.value, 'basis.zweck', 'Auskunft');
    expect(await assessments.save(next, 4)).toBe(true);
    expect(await readFile(join(root, 'echt', FILE), 'utf8')).toMatch(/^\{"schemaVersion":2,/);
    expect(await assessments.load(ID)).toEqual({ ok: true, value: next });
  });

  it('verifies beside the program before and after', async () => {
    const root = await copied();
    expect((await verify(root)).exitCode).toBe(0);
    await open(root);
    expect((await verify(root)).exitCode).toBe(0);
  });

  it('that cannot be migrated is named, and its file is left as it is', async () => {
    const root = await copied();
    const broken = sealDocument({ id: ID, title: 'unvollständig' }, 1);
    await writeFile(join(root, 'echt', FILE), broken);
    const { assessments } = await open(root);
    expect(await assessments.load(ID)).toMatchObject({ ok: false, problems: { id: ID, code: 'form' } });
    expect(await readFile(join(root, 'echt', FILE), 'utf8')).toBe(broken);
  });

  it('is still there in the old form when the first save fails, whatever call fails', async () => {
    for (let failing = 0; failing < 6; failing += 1) {
      const disk = await firstVersion();
      const stores = await openOn(disk);
      const loaded = await stores.assessments.load(ID);
      if (!loaded.ok || loaded.value === null) throw new Error('not readable');
      const before = disk.visibleFiles()[`${DIRECTORY}/${FILE}`];
      const start = disk.operations.length;
      disk.fault = (_name, now) => (now === start + failing ? { code: 'EIO' } : undefined);
      const saving = stores.assessments.save(withAnswer(loaded.value, 'basis.zweck', 'x'), 4);
      await expect(saving).rejects.toThrow(StorageFailure);
      expect(disk.visibleFiles()[`${DIRECTORY}/${FILE}`]).toBe(before);
      await stores.close();
    }
  });
});
