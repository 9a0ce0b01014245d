/** One process per data directory (R10); a killed one does not keep the next one waiting. */
import { randomBytes } from 'node:crypto';
import { readdir, readFile, rm, rmdir, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lock } from 'proper-lockfile';
import { z } from 'zod';
import { DataRefusal } from './dataRefusal.ts';
import { errorCode } from './fileSystem.ts';
import { type Liveness, livenessOf, ownIdentity } from './processIdentity.ts';

const LOCK = '.sperre';
const HOLDER = /^\.sperre-inhaber-[0-9a-f]{16}\.json$/;

/** Whether a file of that name belongs to the lock, not to the data. */
export function isLockName(name: string): boolean {
  return name === LOCK || HOLDER.test(name);
}

const holderSchema = z.object({ pid: z.int(), realm: z.string(), started: z.string().nullable() });

/** The holder renews the lock each second; five silent seconds mean that it is gone. */
const STALE_MS = 5000;
const UPDATE_MS = 1000;
const RETRY_MS = 250;

export interface LockOptions {
  /** How long to wait for a holder that cannot be seen, on another host or in another container. */
  readonly patienceMs: number | undefined;
  /** The lock was taken away: whoever holds it now may write. */
  readonly onLost: (error: Error) => void;
}

/** Resolves to the release; throws DataRefusal while another process works on the directory. */
export async function lockDirectory(
  directory: string,
  { patienceMs = STALE_MS + 2 * UPDATE_MS, onLost }: LockOptions,
): Promise<() => Promise<void>> {
  await clearDeadHolders(directory);
  const release = await acquire(directory, patienceMs, onLost);
  // A lock that was taken away is not ours to give back.
  const giveBack = () => release().catch(() => {});
  try {
    const holder = await writeHolder(directory);
    return () => rm(holder, { force: true }).then(giveBack);
  } catch (error) {
    await giveBack();
    throw error;
  }
}

async function writeHolder(directory: string): Promise<string> {
  const holder = join(directory, `.sperre-inhaber-${randomBytes(8).toString('hex')}.json`);
  await removeOldHolders(directory);
  await writeFile(holder, JSON.stringify(await ownIdentity()), { flag: 'wx', mode: 0o600 });
  return holder;
}

async function acquire(directory: string, patienceMs: number, onLost: (error: Error) => void) {
  const retries = {
    retries: Math.ceil(patienceMs / RETRY_MS),
    factor: 1,
    minTimeout: RETRY_MS,
    maxTimeout: RETRY_MS,
  };
  const lockfilePath = join(directory, LOCK);
  try {
    return await lock(directory, {
      lockfilePath,
      stale: STALE_MS,
      update: UPDATE_MS,
      retries,
      onCompromised: onLost,
    });
  } catch (error) {
    throw errorCode(error) === 'ELOCKED' ? inUse(directory) : error;
  }
}

/** Each holder's file has a name of its own: of several processes that find a dead one only one removes it. */
async function clearDeadHolders(directory: string): Promise<void> {
  const names = await holderNames(directory);
  const states = await Promise.all(names.map((name) => holderState(join(directory, name))));
  const living = states.find(({ liveness }) => liveness === 'lives');
  if (living !== undefined) throw inUse(directory, living.pid);
  if (names.length === 0 || states.some(({ liveness }) => liveness === 'unknown')) return;
  const removed = await Promise.all(names.map((name) => removeOnce(join(directory, name))));
  if (removed.includes(true)) await rmdir(join(directory, LOCK)).catch(() => {});
}

async function removeOldHolders(directory: string): Promise<void> {
  const names = await holderNames(directory);
  await Promise.all(names.map((name) => rm(join(directory, name), { force: true })));
}

async function holderNames(directory: string): Promise<readonly string[]> {
  return (await readdir(directory)).filter((name) => HOLDER.test(name));
}

interface HolderState {
  readonly liveness: Liveness;
  readonly pid: number | null;
}

async function holderState(path: string): Promise<HolderState> {
  const text = await readFile(path, 'utf8').catch(() => '');
  try {
    const holder = holderSchema.parse(JSON.parse(text));
    return { liveness: await livenessOf(holder), pid: holder.pid };
  } catch {
    return { liveness: 'unknown', pid: null };
  }
}

async function removeOnce(path: string): Promise<boolean> {
  try {
    await unlink(path);
    return true;
  } catch {
    return false;
  }
}

/** `pid` is null where the holder works on another host or in another container. */
function inUse(directory: string, pid: number | null = null): DataRefusal {
  const who = pid === null ? 'Ein anderer Prozess' : `Ein anderer Prozess (Nummer ${pid})`;
  return new DataRefusal(
    'in-benutzung',
    `${who} arbeitet schon mit ${directory}. Beenden Sie ihn zuerst. Dann starten Sie neu.`,
  );
}
