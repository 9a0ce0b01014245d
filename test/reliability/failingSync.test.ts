import { StorageFailure } from '../../src/application/ports.ts';
import { anAssessment, withAnswer } from '../support/anAssessment.ts';
import { SimulatedDisk } from './simulatedDisk.ts';
import { openOn, type SimulatedStores } from './simulatedStores.ts';

const stored = anAssessment();
const next = withAnswer(stored, 'basis.zweck', 'neu');

const acts: readonly [string, (stores: SimulatedStores) => Promise<unknown>][] = [
  ['a save', (stores) => stores.assessments.save(next, stored.rev)],
  ['a new assessment', (stores) => stores.assessments.create(anAssessment({ id: 'zweites01' }))],
  [
    'a change of the accounts',
    (stores) => stores.accounts.change((book) => ({ book: { ...book, rev: 1 }, value: 1 })),
  ],
];
const syncs = ['sync-file', 'sync-directory'];
const codes = ['EIO', 'ENOSPC', 'EDQUOT', 'EROFS'];
const cases = acts.flatMap(([name, act]) =>
  syncs.flatMap((sync) => codes.map((code) => ({ name, act, sync, code }))),
);

describe.each(cases)('F4 $code in $sync of $name', ({ act, sync, code }) => {
  it('R1 R3 is never acknowledged, never tried again, and ends the process', async () => {
    const first = new SimulatedDisk();
    await (await openOn(first)).assessments.create(stored);
    const disk = new SimulatedDisk(first.visibleFiles());
    const stores = await openOn(disk);
    let broken = true;
    disk.fault = (operation) => (broken && operation === sync ? { code } : undefined);

    await expect(act(stores)).rejects.toThrow(StorageFailure);
    expect(stores.deaths).toHaveLength(1);
    const syncsSoFar = disk.operations.filter((operation) => operation.startsWith('sync-')).length;

    // A second fsync would report success for data that the kernel has already dropped.
    broken = false;
    await expect(act(stores)).rejects.toThrow(StorageFailure);
    expect(disk.operations.filter((operation) => operation.startsWith('sync-'))).toHaveLength(syncsSoFar);
    expect(stores.deaths).toHaveLength(1);
    expect(stores.assessments.isWritable()).toBe(false);

    expect(await stores.assessments.load(stored.id)).toEqual({ ok: true, value: stored });
    expect((await stores.assessments.list()).assessments).toEqual([stored]);
    expect((await stores.accounts.read()).rev).toBe(0);
  });
});
