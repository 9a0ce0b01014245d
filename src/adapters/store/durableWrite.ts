import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import type { FileSystem, Syncable, WritableFile } from './fileSystem.ts';

/** The kernel may have dropped the data and will not report it again: whoever sees this must not go on writing. */
export class SyncFailure extends Error {
  override readonly name = 'SyncFailure';
}

const TEMPORARY = /^\..+\.\d+\.[0-9a-f]{16}\.tmp$/;

/** Name of a file that a killed process may have left behind. */
export function isTemporaryName(name: string): boolean {
  return TEMPORARY.test(name);
}

/**
 * Replaces the file as a whole: when the promise resolves, the content survives a power cut; when it rejects,
 * the old file stands, except after a SyncFailure of the directory, when either may stand.
 */
export async function durableWrite(
  fileSystem: FileSystem,
  path: string,
  content: string | Uint8Array,
): Promise<void> {
  // Opened first: after the rename nothing but the sync may be left to fail.
  const directory = await fileSystem.openDirectory(dirname(path));
  try {
    const temporary = await writeTemporary(fileSystem, path, content);
    await orRemove(fileSystem, temporary, () => fileSystem.rename(temporary, path));
    await sync(directory);
  } finally {
    await directory.close().catch(() => {});
  }
}

/** Writes, syncs and removes a file: whether the disk takes data at all. */
export async function probeWrite(fileSystem: FileSystem, path: string): Promise<void> {
  await fileSystem.unlink(await writeTemporary(fileSystem, path, 'Probe\n'));
}

async function writeTemporary(
  fileSystem: FileSystem,
  path: string,
  content: string | Uint8Array,
): Promise<string> {
  const suffix = `${process.pid}.${randomBytes(8).toString('hex')}.tmp`;
  const temporary = join(dirname(path), `.${basename(path)}.${suffix}`);
  await writeNewFile(fileSystem, temporary, Buffer.from(content));
  return temporary;
}

/** Its bytes survive a power cut when the promise resolves; its name does once the directory is synced. */
export async function writeNewFile(fileSystem: FileSystem, path: string, bytes: Uint8Array): Promise<void> {
  const file = await fileSystem.createExclusive(path);
  await orRemove(fileSystem, path, async () => {
    try {
      await writeAll(file, bytes);
      await sync(file);
    } catch (error) {
      await file.close().catch(() => {});
      throw error;
    }
    await file.close();
  });
}

/** Makes names that were created, renamed or removed in the directory survive a power cut. */
export async function syncDirectory(fileSystem: FileSystem, path: string): Promise<void> {
  const directory = await fileSystem.openDirectory(path);
  try {
    await sync(directory);
  } finally {
    await directory.close().catch(() => {});
  }
}

async function writeAll(file: WritableFile, bytes: Uint8Array): Promise<void> {
  for (let written = 0; written < bytes.length; ) {
    const taken = await file.write(bytes.subarray(written));
    if (taken === 0) throw Object.assign(new Error('the disk takes no more bytes'), { code: 'ENOSPC' });
    written += taken;
  }
}

async function sync(target: Syncable): Promise<void> {
  try {
    await target.sync();
  } catch (error) {
    throw new SyncFailure('fsync failed', { cause: error });
  }
}

async function orRemove(fileSystem: FileSystem, temporary: string, step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (error) {
    // What cannot be removed now is removed at the next start.
    await fileSystem.unlink(temporary).catch(() => {});
    throw error;
  }
}
