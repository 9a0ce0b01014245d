import type { BackupManifest } from '../adapters/store/backup/manifest.ts';
import { countOf } from './describeReports.ts';

const moment = new Intl.DateTimeFormat('de-DE', {
  timeZone: 'Europe/Berlin',
  dateStyle: 'medium',
  timeStyle: 'medium',
});

/** When the backup was made, by what, and the one checksum that stands for all its files. */
export function describeManifest(manifest: BackupManifest): readonly string[] {
  const { startedAt, endedAt, program, catalogue, files, contents, mode, numbers } = manifest;
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const law = catalogue === null ? 'Regelwerk mit Fehlern' : `Regelwerk ${catalogue.version}`;
  return [
    `Stand: ${german(startedAt)} bis ${german(endedAt)}${mode === 'demo' ? ', Vorführung' : ''}`,
    `Prüfpfad ${program}, ${law}`,
    ...numbers.begun.map(
      (number) => `${number} entstand während der Sicherung und steht erst in der nächsten.`,
    ),
    `${countOf(files.length)}, ${bytes.toLocaleString('de-DE')} Bytes, Prüfsumme aller Dateien ${contents}`,
  ];
}

function german(instant: string): string {
  return `${moment.format(new Date(instant))} Uhr`;
}
