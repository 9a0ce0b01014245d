import type { DirectoryReport, FileReport } from '../adapters/store/verifyDirectory.ts';

/** One line per checked file and per number that is wrong, and a last one that counts. */
export function describeReports(report: DirectoryReport): readonly string[] {
  const checked = report.files.filter(({ state }) => state !== 'foreign').length;
  const damaged = report.files.filter(({ state }) => state === 'damaged').length;
  const count = `${countOf(checked)} geprüft, ${damaged} beschädigt.`;
  return [...report.files.map(line), ...numberLines(report), count];
}

export function isBroken({ files, repeated, missing }: DirectoryReport): boolean {
  return files.some(({ state }) => state === 'damaged') || repeated.length + missing.length > 0;
}

export function countOf(files: number): string {
  return files === 1 ? '1 Datei' : `${files} Dateien`;
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
