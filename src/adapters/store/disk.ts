/** All writes of one data directory go through here: what one of them learns about the disk holds for all. */
import { join } from 'node:path';
import { type Log, StorageFailure } from '../../application/ports.ts';
import { limitConcurrency } from '../concurrencyLimit.ts';
import { durableWrite, probeWrite, SyncFailure } from './durableWrite.ts';
import { errorCode, type FileSystem } from './fileSystem.ts';

export interface DiskOptions {
  readonly fileSystem: FileSystem;
  readonly directory: string;
  readonly log: Log;
  /** Called once when going on would be dishonest; the caller ends the process. */
  readonly onFatal: (error: Error) => void;
}

type Refusal = 'read-only' | 'lost' | 'closed';

const NOTHING_SAVED: Readonly<Record<Refusal, string>> = {
  'read-only': 'Der Datenträger nimmt zurzeit nichts an. Es wurde nichts gespeichert.',
  lost: 'Der Datenträger ist gestört. Es wurde nichts gespeichert.',
  closed: 'Das Programm wird beendet. Es wurde nichts gespeichert.',
};

/** Each write holds two open files: far below what a process may open. */
const CONCURRENT_FILES = 16;
const PROBE_INTERVAL_MS = 2000;

export class Disk {
  readonly #options: DiskOptions;
  readonly #limited = limitConcurrency(CONCURRENT_FILES);
  readonly #running = new Set<Promise<void>>();
  #state: 'writable' | Refusal = 'writable';
  #probing: Promise<void> | null = null;
  #nextProbe: NodeJS.Timeout | undefined;

  constructor(options: DiskOptions) {
    this.#options = options;
  }

  /** Durable when it resolves; throws StorageFailure when not. */
  write(path: string, content: string | Uint8Array): Promise<void> {
    const writing = this.#write(path, content).finally(() => this.#running.delete(writing));
    this.#running.add(writing);
    return writing;
  }

  async readText(path: string): Promise<string> {
    return (await this.readBytes(path)).toString('utf8');
  }

  readBytes(path: string): Promise<Buffer> {
    return this.#limited(() => this.#options.fileSystem.readBytes(path));
  }

  fingerprint(path: string): Promise<string | null> {
    return this.#limited(() => this.#options.fileSystem.fingerprint(path));
  }

  names(directory: string): Promise<readonly string[]> {
    return this.#options.fileSystem.names(directory);
  }

  isWritable(): boolean {
    return this.#state === 'writable';
  }

  /** True after a failed fsync: what the disk holds is unknown, so only what was known before may be shown. */
  isLost(): boolean {
    return this.#state === 'lost';
  }

  /** Accepts nothing from now on and calls for the end of the process. */
  condemn(error: Error): void {
    if (this.#state === 'lost') return;
    this.#state = 'lost';
    this.#options.log.event('error', 'speicher.gestoert', { code: errorCode(error.cause ?? error) });
    this.#options.onFatal(error);
  }

  /** Waits for the running writes, also for those that begin meanwhile, and accepts no more. */
  async close(): Promise<void> {
    while (this.#running.size > 0) await Promise.allSettled(this.#running);
    clearTimeout(this.#nextProbe);
    if (this.#state !== 'lost') this.#state = 'closed';
  }

  async #write(path: string, content: string | Uint8Array): Promise<void> {
    if (this.#state === 'read-only') await this.#probe();
    if (this.#state !== 'writable') throw new StorageFailure(NOTHING_SAVED[this.#state]);
    try {
      await this.#limited(() => durableWrite(this.#options.fileSystem, path, content));
    } catch (error) {
      throw this.#failed(error);
    }
  }

  #failed(error: unknown): StorageFailure {
    if (error instanceof SyncFailure) this.condemn(error);
    if (this.#state === 'writable') {
      this.#state = 'read-only';
      this.#options.log.event('error', 'speicher.nur-lesen', { code: errorCode(error) });
    }
    if (this.#state === 'read-only') this.#probeLater();
    return new StorageFailure(NOTHING_SAVED[this.#state], { cause: error });
  }

  /** Becomes writable again when a small file can be written and synced; throws StorageFailure when not. */
  #probe(): Promise<void> {
    this.#probing ??= this.#tryProbe().finally(() => {
      this.#probing = null;
    });
    return this.#probing;
  }

  async #tryProbe(): Promise<void> {
    try {
      await probeWrite(this.#options.fileSystem, join(this.#options.directory, 'probe'));
    } catch (error) {
      throw this.#failed(error);
    }
    if (this.#state === 'read-only') this.#state = 'writable';
    this.#options.log.event('info', 'speicher.wieder-beschreibbar');
  }

  // Without a save nobody else would notice that the disk answers again.
  #probeLater(): void {
    clearTimeout(this.#nextProbe);
    this.#nextProbe = setTimeout(() => this.#probe().catch(() => {}), PROBE_INTERVAL_MS).unref();
  }
}
