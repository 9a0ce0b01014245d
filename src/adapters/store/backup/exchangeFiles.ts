/** The second half of a restore: old files out, new files in, and no program in between. */
import { basename, dirname, join } from 'node:path';
import { isLockName } from '../directoryLock.ts';
import { syncDirectory } from '../durableWrite.ts';
import { type FileSystem, realFileSystem } from '../fileSystem.ts';
import { asRefusal } from './backupRefusal.ts';
import { arrivingFolder } from './interruptedRestore.ts';

/** Where the copy grows. What an earlier try left there is worth nothing. */
export const COPY = '.wiederherstellung';

/** What has to make room: everything but the lock, also the rest of an interrupted restore. */
export async function namesToReplace(directory: string): Promise<readonly string[]> {
  const names = await realFileSystem.names(directory);
  return names.filter((name) => name !== COPY && !isLockName(name));
}

/**
 * Answers where the old files lie now. From the first rename to the last the arriving folder tells every program not
 * to start; whoever is interrupted in between repeats the restore.
 */
export async function exchangeFiles(
  fileSystem: FileSystem,
  {
    directory,
    old,
    at,
  }: { readonly directory: string; readonly old: readonly string[]; readonly at: string },
): Promise<string | null> {
  const stamp = at.replaceAll(/[^0-9TZ]/g, '');
  const arriving = join(directory, arrivingFolder(stamp));
  const replaced = join(dirname(directory), `${basename(directory)}.ersetzt-${stamp}`);
  await fileSystem.rename(join(directory, COPY), arriving);
  try {
    await syncDirectory(fileSystem, directory);
    if (old.length > 0) await fileSystem.makeDirectory(replaced);
    await move(fileSystem, old, directory, replaced);
    await move(fileSystem, await fileSystem.names(arriving), arriving, directory);
    await fileSystem.removeDirectory(arriving);
    await syncDirectory(fileSystem, directory);
  } catch (error) {
    throw asRefusal(error, (code) => interrupted(code, replaced));
  }
  return old.length > 0 ? replaced : null;
}

async function move(
  fileSystem: FileSystem,
  names: readonly string[],
  from: string,
  to: string,
): Promise<void> {
  if (names.length === 0) return;
  for (const name of names) await fileSystem.rename(join(from, name), join(to, name));
  // The new place first: a name may be there twice after a power cut, but never nowhere.
  for (const folder of [to, from]) await syncDirectory(fileSystem, folder);
}

function interrupted(code: string, replaced: string): readonly string[] {
  return [
    `Die Wiederherstellung ist unterbrochen (${code}). Prüfpfad startet erst wieder, wenn sie vollständig ist.`,
    'Wiederholen Sie den Befehl mit --ersetzen.',
    `Die bisherigen Daten liegen in ${replaced}, soweit sie schon bewegt wurden.`,
  ];
}
