import { type DataDirectory, openDataDirectory } from '../../src/adapters/store/dataDirectory.ts';
import { recordingLog } from './recordingLog.ts';

/** Opens real data directories and lets go of them after each test. */
export function openForTest(): (root: string) => Promise<DataDirectory> {
  const opened: DataDirectory[] = [];
  afterEach(() => Promise.all(opened.splice(0).map((directory) => directory.close())));
  return async (root) => {
    const onFatal = (error: Error) => {
      throw error;
    };
    const directory = await openDataDirectory(root, { mode: 'echt', log: recordingLog().log, onFatal });
    opened.push(directory);
    return directory;
  };
}
