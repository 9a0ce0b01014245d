import { join } from 'node:path';
import { systemClock } from './adapters/clock.ts';
import { randomIds } from './adapters/ids.ts';
import { createPasswordHasher } from './adapters/passwordHasher.ts';
import { provenLaw } from './adapters/provenLaw.ts';
import { keptSessionSecret } from './adapters/sessionSecret.ts';
import { sha256 } from './adapters/sha256.ts';
import { type DataDirectory, openDataDirectory } from './adapters/store/dataDirectory.ts';
import { createApp } from './app.ts';
import { issueSetUpToken } from './application/accounts/setUp.ts';
import type { Log } from './application/ports.ts';
import { catalogueForUse } from './catalogueForUse.ts';
import { addressOf, type Config, type WebConfig } from './config.ts';
import type { Catalogue } from './domain/catalogue.ts';
import { listen, portOf, stopListening } from './listen.ts';
import { openPost, type Post } from './mail.ts';
import { formatFinding } from './rulebook/finding.ts';
import { StartRefusal } from './startRefusal.ts';
import type { Deps } from './web/deps.ts';
import { paths } from './web/paths.ts';

export interface RunningServer {
  readonly port: number;
  /** Where people reach it, without a slash at the end. */
  readonly address: string;
  /** Set while nobody can sign in yet: where the first administrator is created. */
  readonly setUpLink: string | null;
  readonly deps: Deps;
  /** Answers what is under way, waits for running saves, lets the next process in. */
  stop(): Promise<void>;
}

export interface ServerHooks {
  readonly log: Log;
  /** The disk or the lock is lost; the process must end. */
  readonly onFatal: (error: Error) => void;
}

/** Throws StartRefusal for a broken catalogue, DataRefusal for data that cannot be used. */
export async function startServer(config: Config, { log, onFatal }: ServerHooks): Promise<RunningServer> {
  const data = await openDataDirectory(config.dataDir, { mode: config.mode, log, onFatal });
  let post: Post | null = null;
  try {
    const catalogue = await loadCatalogue(config);
    const stored = await assemble(config, data, catalogue, log);
    const { mail, baseUrl } = config;
    post = mail === null || baseUrl === null ? null : openPost(stored, mail, baseUrl);
    const deps = { ...stored, assessments: post?.assessments ?? stored.assessments };
    await refuseUnknownSettings(deps);
    // Before anybody can ask: what fails from here on would leave a server behind.
    const token = await issueSetUpToken(deps);
    const server = await listen(createApp(deps), config.port, config.host);
    const port = portOf(server);
    const address = addressOf({ ...config, port });
    log.event('info', 'server.gestartet', { port, catalogue: catalogue.version });
    return {
      port,
      address,
      deps,
      setUpLink: token === null ? null : `${address}${paths.setUp(token)}`,
      stop: () =>
        stopListening(server).finally(() => {
          post?.stop();
          return data.close();
        }),
    };
  } catch (error) {
    post?.stop();
    await data.close();
    throw error;
  }
}

async function loadCatalogue({ rulesDir, dataDir, mode }: Config): Promise<Catalogue> {
  const catalogue = await catalogueForUse(rulesDir, provenLaw(join(dataDir, mode)));
  if (catalogue.ok) return catalogue.value;
  const lines = [
    'Das Regelwerk hat Fehler und wird nicht verwendet:',
    ...catalogue.problems.map(formatFinding),
  ];
  throw new StartRefusal(lines);
}

/** A reading that the catalogue no longer offers must be decided anew, not replaced by its default. */
async function refuseUnknownSettings({ accounts, catalogue }: Deps): Promise<void> {
  const { settings } = await accounts.read();
  const gone = catalogue.switches.filter(({ id, options }) => {
    const chosen = settings.switches[id];
    return chosen !== undefined && !options.some((option) => option.id === chosen);
  });
  if (gone.length === 0) return;
  const titles = gone.map(({ title, id }) => `  ${title} (${id})`);
  throw new StartRefusal([
    'Das Regelwerk kennt eine gewählte Auslegung nicht mehr:',
    ...titles,
    'Ihre Daten sind unverändert. Spielen Sie das bisherige Regelwerk wieder ein und wählen Sie dort eine andere.',
  ]);
}

async function assemble(
  config: Config,
  { assessments, accounts, sessions, tries, catalogues, evidence, audit }: DataDirectory,
  catalogue: Catalogue,
  log: Log,
): Promise<Deps> {
  const { trustProxy, idleMinutes, absoluteHours, securityContact, version, baseUrl, dataDir, mode } = config;
  const web: WebConfig = {
    https: baseUrl?.startsWith('https:') ?? false,
    trustProxy,
    idleMinutes,
    absoluteHours,
    baseUrl: addressOf(config),
    securityContact,
    version,
    sessionSecret: config.sessionSecret ?? (await keptSessionSecret(join(dataDir, mode))),
  };
  const hasher = createPasswordHasher();
  const stores = { assessments, accounts, sessions, tries, catalogues, evidence, audit };
  return { ...stores, hasher, clock: systemClock, ids: randomIds, sha256, log, catalogue, config: web };
}
