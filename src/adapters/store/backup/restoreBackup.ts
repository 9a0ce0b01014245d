/**
 * Puts a backup in the place of a data directory. Everything is checked before anything is touched, and checked again
 * as it lies on the new disk before the first old file moves.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { lockDirectory } from '../directoryLock.ts';
import { type FileSystem, realFileSystem } from '../fileSystem.ts';
import { asRefusal, BackupRefusal } from './backupRefusal.ts';
import { copyFiles } from './copyFiles.ts';
import { COPY, exchangeFiles, namesToReplace } from './exchangeFiles.ts';
import { fileTree } from './fileTree.ts';
import { type BackupManifest, DATA_FOLDER } from './manifest.ts';
import { type CheckedBackup, compareFiles, readBackup } from './readBackup.ts';

export interface RestoreOptions {
  readonly mode: BackupManifest['mode'];
  /** Old data may go; they are kept beside the new ones. */
  readonly replace: boolean;
  readonly now: () => string;
  readonly fileSystem?: FileSystem;
}

export interface Restored extends CheckedBackup {
  /** Where the old data lie now; null when there were none. */
  readonly replaced: string | null;
}

/** Resolves when `<root>/<mode>` durably holds what the backup holds; throws BackupRefusal or DataRefusal. */
export async function restoreBackup(
  source: string,
  root: string,
  options: RestoreOptions,
): Promise<Restored> {
  const backup = await trustworthyBackup(source, options.mode);
  try {
    return { ...backup, replaced: await replaceData(source, root, backup.manifest, options) };
  } catch (error) {
    throw asRefusal(error, (code) => [
      `Die Wiederherstellung ist nicht möglich (${code}). Die bisherigen Daten sind unverändert.`,
    ]);
  }
}

async function trustworthyBackup(source: string, mode: BackupManifest['mode']): Promise<CheckedBackup> {
  const backup = await readBackup(source);
  if (backup === null) throw new BackupRefusal('angabe', [`In ${source} liegt keine Sicherung.`]);
  if (!backup.ok)
    throw new BackupRefusal('zustand', [
      'Diese Sicherung ist nicht in Ordnung. Es wurde nichts verändert.',
      ...backup.problems.map((line) => `  ${line}`),
    ]);
  if (backup.value.manifest.mode !== mode) throw new BackupRefusal('angabe', [OTHER_MODE[mode]]);
  return backup.value;
}

const OTHER_MODE: Readonly<Record<BackupManifest['mode'], string>> = {
  echt: 'Diese Sicherung enthält Daten der Vorführung. Mit --demo stellen Sie sie wieder her.',
  demo: 'Diese Sicherung enthält echte Daten. Ohne --demo stellen Sie sie wieder her.',
};

async function replaceData(
  source: string,
  root: string,
  manifest: BackupManifest,
  { mode, replace, now, fileSystem = realFileSystem }: RestoreOptions,
): Promise<string | null> {
  const directory = join(root, mode);
  for (const folder of [root, directory]) await realFileSystem.makeDirectory(folder);
  let lost: Error | null = null;
  const onLost = (error: Error) => {
    lost = error;
  };
  const release = await lockDirectory(directory, { patienceMs: undefined, onLost });
  try {
    const old = await namesToReplace(directory);
    if (old.length > 0 && !replace) throw dataExist(directory);
    await copyBeside(fileSystem, source, directory, manifest);
    if (lost !== null) throw lost;
    return await exchangeFiles(fileSystem, { directory, old, at: now() });
  } finally {
    await release();
  }
}

function dataExist(directory: string): BackupRefusal {
  return new BackupRefusal('angabe', [
    `In ${directory} liegen schon Daten. Es wurde nichts verändert.`,
    'Mit --ersetzen treten die gesicherten Daten an ihre Stelle. Die bisherigen bleiben daneben erhalten.',
  ]);
}

/** The copy lies in the data directory itself, on the same disk: afterwards files are only renamed. */
async function copyBeside(
  fileSystem: FileSystem,
  source: string,
  directory: string,
  manifest: BackupManifest,
): Promise<void> {
  const copy = join(directory, COPY);
  try {
    await rm(copy, { recursive: true, force: true });
    const data = join(source, DATA_FOLDER);
    await copyFiles(fileSystem, await fileTree(data), { from: data, to: copy });
    const damaged = await compareFiles(copy, manifest);
    if (damaged.length > 0) throw new BackupRefusal('zustand', ['Die Kopie weicht ab.', ...damaged]);
  } catch (error) {
    await rm(copy, { recursive: true, force: true }).catch(() => {});
    throw error;
  }
}
