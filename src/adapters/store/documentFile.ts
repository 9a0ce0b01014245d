import { type Adapter, Low } from 'lowdb';
import { DamagedFile } from './damagedFile.ts';
import type { Disk } from './disk.ts';
import { currentDocument, openEnvelope, type StoredDocument, sealDocument } from './envelope.ts';
import { unreadable } from './unreadable.ts';

/** One stored document with its last known durable state. Callers take turns: one call at a time. */
export class DocumentFile<T extends object> {
  readonly #disk: Disk;
  readonly #path: string;
  readonly #parse: (stored: StoredDocument) => T;
  readonly #adapter: Adapter<T | null>;
  #fingerprint: string | null = null;
  #known: Low<T | null>;
  #damage: DamagedFile | null = null;

  constructor(disk: Disk, path: string, parse: (stored: StoredDocument) => T) {
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
    const next = this.#lowdb(this.#parse(currentDocument(document)));
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
