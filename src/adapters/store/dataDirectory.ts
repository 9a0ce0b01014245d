import { join } from 'node:path';
import type { Log } from '../../application/ports.ts';
import { INTERRUPTED, isInterruptedRestore } from './backup/interruptedRestore.ts';
import { DataRefusal } from './dataRefusal.ts';
import { type LockOptions, lockDirectory } from './directoryLock.ts';
import { Disk } from './disk.ts';
import { isTemporaryName } from './durableWrite.ts';
import { errorCode, realFileSystem } from './fileSystem.ts';
import { FOLDERS, openStores, type Stores } from './stores.ts';

/** Demonstration data lies apart from real data. */
type DataMode = 'echt' | 'demo';

export interface DataDirectoryOptions {
  readonly mode: DataMode;
  readonly log: Log;
  /** Called once when the disk or the lock is lost; the caller ends the process. */
  readonly onFatal: (error: Error) => void;
  /** How long to wait for a holder of the lock that cannot be seen (another host, another container). */
  readonly lockPatienceMs?: number;
}

export interface DataDirectory extends Stores {
  /** Waits for running saves, then lets the next process in. */
  close(): Promise<void>;
}

/**
 * Takes `<root>/<mode>` for this process. Throws DataRefusal when another process holds it, when it cannot be
 * written, when its data is newer than the program, or when the accounts cannot be trusted.
 */
export async function openDataDirectory(
  root: string,
  { mode, log, onFatal, lockPatienceMs }: DataDirectoryOptions,
): Promise<DataDirectory> {
  const directory = join(root, mode);
  const disk = new Disk({ fileSystem: realFileSystem, directory, log, onFatal });
  const onLost = (error: Error) => disk.condemn(error);
  const release = await takeDirectory(root, directory, { onLost, patienceMs: lockPatienceMs });
  try {
    const stores = await openStores(disk, directory, log);
    let closing: Promise<void> | undefined;
    const close = () => {
      closing ??= disk.close().finally(release);
      return closing;
    };
    return { ...stores, close };
  } catch (error) {
    await release();
    throw error;
  }
}

async function takeDirectory(
  root: string,
  directory: string,
  options: LockOptions,
): Promise<() => Promise<void>> {
  const folders = [directory, ...FOLDERS.map((name) => join(directory, name))];
  try {
    for (const folder of [root, ...folders]) await realFileSystem.makeDirectory(folder);
    const release = await lockDirectory(directory, options);
    await refuseInterruptedRestore(directory).catch((error) => release().then(() => Promise.reject(error)));
    for (const folder of folders) await removeTemporaries(folder);
    return release;
  } catch (error) {
    if (error instanceof DataRefusal) throw error;
    const message = `In ${directory} kann das Programm nicht schreiben (${errorCode(error)}).`;
    throw new DataRefusal('nicht-beschreibbar', `${message} Prüfen Sie Pfad, Rechte und freien Platz.`);
  }
}

/** Half of the old data and half of the restored ones belong to nobody. */
async function refuseInterruptedRestore(directory: string): Promise<void> {
  if (!(await isInterruptedRestore(directory))) return;
  throw new DataRefusal('wiederherstellung-unterbrochen', INTERRUPTED);
}

/** What a killed process was writing: never acknowledged, never read. */
async function removeTemporaries(folder: string): Promise<void> {
  const names = await realFileSystem.names(folder);
  await Promise.all(names.filter(isTemporaryName).map((name) => realFileSystem.unlink(join(folder, name))));
}
