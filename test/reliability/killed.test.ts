import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { openDataDirectory } from '../../src/adapters/store/dataDirectory.ts';
import { recordingLog } from '../support/recordingLog.ts';
import { temporaryDirectories } from '../support/temporaryDirectory.ts';

const KILLS = 50;
/** After its first acknowledgement; long enough for some fifty saves. */
const LONGEST_LIFE_MS = 80;
const WRITER = join(import.meta.dirname, 'killedWriter.ts');
const directory = temporaryDirectories();

/** What the outside was told, by assessment: it must never be less than what is stored. */
type Acknowledged = Map<string, number>;

/** Lets a process save under load, kills it at a random instant, and answers what it complained about. */
async function saveUntilKilled(root: string, acknowledged: Acknowledged): Promise<string> {
  const child = spawn(process.execPath, ['--import', 'tsx', WRITER, root]);
  const chunks: Buffer[] = [];
  const complaints: Buffer[] = [];
  child.stdout.on('data', (chunk) => chunks.push(chunk));
  child.stderr.on('data', (chunk) => complaints.push(chunk));
  child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), Math.random() * LONGEST_LIFE_MS));
  await once(child, 'close');
  const told = Buffer.concat(chunks).toString('utf8');
  for (const [, id = '', rev] of told.matchAll(/^(\w+) (\d+)\n/gm)) acknowledged.set(id, Number(rev));
  return Buffer.concat(complaints).toString('utf8');
}

/** What a restart finds wrong: nothing, if every promise held. */
async function restart(root: string, acknowledged: Acknowledged): Promise<readonly string[]> {
  const onFatal = () => {};
  const opened = await openDataDirectory(root, {
    mode: 'echt',
    log: recordingLog().log,
    onFatal,
    lockPatienceMs: 0,
  });
  const { assessments, damaged } = await opened.assessments.list();
  await opened.close();
  const found = new Map(assessments.map((assessment) => [assessment.id, assessment]));
  const lost = [...acknowledged].filter(([id, rev]) => (found.get(id)?.rev ?? 0) < rev);
  const mixed = assessments.filter(({ rev, answers, trail }) => {
    const answered = rev === 1 || answers['basis.zweck']?.value === String(rev);
    return !answered || trail.at(-1)?.rev !== rev;
  });
  return [
    ...damaged.map(({ file, code }) => `${file} unreadable: ${code}`),
    ...lost.map(([id, rev]) => `${id}: revision ${rev} was acknowledged and is lost`),
    ...mixed.map(({ id }) => `${id}: answer, revision and trail do not belong together`),
  ];
}

it(`F1 ${KILLS} kills under load: nothing acknowledged is lost, nothing is unreadable, each restart gets the lock`, async () => {
  const root = await directory();
  const acknowledged: Acknowledged = new Map();
  for (let kill = 1; kill <= KILLS; kill += 1) {
    expect(await saveUntilKilled(root, acknowledged)).toBe('');
    // No patience: a restart that had to wait for the lock of the killed process would be refused.
    expect(await restart(root, acknowledged)).toEqual([]);
  }
  expect(acknowledged.size).toBe(8);
  expect(Math.min(...acknowledged.values())).toBeGreaterThan(KILLS);
}, 180_000);
