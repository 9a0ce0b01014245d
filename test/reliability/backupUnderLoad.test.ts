import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createBackup } from '../../src/adapters/store/backup/createBackup.ts';
import { restoreBackup } from '../../src/adapters/store/backup/restoreBackup.ts';
import { verifyDirectory } from '../../src/adapters/store/verifyDirectory.ts';
import { openForTest } from '../support/openForTest.ts';
import { temporaryDirectories } from '../support/temporaryDirectory.ts';

const WRITER = join(import.meta.dirname, 'busyWriter.ts');
/** The store is well filled before the backup begins. */
const ENOUGH_LINES = 400;
const directory = temporaryDirectories();
const open = openForTest();
const now = () => new Date().toISOString();
const origin = { mode: 'echt', program: '0.1.0', catalogue: null, now } as const;

interface Busy {
  readonly child: ChildProcess;
  /** What it has acknowledged up to now. */
  acknowledged(): string;
}

async function startBusyWriter(root: string): Promise<Busy> {
  const child = spawn(process.execPath, ['--import', 'tsx', WRITER, root], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let told = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    told += text;
  });
  while (told.split('\n').length < ENOUGH_LINES) await once(child.stdout, 'data');
  return { child, acknowledged: () => told.slice(0, told.lastIndexOf('\n') + 1) };
}

/** What was acknowledged before the backup and is not in the restored data. */
async function lost(told: string, restored: Awaited<ReturnType<typeof open>>): Promise<readonly string[]> {
  const { assessments } = await restored.assessments.list();
  const revisions = new Map(assessments.map(({ id, rev }) => [id, rev]));
  const people = new Set((await restored.accounts.read()).accounts.map(({ id }) => id));
  return told.split('\n').filter((line) => {
    const [kind, id = '', rev] = line.split(' ');
    if (kind === 'konto') return !people.has(id);
    return kind === 'vorhaben' && (revisions.get(id) ?? 0) < Number(rev);
  });
}

/** What `sha256sum` says about the files of a directory, in order of name, as one checksum. */
async function contentsOf(place: string): Promise<string> {
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).toSorted();
  const lines = await Promise.all(
    paths.map(async (path) => `${sha256(await readFile(path))}  ${path.slice(place.length + 1)}\n`),
  );
  return sha256(lines.join(''));
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

async function headsIn(place: string): Promise<ReadonlyMap<string, unknown>> {
  const reports = (await verifyDirectory(place))?.files ?? [];
  return new Map(
    reports.map((report) => [report.file, report.state === 'intact' ? report.trail : report.state]),
  );
}

describe('F8 R7 a backup under load, restored on an empty machine', () => {
  it.each([1, 2, 3])('run %i: same bytes, same heads, nothing acknowledged is missing', async () => {
    const root = await directory();
    const { child, acknowledged } = await startBusyWriter(root);
    const toldBefore = acknowledged();
    const target = join(await directory(), 'sicherung');
    const manifest = await createBackup(join(root, 'echt'), target, origin);
    expect(acknowledged().length).toBeGreaterThan(toldBefore.length);
    child.kill('SIGKILL');
    await once(child, 'close');

    const empty = await directory();
    await restoreBackup(target, empty, { mode: 'echt', replace: false, now });
    expect(await contentsOf(join(empty, 'echt'))).toBe(manifest.contents);
    expect(await headsIn(join(empty, 'echt'))).toEqual(
      new Map(manifest.files.map(({ file, trail }) => [file, trail])),
    );
    // A Vorhaben whose evidence were missing would be named here.
    expect(manifest.damages).toEqual([]);

    const restored = await open(empty);
    expect(await lost(toldBefore, restored)).toEqual([]);
    const { assessments, damaged } = await restored.assessments.list();
    expect(damaged).toEqual([]);
    const people = new Set((await restored.accounts.read()).accounts.map(({ id }) => id));
    expect(assessments.filter(({ owner }) => !people.has(owner))).toEqual([]);
    const mixed = assessments.filter(
      ({ rev, answers, trail }) =>
        trail.at(-1)?.rev !== rev || (rev > 1 && answers['basis.zweck']?.value !== String(rev)),
    );
    expect(mixed).toEqual([]);
  });
});
