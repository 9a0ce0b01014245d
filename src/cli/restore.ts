import { resolve } from 'node:path';
import { systemClock } from '../adapters/clock.ts';
import { restoreBackup } from '../adapters/store/backup/restoreBackup.ts';
import { readDataDir } from '../config.ts';
import { readArguments, UsageError } from './commandLine.ts';
import { describeManifest } from './describeManifest.ts';
import { describeReports, isBroken } from './describeReports.ts';
import { reportRefusal } from './reportRefusal.ts';

/** `restore QUELLE [--demo] [--ersetzen]`: exit 1 when the backup or the place is not fit for it. */
export async function runRestore(argv: readonly string[]): Promise<number> {
  const { flags, operands } = readArguments(argv, { flags: ['--demo', '--ersetzen'], options: [] });
  const [source, ...more] = operands;
  if (source === undefined || more.length > 0)
    throw new UsageError(['Nennen Sie genau ein Verzeichnis mit einer Sicherung.']);
  const mode = flags.has('--demo') ? 'demo' : 'echt';
  const root = resolve(readDataDir());
  return reportRefusal(async () => {
    const { manifest, report, replaced } = await restoreBackup(resolve(source), root, {
      mode,
      replace: flags.has('--ersetzen'),
      now: systemClock.now,
    });
    const kept = replaced === null ? [] : [`Die bisherigen Daten liegen jetzt in ${replaced}.`];
    const lines = [
      `Die Daten sind wiederhergestellt in ${resolve(root, mode)}.`,
      ...kept,
      ...describeReports(report),
      ...describeManifest(manifest),
      'Alle Personen müssen sich neu anmelden.',
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
    return isBroken(report) ? 1 : 0;
  });
}
