import { join } from 'node:path';
import type { Log, SignInTries, Tries } from '../../application/ports.ts';
import { DamagedFile } from './damagedFile.ts';
import type { Disk } from './disk.ts';
import { DocumentFile } from './documentFile.ts';
import { parseTries, type TriesDocument } from './triesDocument.ts';
import { Turns } from './turns.ts';

export const TRIES_FILE = 'anmeldeversuche.json';

/** One small file. A damaged one is worth nothing more than an empty one; one of a newer version throws. */
export async function openSignInTries(disk: Disk, directory: string, log: Log): Promise<SignInTries> {
  const file = new DocumentFile(disk, join(directory, TRIES_FILE), parseTries);
  const turns = new Turns();
  const before = await file.read().catch((error: unknown) => {
    if (!(error instanceof DamagedFile) || error.code === 'neuere-fassung') throw error;
    log.event('warn', 'anmeldeversuche.verworfen', { code: error.code });
    return null;
  });
  return {
    kept: new Map(before?.tries.map(([key, count, lastAt]) => [key, { count, lastAt }])),
    keep: (tries) => turns.take(TRIES_FILE, () => file.replace(toDocument(tries))),
  };
}

function toDocument(tries: ReadonlyMap<string, Tries>): TriesDocument {
  return { tries: [...tries].map(([key, { count, lastAt }]) => [key, count, lastAt]) };
}
