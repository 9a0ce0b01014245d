import { BackupRefusal } from '../adapters/store/backup/backupRefusal.ts';
import { DataRefusal } from '../adapters/store/dataRefusal.ts';
import { UsageError } from './commandLine.ts';

/** What was typed wrong ends with 2, what stands against it with 1; both go to standard error. */
export async function reportRefusal(command: () => Promise<number>): Promise<number> {
  try {
    return await command();
  } catch (error) {
    if (error instanceof BackupRefusal && error.code === 'angabe') throw new UsageError(error.lines);
    if (!(error instanceof BackupRefusal || error instanceof DataRefusal)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}
