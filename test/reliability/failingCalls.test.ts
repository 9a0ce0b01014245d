import { StorageFailure } from '../../src/application/ports.ts';
import { anAssessment, withAnswer } from '../support/anAssessment.ts';
import { type Fault, SimulatedDisk } from './simulatedDisk.ts';
import { openOn, type SimulatedStores } from './simulatedStores.ts';

const before = withAnswer(anAssessment(), 'basis.zweck', 'vorher');
const after = withAnswer(before, 'basis.zweck', 'nachher');
const CODES = ['ENOSPC', 'EIO', 'EROFS', 'EMFILE', 'EDQUOT'];

async function startedWith(
  fault: Fault = () => undefined,
): Promise<{ disk: SimulatedDisk; stores: SimulatedStores }> {
  const first = new SimulatedDisk();
  await (await openOn(first)).assessments.create(before);
  const disk = new SimulatedDisk(first.visibleFiles());
  const stores = await openOn(disk);
  disk.fault = fault;
  return { disk, stores };
}

/** The calls of one undisturbed save, in order. */
async function callsOfOneSave(): Promise<readonly string[]> {
  const { disk, stores } = await startedWith();
  await stores.assessments.save(after, before.rev);
  return disk.operations;
}

const calls = await callsOfOneSave();
const isSync = (operation: string) => operation.startsWith('sync-');
/** After the last sync the text is safe: closing the directory can no longer take it away. */
const failing = calls.flatMap((operation, index) =>
  operation === 'close-directory' ? [] : [{ operation, index }],
);
const attempts = failing.flatMap((call) => CODES.map((code) => ({ ...call, code })));

const stored = async (stores: SimulatedStores) => {
  const loaded = await stores.assessments.load(before.id);
  return loaded.ok ? loaded.value : loaded.problems;
};

it('F3 the calls of one save are these', () => {
  expect(calls).toEqual([
    'open-directory',
    'create',
    'write',
    'sync-file',
    'close-file',
    'rename',
    'sync-directory',
    'close-directory',
  ]);
});

describe.each(attempts)('F3 $code in $operation', ({ operation, index, code }) => {
  it('R3 once: nothing of the save is visible, the old state is read again after a restart', async () => {
    const { disk, stores } = await startedWith((_name, now) => (now === index ? { code } : undefined));
    await expect(stores.assessments.save(after, before.rev)).rejects.toThrow(StorageFailure);
    expect(await stored(stores)).toEqual(before);
    expect(stores.assessments.isWritable()).toBe(false);
    const restarted = await openOn(new SimulatedDisk(disk.visibleFiles()));
    // Once renamed, the new file may have reached the disk although nobody was told so: after, never mixed.
    expect(await stored(restarted)).toEqual(operation === 'sync-directory' ? after : before);
    await stores.close();
  });

  it('R3 once: the next save is accepted again, unless an fsync failed', async () => {
    const { stores } = await startedWith((_name, now) => (now === index ? { code } : undefined));
    await expect(stores.assessments.save(after, before.rev)).rejects.toThrow(StorageFailure);
    const again = stores.assessments.save(after, before.rev);
    if (isSync(operation)) {
      await expect(again).rejects.toThrow(StorageFailure);
      expect(stores.assessments.isWritable()).toBe(false);
      expect(await stored(stores)).toEqual(before);
    } else {
      expect(await again).toBe(true);
      expect(stores.assessments.isWritable()).toBe(true);
      expect(await stored(stores)).toEqual(after);
    }
    await stores.close();
  });

  it('R3 from then on: every save is refused, everything stays readable', async () => {
    const { disk, stores } = await startedWith((_name, now) => (now >= index ? { code } : undefined));
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await expect(stores.assessments.save(after, before.rev)).rejects.toThrow(StorageFailure);
      await expect(stores.assessments.create(anAssessment({ id: 'neues01' }))).rejects.toThrow(
        StorageFailure,
      );
      expect(await stored(stores)).toEqual(before);
      expect((await stores.assessments.list()).assessments).toEqual([before]);
    }
    await stores.close();
    const restarted = await openOn(new SimulatedDisk(disk.visibleFiles()));
    expect(await stored(restarted)).toEqual(operation === 'sync-directory' ? after : before);
  });
});

describe('F3 short writes', () => {
  it.each([1, 7, 1000])(
    'R1 a disk that takes %i bytes at a time still gets the whole text',
    async (takes) => {
      const { disk, stores } = await startedWith((name) => (name === 'write' ? { takes } : undefined));
      expect(await stores.assessments.save(after, before.rev)).toBe(true);
      expect(await stored(await openOn(new SimulatedDisk(disk.visibleFiles())))).toEqual(after);
    },
  );

  it('R3 a disk that takes half and then nothing leaves the old file and no remains', async () => {
    const { disk, stores } = await startedWith((name, now) => {
      if (name !== 'write') return undefined;
      return now === calls.indexOf('write') ? { takes: 300 } : { takes: 0 };
    });
    await expect(stores.assessments.save(after, before.rev)).rejects.toThrow(StorageFailure);
    expect(await stored(stores)).toEqual(before);
    expect(Object.keys(disk.visibleFiles())).toHaveLength(1);
    await stores.close();
  });
});

describe('R3 read-only until the disk answers again', () => {
  beforeEach(() => import.meta.jest.useFakeTimers());
  afterEach(() => import.meta.jest.useRealTimers());

  it('notices by itself, without a save, and says so in the log', async () => {
    let full = true;
    const { stores } = await startedWith((name) =>
      full && name === 'write' ? { code: 'ENOSPC' } : undefined,
    );
    await expect(stores.assessments.save(after, before.rev)).rejects.toThrow(StorageFailure);
    await import.meta.jest.advanceTimersByTimeAsync(10_000);
    expect(stores.assessments.isWritable()).toBe(false);
    full = false;
    await import.meta.jest.advanceTimersByTimeAsync(10_000);
    expect(stores.assessments.isWritable()).toBe(true);
    expect(stores.events).toEqual([
      { level: 'error', name: 'speicher.nur-lesen', fields: { code: 'ENOSPC' } },
      { level: 'info', name: 'speicher.wieder-beschreibbar', fields: {} },
    ]);
    expect(stores.deaths).toEqual([]);
  });
});
