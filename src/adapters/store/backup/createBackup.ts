/** A backup of a data directory, also while the program writes to it (R7). */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { durableWrite } from '../durableWrite.ts';
import { type FileSystem, realFileSystem } from '../fileSystem.ts';
import { holdsData } from '../verifyDirectory.ts';
import { asRefusal, BackupRefusal } from './backupRefusal.ts';
import { copyData } from './copyData.ts';
import { describeCopy } from './describeCopy.ts';
import { isInterruptedRestore } from './interruptedRestore.ts';
import { makeTarget } from './makeTarget.ts';
import { type BackupManifest, DATA_FOLDER, MANIFEST, sealManifest } from './manifest.ts';

export interface BackupOptions extends Pick<BackupManifest, 'mode' | 'program' | 'catalogue'> {
  readonly now: () => string;
  readonly fileSystem?: FileSystem;
}

/** Resolves when the backup is durable; throws BackupRefusal, and then leaves nothing behind, when there is none. */
export async function createBackup(
  source: string,
  target: string,
  { now, fileSystem = realFileSystem, ...origin }: BackupOptions,
): Promise<BackupManifest> {
  await refuseSource(source).catch((error) => Promise.reject(asRefusal(error, unreadable(source))));
  await makeTarget(source, target);
  const startedAt = now();
  try {
    const way = { from: source, to: join(target, DATA_FOLDER) };
    const described = await describeCopy(way, await copyData(fileSystem, way));
    const manifest = { ...origin, ...described, startedAt, endedAt: now() };
    await durableWrite(fileSystem, join(target, MANIFEST), sealManifest(manifest));
    return manifest;
  } catch (error) {
    await rm(target, { recursive: true, force: true }).catch(() => {});
    throw asRefusal(error, (code) => [
      `Die Sicherung ist nicht entstanden (${code}). Prüfen Sie Platz und Rechte am Ziel.`,
    ]);
  }
}

const unreadable = (source: string) => (code: string) => [`${source} ist nicht lesbar (${code}).`];

async function refuseSource(source: string): Promise<void> {
  if (!(await holdsData(source)))
    throw new BackupRefusal('angabe', [`In ${source} liegen keine Daten von Prüfpfad.`]);
  if (await isInterruptedRestore(source))
    throw new BackupRefusal('zustand', [
      `In ${source} ist eine Wiederherstellung unterbrochen. Beenden Sie sie zuerst.`,
    ]);
}
