/** One process from start to end: configuration, server, signals. Shared by the real start and the demonstration. */
import { createLog } from './adapters/log.ts';
import { DataRefusal } from './adapters/store/dataRefusal.ts';
import { describeError } from './application/describeError.ts';
import { type Log, StorageFailure } from './application/ports.ts';
import { type Config, readConfig } from './config.ts';
import { type RunningServer, startServer } from './server.ts';
import { StartRefusal } from './startRefusal.ts';

/** `prepare` runs once the server answers, before the address is printed. */
export async function run(
  mode: Config['mode'],
  prepare: (server: RunningServer) => Promise<void> = async () => {},
): Promise<void> {
  const config = readConfig(mode);
  if (!config.ok) return refuseToStart(config.problems.map(({ detail }) => detail));
  const log = createLog();
  const end = endOfProcess(log);
  try {
    const server = await startServer(config.value, { log, onFatal: (error) => end.after(error) });
    end.stops(server);
    await prepare(server);
    welcome(config.value, server);
  } catch (error) {
    refuseToStart(reasonsOf(error, config.value));
  }
}

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

function welcome({ mode, host }: Config, { address, setUpLink }: RunningServer): void {
  print([`Prüfpfad läuft: ${address}`]);
  const isOnlyHere = address.startsWith('http://localhost') && LOOPBACK.includes(host);
  if (!address.startsWith('https:') && !isOnlyHere)
    print(['Achtung: Ohne https kann jeder im selben Netz Passwörter mitlesen.']);
  if (setUpLink !== null && mode === 'echt')
    print(['Noch gibt es kein Konto. Legen Sie das erste an. Der Link gilt nur einmal:', setUpLink]);
}

/** Ends the process in order: on a signal, or after an error that nobody expected. */
function endOfProcess(log: Log) {
  let running: RunningServer | null = null;
  let isEnding = false;
  const end = (code: number) => {
    if (isEnding) return;
    isEnding = true;
    Promise.resolve(running?.stop()).then(
      () => process.exit(code),
      () => process.exit(1),
    );
  };
  const after = (error: unknown) => {
    log.event('error', 'prozess.endet', describeError(error));
    end(1);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end(0));
  process.on('unhandledRejection', after);
  process.on('uncaughtException', after);
  return {
    after,
    stops: (server: RunningServer) => {
      running = server;
    },
  };
}

function reasonsOf(error: unknown, { port, host }: Config): readonly string[] {
  if (error instanceof StartRefusal) return error.lines;
  if (error instanceof DataRefusal || error instanceof StorageFailure) return [error.message];
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'EADDRINUSE')
    return [`Der Anschluss ${host}:${port} ist belegt. Setzen Sie PORT auf einen anderen.`];
  if (code === 'EACCES') return [`Für ${host}:${port} oder das Datenverzeichnis fehlen die Rechte.`];
  throw error;
}

function refuseToStart(reasons: readonly string[]): void {
  process.stderr.write(`${['Prüfpfad startet nicht.', ...reasons].join('\n')}\n`);
  process.exit(1);
}

function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}
