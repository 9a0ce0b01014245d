/** Heads of chains that were kept outside, on a print or in an earlier report, and whether the data still holds them. */
import { readFile } from 'node:fs/promises';
import type { DirectoryReport } from '../adapters/store/verifyDirectory.ts';
import { UsageError } from './commandLine.ts';

export interface KeptHead {
  /** null where only the hash is known. */
  readonly seq: number | null;
  /** The only file that may hold it; null: any. */
  readonly file: string | null;
  readonly hash: string;
}

const HEAD = /^(?:([1-9]\d{0,8}):)?([0-9a-f]{64})$/;
/** A line of the report of `verify`: file, perhaps its number, head. */
const REPORTED = /^ {2}(\S+?)(?: \(\S+\))?: in Ordnung, .*Kopf ([0-9a-f]{64})\r?$/gm;
/** The head of a chain without entries says nothing. */
const NO_ENTRY = /^0+$/;

/** `given`: "12:<hash>", "<hash>", or a file with an earlier report. */
export async function readKeptHeads(given: string): Promise<readonly KeptHead[]> {
  const [, seq, hash] = HEAD.exec(given.trim().toLowerCase()) ?? [];
  if (hash !== undefined) return [{ seq: seq === undefined ? null : Number(seq), file: null, hash }];
  const text = await readFile(given, 'utf8').catch(() => {
    throw new UsageError([
      `„${given}“ ist kein Kopf (64 Zeichen, davor auf Wunsch Nummer und Doppelpunkt) und keine lesbare Datei.`,
    ]);
  });
  const lines = [...text.matchAll(REPORTED)].map(([, file = '', found = '']) => ({ file, hash: found }));
  const heads = lines.filter((line) => !NO_ENTRY.test(line.hash));
  if (heads.length === 0) throw new UsageError([`In „${given}“ steht kein Kopf einer Kette.`]);
  return heads.map((head) => ({ seq: null, ...head }));
}

interface FoundHead {
  readonly line: string;
  readonly isMissing: boolean;
}

/** A head is found when an intact chain has that entry: everything up to it is as it was. */
export function findHead(
  reports: readonly DirectoryReport[],
  { seq, file: wanted, hash }: KeptHead,
): FoundHead {
  const name = `${seq === null ? hash : `${seq}:${hash}`}${wanted === null ? '' : ` von ${wanted}`}`;
  for (const { file, ...report } of reports.flatMap(({ files }) => files)) {
    if (wanted !== null && wanted !== file) continue;
    const entries = report.state === 'intact' ? report.entries : [];
    const entry = entries.find((one) => one.hash === hash && (seq === null || one.seq === seq));
    if (entry === undefined) continue;
    const last = entries.at(-1)?.seq ?? entry.seq;
    return { line: `Kopf ${name}: gefunden in ${file}, Eintrag ${entry.seq} von ${last}`, isMissing: false };
  }
  return {
    line: `Kopf ${name}: FEHLT. Keine Kette, die in Ordnung ist, enthält diesen Eintrag. Ein Ende ist abgeschnitten, oder eine Datei ist ersetzt, gelöscht oder beschädigt.`,
    isMissing: true,
  };
}
