import type { FileSystem } from '../../src/adapters/store/fileSystem.ts';
import type { Assessment } from '../../src/domain/assessment.ts';
import { canonicalJson } from '../../src/domain/canonicalJson.ts';
import { anAssessment, withAnswer } from '../support/anAssessment.ts';
import { type Files, SimulatedDisk } from './simulatedDisk.ts';
import { openOn } from './simulatedStores.ts';

const before = withAnswer(anAssessment(), 'basis.zweck', 'vorher');
const after = withAnswer(before, 'basis.zweck', 'nachher');
const bystander = anAssessment({ id: 'daneben01' });

type Make = (disk: SimulatedDisk) => FileSystem;
interface Crash {
  readonly files: Files;
  readonly acknowledged: boolean;
}

async function diskWith(...assessments: readonly Assessment[]): Promise<SimulatedDisk> {
  const disk = new SimulatedDisk();
  const stores = await openOn(disk);
  for (const assessment of assessments) await stores.assessments.create(assessment);
  return new SimulatedDisk(disk.visibleFiles());
}

/** Runs one save and collects every state that a power cut could leave, at every boundary between operations. */
async function crashesDuring(
  start: SimulatedDisk,
  make: Make,
  act: (on: FileSystem) => Promise<void>,
): Promise<Crash[]> {
  const crashes: Crash[] = start.crashStates().map((files) => ({ files, acknowledged: false }));
  start.boundary = () =>
    crashes.push(...start.crashStates().map((files) => ({ files, acknowledged: false })));
  await act(make(start));
  start.boundary = () => {};
  return [...crashes, ...start.crashStates().map((files) => ({ files, acknowledged: true }))];
}

const saving = async (on: FileSystem) => {
  const stores = await openOn(on);
  expect(await stores.assessments.save(after, before.rev)).toBe(true);
};

/** The promises R1 and R2 for one crash: what is broken, or null. */
async function violation(
  { files, acknowledged }: Crash,
  allowed: readonly (Assessment | null)[],
): Promise<string | null> {
  const { assessments } = await openOn(new SimulatedDisk(files));
  const { damaged } = await assessments.list();
  if (damaged.length > 0) return `R2 unreadable: ${damaged.map((one) => one.code).join()}`;
  const loaded = await assessments.load(after.id);
  const found = canonicalJson(loaded.ok ? loaded.value : loaded.problems);
  const state = allowed.map(canonicalJson).indexOf(found);
  if (state === -1) return 'R2 mixed';
  if (acknowledged && state !== allowed.length - 1) return 'R1 acknowledged and lost';
  const other = await assessments.load(bystander.id);
  return other.ok && other.value !== null ? null : 'R5 bystander lost';
}

async function violations(
  crashes: readonly Crash[],
  allowed: readonly (Assessment | null)[] = [before, after],
) {
  const found = await Promise.all(crashes.map((crash) => violation(crash, allowed)));
  return found.flatMap((one) => one ?? []);
}

const honest: Make = (disk) => disk;

/** The negative control: the same save on the same disk, with some of its syncs left out. */
function forgetting(...kinds: readonly ('file' | 'directory')[]): Make {
  const skip = async () => {};
  return (disk) => {
    const { createExclusive, openDirectory } = disk;
    disk.createExclusive = async (path) => {
      const file = await createExclusive.call(disk, path);
      return kinds.includes('file') ? { ...file, sync: skip } : file;
    };
    disk.openDirectory = async (path) => {
      const directory = await openDirectory.call(disk, path);
      return kinds.includes('directory') ? { ...directory, sync: skip } : directory;
    };
    return disk;
  };
}

describe('F2 power loss at every operation boundary of one save', () => {
  it('R1 R2 leaves the state before or after, never mixed, and after once it was acknowledged', async () => {
    const crashes = await crashesDuring(await diskWith(before, bystander), honest, saving);
    expect(crashes.length).toBeGreaterThan(30);
    expect(await violations(crashes)).toEqual([]);
  });

  it('R1 R2 the same for the first save of a new assessment', async () => {
    const crashes = await crashesDuring(await diskWith(bystander), honest, async (on) => {
      await (await openOn(on)).assessments.create(after);
    });
    expect(await violations(crashes, [null, after])).toEqual([]);
  });

  it('R1 R2 the same for a disk that takes few bytes at a time', async () => {
    const disk = await diskWith(before, bystander);
    disk.fault = (operation) => (operation === 'write' ? { takes: 200 } : undefined);
    const crashes = await crashesDuring(disk, honest, saving);
    expect(crashes.length).toBeGreaterThan(100);
    expect(await violations(crashes)).toEqual([]);
  });

  it.each([
    [
      'no fsync at all',
      forgetting('file', 'directory'),
      ['R1 acknowledged and lost', 'R2 unreadable: pruefsumme'],
    ],
    ['no fsync of the file', forgetting('file'), ['R2 unreadable: pruefsumme', 'R2 unreadable: unlesbar']],
    ['no fsync of the directory', forgetting('directory'), ['R1 acknowledged and lost']],
  ])('negative control: %s is caught', async (_fault, make, expected) => {
    const crashes = await crashesDuring(await diskWith(before, bystander), make, saving);
    expect(await violations(crashes)).toEqual(expect.arrayContaining(expected));
  });
});
