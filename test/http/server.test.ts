/** The server as it is started for real: files on disk, a port, an orderly end. */
import { once } from 'node:events';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { type Config, readConfig } from '../../src/config.ts';
import { listen, portOf, stopListening } from '../../src/listen.ts';
import { type RunningServer, startServer } from '../../src/server.ts';
import { StartRefusal } from '../../src/startRefusal.ts';
import { readMini, toFiles } from '../rulebook/miniCatalogue.ts';
import { recordingLog } from '../support/recordingLog.ts';
import { temporaryDirectories } from '../support/temporaryDirectory.ts';

const newDirectory = temporaryDirectories();

async function aConfig(
  changes: Readonly<Record<string, unknown>> = {},
  mini = 'kleinster-katalog',
): Promise<Config> {
  const directory = await newDirectory();
  const rulesDir = join(directory, 'rules');
  for (const [path, text] of toFiles({ ...readMini('valid', mini), ...changes })) {
    await mkdir(dirname(join(rulesDir, path)), { recursive: true });
    await writeFile(join(rulesDir, path), text);
  }
  const config = readConfig('echt', { PORT: '0', DATA_DIR: join(directory, 'data') });
  if (!config.ok) throw new Error(JSON.stringify(config.problems));
  return { ...config.value, rulesDir };
}

async function start(config: Config): Promise<RunningServer> {
  const fatal: Error[] = [];
  return startServer(config, { log: recordingLog().log, onFatal: (error) => void fatal.push(error) });
}

const ask = (server: RunningServer, path: string) =>
  fetch(`http://127.0.0.1:${server.port}${path}`, { redirect: 'manual' });

describe('server', () => {
  it('gives a set-up link that works, until somebody is set up', async () => {
    const server = await start(await aConfig());
    const path = new URL(server.setUpLink ?? '').pathname;
    const answer = await ask(server, path);
    expect([answer.status, await answer.text()]).toEqual([
      200,
      expect.stringContaining('Prüfpfad einrichten'),
    ]);
    await server.stop();
  });

  it('says whether it accepts changes', async () => {
    const server = await start(await aConfig());
    expect(await (await ask(server, '/gesund')).json()).toEqual({ status: 'ok' });
    await server.stop();
  });

  it('makes up its secret once and keeps it from others', async () => {
    const config = await aConfig();
    const file = join(config.dataDir, 'echt', 'sitzungsgeheimnis');
    await (await start(config)).stop();
    const secret = await readFile(file, 'utf8');
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    await (await start(config)).stop();
    expect(await readFile(file, 'utf8')).toBe(secret);
  });

  it('refuses a law with errors and names each with its place', async () => {
    const config = await aConfig({ 'probe/regeln.json': { rules: [{ id: 'kaputt' }] } });
    const refusal = await start(config).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(StartRefusal);
    expect(refusal).toHaveProperty(
      'lines',
      expect.arrayContaining([expect.stringMatching(/^probe\/regeln\.json:\S* {2}RB1\d\d {2}error /)]),
    );
  });

  it('refuses a chosen reading that the law no longer offers, instead of taking its default', async () => {
    const config = await aConfig({}, 'alle-bestandteile');
    const server = await start(config);
    const id = server.deps.catalogue.switches[0]?.id ?? '';
    await server.deps.accounts.change((book) => ({
      book: { ...book, settings: { ...book.settings, switches: { [id]: 'gibt-es-nicht' } } },
      value: null,
    }));
    await server.stop();
    const refusal = await start(config).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(StartRefusal);
    expect(refusal).toHaveProperty('lines', expect.arrayContaining([expect.stringContaining(id)]));
  });

  it('lets the data go when the port is taken', async () => {
    const config = await aConfig();
    const other = await listen((_req, res) => res.end(), 0, '127.0.0.1');
    await expect(start({ ...config, port: portOf(other) })).rejects.toHaveProperty('code', 'EADDRINUSE');
    await stopListening(other);
    await (await start(config)).stop();
  });
});

describe('F14 stopping', () => {
  it('answers what is under way and takes nothing new', async () => {
    let release: () => void = () => {};
    const arrived = new Promise<void>((resolve) => {
      release = resolve;
    });
    let finish: () => void = () => {};
    const server = await listen(
      (_req, res) => {
        finish = () => res.end('fertig');
        release();
      },
      0,
      '127.0.0.1',
    );
    const port = portOf(server);
    const answer = fetch(`http://127.0.0.1:${port}/`);
    await arrived;
    const stopped = stopListening(server);
    const [refused] = await once(connect(port, '127.0.0.1'), 'error').catch((error: unknown) => [error]);
    expect(refused).toHaveProperty('code', 'ECONNREFUSED');
    finish();
    expect(await (await answer).text()).toBe('fertig');
    await stopped;
  });
});
