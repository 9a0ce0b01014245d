import { Disk } from '../../src/adapters/store/disk.ts';
import type { FileSystem } from '../../src/adapters/store/fileSystem.ts';
import { openStores, type Stores } from '../../src/adapters/store/stores.ts';
import { type RecordedEvent, recordingLog } from '../support/recordingLog.ts';

export const DIRECTORY = '/daten/echt';

export interface SimulatedStores extends Stores {
  /** What ended the process, in order. */
  readonly deaths: readonly Error[];
  readonly events: readonly RecordedEvent[];
  readonly close: () => Promise<void>;
}

/** The real stores on another file system. */
export async function openOn(fileSystem: FileSystem): Promise<SimulatedStores> {
  const deaths: Error[] = [];
  const { log, events } = recordingLog();
  const onFatal = (error: Error) => deaths.push(error);
  const disk = new Disk({ fileSystem, directory: DIRECTORY, log, onFatal });
  const stores = await openStores(disk, DIRECTORY, log);
  return { ...stores, deaths, events, close: () => disk.close() };
}
