import { readdir } from 'node:fs/promises';

/** Name of the folder from which a restore moves the files to their place; gone when all are there. */
const ARRIVING = /^\.wiederherstellung-[0-9A-Z-]+$/;

export const arrivingFolder = (stamp: string) => `.wiederherstellung-${stamp}`;

/** Whether a restore began to exchange the files of this directory and did not finish. */
export async function isInterruptedRestore(directory: string): Promise<boolean> {
  return (await readdir(directory)).some((name) => ARRIVING.test(name));
}

export const INTERRUPTED =
  'Eine Wiederherstellung ist unterbrochen worden. Wiederholen Sie den Befehl restore mit --ersetzen. Dann starten Sie neu.';
