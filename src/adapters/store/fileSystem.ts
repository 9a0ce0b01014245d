/** The operations that a durable save consists of, one by one, so that a test can let each of them fail. */
import { constants } from 'node:fs';
import { lstat, mkdir, open, readdir, rename, rmdir, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';

export interface Syncable {
  sync(): Promise<void>;
  close(): Promise<void>;
}

export interface WritableFile extends Syncable {
  /** Appends; answers how many bytes were taken, which may be fewer than given. */
  write(bytes: Uint8Array): Promise<number>;
}

export interface FileSystem {
  /** Fails when the name is taken. Readable by the owner of the process only. */
  createExclusive(path: string): Promise<WritableFile>;
  openDirectory(path: string): Promise<Syncable>;
  rename(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  /** Follows no symbolic link. */
  readBytes(path: string): Promise<Buffer>;
  /** Changes whenever the file is written or replaced; null when there is none. */
  fingerprint(path: string): Promise<string | null>;
  names(directory: string): Promise<readonly string[]>;
  makeDirectory(path: string): Promise<void>;
  /** Fails when something is in it. */
  removeDirectory(path: string): Promise<void>;
}

// Windows knows no O_NOFOLLOW, and there a directory can be neither opened nor synced.
const NO_FOLLOW = constants.O_NOFOLLOW ?? 0;
const DIRECTORIES_SYNC = process.platform !== 'win32';
const NOTHING_TO_SYNC: Syncable = { sync: async () => {}, close: async () => {} };

async function openDirectory(path: string): Promise<Syncable> {
  return DIRECTORIES_SYNC ? open(path, 'r') : NOTHING_TO_SYNC;
}

async function createExclusive(path: string): Promise<WritableFile> {
  const handle = await open(path, 'wx', 0o600);
  return {
    write: async (bytes) => (await handle.write(bytes)).bytesWritten,
    sync: () => handle.sync(),
    close: () => handle.close(),
  };
}

async function readBytes(path: string): Promise<Buffer> {
  const handle = await open(path, constants.O_RDONLY | NO_FOLLOW);
  try {
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

async function fingerprint(path: string): Promise<string | null> {
  try {
    const stat = await lstat(path, { bigint: true });
    return [stat.ino, stat.size, stat.mtimeNs, stat.ctimeNs].join('-');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

async function makeDirectory(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  const parent = await openDirectory(dirname(path));
  await parent.sync().finally(() => parent.close());
}

export const realFileSystem: FileSystem = {
  createExclusive,
  openDirectory,
  rename,
  unlink,
  readBytes,
  fingerprint,
  names: (directory) => readdir(directory),
  makeDirectory,
  removeDirectory: rmdir,
};

/** ENOSPC, EIO, …: what the operating system calls the failure. */
export function errorCode(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : 'UNBEKANNT';
}
