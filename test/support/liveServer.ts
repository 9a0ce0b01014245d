/** The real server, as `npm start` runs it, on a free port and an empty data directory. */
import { existsSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

/** In ms: the first test file that needs a server waits until the whole law is proved. */
const FIRST_PROOF = 240_000;

/** Starts before the tests of the file and stops after them. */
export function liveServer(): () => LiveServer {
  let running: LiveServer | null = null;
  // In this order: the directory goes when nobody uses it any more.
  afterAll(() => running?.stop());
  const directory = temporaryDirectories();
  beforeAll(async () => {
    const dataDir = await directory();
    await lendProof(dataDir);
    running = await start(dataDir);
    await keepProof(dataDir);
  }, FIRST_PROOF);
  return () => {
    if (running === null) throw new Error('the server runs only while the tests of the file do');
    return running;
  };
}

/**
 * The server proves the law at its first start and remembers that in its data directory; here the first test file
 * proves it for all. The proof names every byte of law and code, so an old one counts for nothing.
 */
const PROOF = 'regelwerk-geprueft';
const KEPT_PROOF = join(tmpdir(), `pruefpfad-${PROOF}`);

async function lendProof(dataDir: string): Promise<void> {
  if (!existsSync(KEPT_PROOF)) return;
  await mkdir(join(dataDir, 'echt'), { mode: 0o700 });
  await copyFile(KEPT_PROOF, join(dataDir, 'echt', PROOF));
}

async function keepProof(dataDir: string): Promise<void> {
  await copyFile(join(dataDir, 'echt', PROOF), KEPT_PROOF);
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
