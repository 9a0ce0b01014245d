/** The real server, as `npm start` runs it, on a free port and an empty data directory. */
import { readConfig } from '../../src/config.ts';
import { type RunningServer, startServer } from '../../src/server.ts';
import { recordingLog } from './recordingLog.ts';
import { temporaryDirectories } from './temporaryDirectory.ts';

export interface LiveServer extends Pick<RunningServer, 'deps' | 'stop'> {
  readonly origin: string;
  /** Where the files of the Vorhaben lie. */
  readonly dataDir: string;
  /** The page on which the first administrator is created. */
  readonly setUpPath: string;
}

/** Starts before the tests of the file and stops after them. */
export function liveServer(): () => LiveServer {
  const directory = temporaryDirectories();
  let running: LiveServer | null = null;
  beforeAll(async () => {
    running = await start(await directory());
  });
  afterAll(() => running?.stop());
  return () => {
    if (running === null) throw new Error('the server runs only while the tests of the file do');
    return running;
  };
}

async function start(dataDir: string): Promise<LiveServer> {
  const config = readConfig('echt', { PORT: '0', DATA_DIR: dataDir });
  if (!config.ok) throw new Error(config.problems.map(({ detail }) => detail).join(' '));
  const { port, setUpLink, deps, stop } = await startServer(config.value, {
    log: recordingLog().log,
    onFatal: (error) => {
      throw error;
    },
  });
  const origin = `http://localhost:${port}`;
  return { origin, dataDir, setUpPath: new URL(setUpLink ?? origin).pathname, deps, stop };
}
