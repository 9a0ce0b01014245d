import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { BackupRefusal } from './backupRefusal.ts';

/** Relative paths with "/" on every system, each list in order of name; folders above come before those below. */
export interface FileTree {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

/**
 * Everything below the directory. Hidden names are left out: locks, temporary files, copies under way. A link is
 * refused: to leave out what lies behind it would be no backup.
 */
export async function fileTree(directory: string): Promise<FileTree> {
  const entries = await readdir(directory, { withFileTypes: true });
  const visible = entries.filter(({ name }) => !name.startsWith('.'));
  const found = await Promise.all(visible.map((entry) => behind(directory, entry)));
  return {
    files: found.flatMap(({ files }) => files).toSorted(),
    folders: found.flatMap(({ folders }) => folders).toSorted(),
  };
}

async function behind(directory: string, entry: Dirent): Promise<FileTree> {
  const { name } = entry;
  const path = join(directory, name);
  if (entry.isFile()) return { files: [name], folders: [] };
  if (!entry.isDirectory())
    throw new BackupRefusal('zustand', [
      `${path} ist eine Verknüpfung oder keine gewöhnliche Datei. Legen Sie die Daten selbst dorthin.`,
    ]);
  const { files, folders } = await fileTree(path);
  const below = (inside: readonly string[]) => inside.map((one) => `${name}/${one}`);
  return { files: below(files), folders: [name, ...below(folders)] };
}
