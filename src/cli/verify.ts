/** `npm run -s cli -- verify [DIR]`: checks all checksums and chains, exit 1 when one is broken. Changes nothing. */
import { join } from 'node:path';
import { type DirectoryReport, type FileReport, verifyDirectory } from '../adapters/store/verifyDirectory.ts';
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
  const checked: { place: string; report: DirectoryReport }[] = [];
  for (const place of candidates) {
    const report = await verifyDirectory(place);
    if (report !== null) checked.push({ place, report });
  }
  if (checked.length === 0) throw new UsageError([`Unter ${directory} liegen keine Daten von Prüfpfad.`]);
  const output = checked.map(({ place, report }) => `${section(place, report)}\n`).join('\n');
  return { exitCode: checked.some(({ report }) => isBroken(report)) ? 1 : 0, output };
}

function isBroken({ files, repeated, missing }: DirectoryReport): boolean {
  return files.some(({ state }) => state === 'damaged') || repeated.length + missing.length > 0;
}

function section(place: string, report: DirectoryReport): string {
  const checked = report.files.filter(({ state }) => state !== 'foreign').length;
  const damaged = report.files.filter(({ state }) => state === 'damaged').length;
  const files = checked === 1 ? '1 Datei' : `${checked} Dateien`;
  const lines = [...report.files.map(line), ...numberLines(report)];
  return [place, ...lines, `${files} geprüft, ${damaged} beschädigt.`].join('\n');
}

function numberLines({ files, repeated, missing }: DirectoryReport): readonly string[] {
  const holders = (number: string) =>
    files.flatMap((report) => (report.number === number ? report.file : [])).join(', ');
  return [
    ...repeated.map((number) => `  ${number}: DOPPELT vergeben, steht in ${holders(number)}`),
    ...missing.map(
      (number) => `  ${number}: FEHLT. Die Datei ist gelöscht, unlesbar oder wurde nie fertig angelegt.`,
    ),
  ];
}

function line(report: FileReport): string {
  const name = report.number === undefined ? report.file : `${report.file} (${report.number})`;
  if (report.state === 'damaged') return `  ${name}: BESCHÄDIGT. ${report.detail}`;
  if (report.state === 'foreign') return `  ${name}: fremde Datei, nicht geprüft`;
  if (report.trail === null) return `  ${name}: in Ordnung`;
  const { length, head } = report.trail;
  const entries = length === 1 ? '1 Eintrag' : `${length} Einträge`;
  return `  ${name}: in Ordnung, ${entries}, Kopf ${head}`;
}
