/** `npm run -s cli -- verify [DIR]`: checks all checksums and chains, exit 1 when one is broken. Changes nothing. */
import { join } from 'node:path';
import { type FileReport, verifyDirectory } from '../adapters/store/verifyDirectory.ts';
import { projectRoot } from '../projectRoot.ts';
import { readArguments, UsageError } from './commandLine.ts';

/** The command: prints the report and answers the exit code. */
export async function runVerify(argv: readonly string[]): Promise<number> {
  const { operands } = readArguments(argv, { flags: [], options: [] });
  const [directory = join(projectRoot, 'data'), ...more] = operands;
  if (more.length > 0) throw new UsageError(['Geben Sie höchstens ein Verzeichnis an.']);
  const { exitCode, output } = await verify(directory);
  process.stdout.write(output);
  return exitCode;
}

/** `directory` is one data directory or the one above `echt` and `demo`. */
export async function verify(directory: string): Promise<{ exitCode: number; output: string }> {
  const candidates = [directory, join(directory, 'echt'), join(directory, 'demo')];
  const checked: { place: string; reports: readonly FileReport[] }[] = [];
  for (const place of candidates) {
    const reports = await verifyDirectory(place);
    if (reports !== null) checked.push({ place, reports });
  }
  if (checked.length === 0) throw new UsageError([`Unter ${directory} liegen keine Daten von Prüfpfad.`]);
  const isBroken = checked.some(({ reports }) => reports.some(({ state }) => state === 'damaged'));
  const output = checked.map(({ place, reports }) => `${section(place, reports)}\n`).join('\n');
  return { exitCode: isBroken ? 1 : 0, output };
}

function section(place: string, reports: readonly FileReport[]): string {
  const checked = reports.filter(({ state }) => state !== 'foreign').length;
  const damaged = reports.filter(({ state }) => state === 'damaged').length;
  const files = checked === 1 ? '1 Datei' : `${checked} Dateien`;
  return [place, ...reports.map(line), `${files} geprüft, ${damaged} beschädigt.`].join('\n');
}

function line(report: FileReport): string {
  if (report.state === 'damaged') return `  ${report.file}: BESCHÄDIGT. ${report.detail}`;
  if (report.state === 'foreign') return `  ${report.file}: fremde Datei, nicht geprüft`;
  if (report.trail === null) return `  ${report.file}: in Ordnung`;
  const { length, head } = report.trail;
  const entries = length === 1 ? '1 Eintrag' : `${length} Einträge`;
  return `  ${report.file}: in Ordnung, ${entries}, Kopf ${head}`;
}
