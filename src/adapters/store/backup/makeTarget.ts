import { mkdir } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { syncDirectory } from '../durableWrite.ts';
import { errorCode, realFileSystem } from '../fileSystem.ts';
import { BackupRefusal } from './backupRefusal.ts';

/** Makes the directory of a new backup. One that exists, or a place whose disk is not mounted, is refused. */
export async function makeTarget(source: string, target: string): Promise<void> {
  const way = relative(source, target);
  if (!way.startsWith('..') && !isAbsolute(way))
    throw new BackupRefusal('angabe', ['Das Ziel liegt im Datenverzeichnis. Wählen Sie einen anderen Ort.']);
  try {
    await mkdir(target, { mode: 0o700 });
    await syncDirectory(realFileSystem, dirname(resolve(target)));
  } catch (error) {
    throw refusedTarget(target, errorCode(error));
  }
}

function refusedTarget(target: string, code: string): BackupRefusal {
  if (code === 'EEXIST')
    return new BackupRefusal('angabe', [`${target} gibt es schon. Nennen Sie ein neues Verzeichnis.`]);
  if (code === 'ENOENT')
    return new BackupRefusal('angabe', [`Das Verzeichnis ${dirname(resolve(target))} gibt es nicht.`]);
  return new BackupRefusal('zustand', [`${target} lässt sich nicht anlegen (${code}).`]);
}
