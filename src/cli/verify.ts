/**
 * `npm run -s cli -- verify [DIR] [--kopf HEAD]`: checks all checksums and chains, and whether a head that was kept
 * outside is still there; exit 1 when something is broken or missing. Changes nothing.
 */
import { join } from 'node:path';
import { readBackup } from '../adapters/store/backup/readBackup.ts';
import { type DirectoryReport, verifyDirectory } from '../adapters/store/verifyDirectory.ts';
import { readDataDir } from '../config.ts';
import { readArguments, UsageError } from './commandLine.ts';
import { describeManifest } from './describeManifest.ts';
import { describeReports, isBroken } from './describeReports.ts';
import { findHead, type KeptHead, readKeptHeads } from './keptHeads.ts';

interface Verified {
  readonly exitCode: number;
  readonly output: string;
}

/** The command: prints the report and answers the exit code. */
export async function runVerify(argv: readonly string[]): Promise<number> {
  const { operands, options } = readArguments(argv, { flags: [], options: ['--kopf'] });
  const [directory = readDataDir(), ...more] = operands;
  if (more.length > 0) throw new UsageError(['Geben Sie höchstens ein Verzeichnis an.']);
  const kept = options.get('--kopf');
  const { exitCode, output } = await verify(directory, kept === undefined ? [] : await readKeptHeads(kept));
  process.stdout.write(output);
  return exitCode;
}

/** `directory` is a backup, one data directory, or the one above `echt` and `demo`. */
export async function verify(directory: string, heads: readonly KeptHead[] = []): Promise<Verified> {
  return (await verifyBackup(directory, heads)) ?? (await verifyData(directory, heads));
}

async function verifyBackup(directory: string, heads: readonly KeptHead[]): Promise<Verified | null> {
  const backup = await readBackup(directory);
  if (backup === null) return null;
  if (!backup.ok)
    return toVerified([directory, ...backup.problems, 'Die Sicherung ist nicht in Ordnung.'], true, []);
  const { manifest, report } = backup.value;
  const lines = [directory, ...describeReports(report), ...describeManifest(manifest)];
  return toVerified(
    lines,
    isBroken(report),
    heads.map((head) => findHead([report], head)),
  );
}

async function verifyData(directory: string, heads: readonly KeptHead[]): Promise<Verified> {
  const checked: { place: string; report: DirectoryReport }[] = [];
  for (const place of [directory, join(directory, 'echt'), join(directory, 'demo')]) {
    const report = await verifyDirectory(place);
    if (report !== null) checked.push({ place, report });
  }
  if (checked.length === 0) throw new UsageError([`Unter ${directory} liegen keine Daten von Prüfpfad.`]);
  const sections = checked.map(({ place, report }) => [place, ...describeReports(report), '']);
  return toVerified(
    sections.flat().slice(0, -1),
    checked.some(({ report }) => isBroken(report)),
    heads.map((head) =>
      findHead(
        checked.map(({ report }) => report),
        head,
      ),
    ),
  );
}

function toVerified(
  lines: readonly string[],
  hasFault: boolean,
  heads: readonly ReturnType<typeof findHead>[],
): Verified {
  const isWhole = !hasFault && heads.every(({ isMissing }) => !isMissing);
  const all = [...lines, ...heads.map(({ line }) => line)];
  return { exitCode: isWhole ? 0 : 1, output: `${all.join('\n')}\n` };
}
