/** `npm run -s cli -- verify [DIR]`: checks all checksums and chains, exit 1 when one is broken. Changes nothing. */
import { join } from 'node:path';
import { readBackup } from '../adapters/store/backup/readBackup.ts';
import { type DirectoryReport, verifyDirectory } from '../adapters/store/verifyDirectory.ts';
import { readDataDir } from '../config.ts';
import { readArguments, UsageError } from './commandLine.ts';
import { describeManifest } from './describeManifest.ts';
import { describeReports, isBroken } from './describeReports.ts';

interface Verified {
  readonly exitCode: number;
  readonly output: string;
}

/** The command: prints the report and answers the exit code. */
export async function runVerify(argv: readonly string[]): Promise<number> {
  const { operands } = readArguments(argv, { flags: [], options: [] });
  const [directory = readDataDir(), ...more] = operands;
  if (more.length > 0) throw new UsageError(['Geben Sie höchstens ein Verzeichnis an.']);
  const { exitCode, output } = await verify(directory);
  process.stdout.write(output);
  return exitCode;
}

/** `directory` is a backup, one data directory, or the one above `echt` and `demo`. */
export async function verify(directory: string): Promise<Verified> {
  return (await verifyBackup(directory)) ?? (await verifyData(directory));
}

async function verifyBackup(directory: string): Promise<Verified | null> {
  const backup = await readBackup(directory);
  if (backup === null) return null;
  if (!backup.ok)
    return toVerified([directory, ...backup.problems, 'Die Sicherung ist nicht in Ordnung.'], true);
  const { manifest, report } = backup.value;
  return toVerified([directory, ...describeReports(report), ...describeManifest(manifest)], isBroken(report));
}

async function verifyData(directory: string): Promise<Verified> {
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
  );
}

function toVerified(lines: readonly string[], hasFault: boolean): Verified {
  return { exitCode: hasFault ? 1 : 0, output: `${lines.join('\n')}\n` };
}
