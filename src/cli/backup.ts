import { resolve } from 'node:path';
import { systemClock } from '../adapters/clock.ts';
import { createBackup } from '../adapters/store/backup/createBackup.ts';
import type { BackupManifest } from '../adapters/store/backup/manifest.ts';
import { ownVersion, readDataDir } from '../config.ts';
import { readArguments, UsageError } from './commandLine.ts';
import { describeManifest } from './describeManifest.ts';
import { loadCatalogue } from './loadCatalogue.ts';
import { reportRefusal } from './reportRefusal.ts';

/** `backup ZIEL [--demo]`: copies the data while the server runs; exit 1 when a file was damaged already. */
export async function runBackup(argv: readonly string[]): Promise<number> {
  const { flags, operands } = readArguments(argv, { flags: ['--demo'], options: [] });
  const [target, ...more] = operands;
  if (target === undefined || more.length > 0)
    throw new UsageError(['Nennen Sie genau ein neues Verzeichnis für die Sicherung.']);
  const mode = flags.has('--demo') ? 'demo' : 'echt';
  const catalogue = await loadCatalogue();
  return reportRefusal(async () => {
    const manifest = await createBackup(resolve(readDataDir(), mode), resolve(target), {
      mode,
      program: ownVersion(),
      catalogue: catalogue && { version: catalogue.version, sha256: catalogue.sha256 },
      now: systemClock.now,
    });
    const warnings = warningsOf(manifest);
    const lines = [`Die Sicherung liegt in ${resolve(target)}.`, ...describeManifest(manifest), ...warnings];
    process.stdout.write(`${lines.join('\n')}\n`);
    return warnings.length > 0 ? 1 : 0;
  });
}

/** What was not in order before; the backup holds it as it was. */
function warningsOf({ damages, numbers }: BackupManifest): readonly string[] {
  return [
    ...damages.map(({ file, detail }) => `  ${file}: SCHON VORHER BESCHÄDIGT. ${detail}`),
    ...numbers.repeated.map((number) => `  ${number}: SCHON VORHER DOPPELT vergeben.`),
    ...numbers.missing.map((number) => `  ${number}: FEHLTE SCHON VORHER.`),
  ];
}
