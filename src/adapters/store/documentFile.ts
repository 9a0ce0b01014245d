import { type Adapter, Low } from 'lowdb';
import { StorageFailure } from '../../application/ports.ts';
import { DamagedFile } from './damagedFile.ts';
import type { Disk } from './disk.ts';
import { openEnvelope, sealDocument } from './envelope.ts';
import { errorCode } from './fileSystem.ts';

/** What the process may open at most, not what is wrong with the file. */
const OUT_OF_FILES = new Set(['EMFILE', 'ENFILE', 'ENOMEM']);

/** One stored document with its last known durable state. Callers take turns: one call at a time. */
export class DocumentFile<T extends object> {
  readonly #disk: Disk;
  readonly #path: string;
  readonly #parse: (document: unknown) => T;
  readonly #adapter: Adapter<T | null>;
  #fingerprint: string | null = null;
  #known: Low<T | null>;
  #damage: DamagedFile | null = null;

  constructor(disk: Disk, path: string, parse: (document: unknown) => T) {
    this.#disk = disk;
    this.#path = path;
    this.#parse = parse;
    this.#adapter = {
      read: async () => parse(openEnvelope(await disk.readText(path).catch(unreadable))),
      write: (document) => disk.write(path, sealDocument(document)),
    };
    this.#known = this.#lowdb(null);
  }

  /** The stored document, null when there is none; throws DamagedFile when it cannot be trusted. */
  async read(): Promise<T | null> {
    if (!this.#disk.isLost()) await this.#refresh();
    if (this.#damage !== null) throw this.#damage;
    return this.#known.data;
  }

  /** Shows the new document only once it is durable; throws StorageFailure when it is not. */
  async replace(document: T): Promise<void> {
    const next = this.#lowdb(this.#parse(document));
    await next.write();
    this.#known = next;
    this.#fingerprint = await this.#disk.fingerprint(this.#path).catch(() => null);
  }

  async #refresh(): Promise<void> {
    const fingerprint = await this.#disk.fingerprint(this.#path).catch(unreadable);
    if (fingerprint !== null && fingerprint === this.#fingerprint) return;
    const read = this.#lowdb(null);
    this.#damage = null;
    if (fingerprint !== null) await read.read().catch((error) => this.#remember(error));
    this.#known = read;
    this.#fingerprint = fingerprint;
  }

  #remember(error: unknown): void {
    if (!(error instanceof DamagedFile)) throw error;
    this.#damage = error;
  }

  #lowdb(document: T | null): Low<T | null> {
    return new Low<T | null>(this.#adapter, document);
  }
}

function unreadable(error: unknown): never {
  const code = errorCode(error);
  if (OUT_OF_FILES.has(code)) {
    throw new StorageFailure('Die Datei kann zurzeit nicht gelesen werden.', { cause: error });
  }
  throw new DamagedFile('unlesbar', `Die Datei ist nicht lesbar (${code}).`);
}
