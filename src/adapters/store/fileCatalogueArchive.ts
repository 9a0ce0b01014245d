import { join } from 'node:path';
import type { CatalogueArchive, DamagedDocument } from '../../application/ports.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { Result } from '../../domain/outcome.ts';
import { parseCatalogue } from './catalogueDocument.ts';
import { DamagedFile } from './damagedFile.ts';
import type { Disk } from './disk.ts';
import { DocumentFile } from './documentFile.ts';
import type { StoredDocument } from './envelope.ts';
import { Turns } from './turns.ts';

export const CATALOGUE_FOLDER = 'katalogstaende';

const FILE = /^([0-9a-f]{64})\.json$/;
const SHA256 = /^[0-9a-f]{64}$/;

/** The hash that a file name stands for, null when the program gives no such name. */
export function catalogueHashOf(name: string): string | null {
  return FILE.exec(name)?.[1] ?? null;
}

/** The catalogue of that file; throws DamagedFile for a wrong form or one that belongs to another hash. */
export function checkCatalogue(stored: StoredDocument, hash: string): Catalogue {
  const catalogue = parseCatalogue(stored);
  if (catalogue.sha256 === hash) return catalogue;
  throw new DamagedFile('form', `Die Datei gehört zu einem anderen Katalogstand (${catalogue.sha256}).`);
}

/** Catalogues in `<directory>/katalogstaende/<sha256>.json`; written once and never changed. */
export class FileCatalogueArchive implements CatalogueArchive {
  readonly #disk: Disk;
  readonly #folder: string;
  readonly #turns = new Turns();
  readonly #files = new Map<string, DocumentFile<Catalogue>>();

  constructor(disk: Disk, directory: string) {
    this.#disk = disk;
    this.#folder = join(directory, CATALOGUE_FOLDER);
  }

  async keep(catalogue: Catalogue): Promise<void> {
    const hash = catalogue.sha256;
    if (!SHA256.test(hash)) throw new Error('a catalogue is kept under its SHA-256');
    await this.#turns.take(hash, async () => {
      const stored = await this.#read(hash);
      if (stored.ok) return;
      const file = this.#file(hash);
      await file.replace(catalogue);
      this.#files.set(hash, file);
    });
  }

  async load(hash: string): Promise<Result<Catalogue, DamagedDocument>> {
    if (!SHA256.test(hash)) return missing(hash);
    return this.#turns.take(hash, () => this.#read(hash));
  }

  async #read(hash: string): Promise<Result<Catalogue, DamagedDocument>> {
    const file = this.#file(hash);
    try {
      const value = await file.read();
      if (value === null) return missing(hash);
      this.#files.set(hash, file);
      return { ok: true, value };
    } catch (error) {
      if (!(error instanceof DamagedFile)) throw error;
      return damaged(hash, error);
    }
  }

  #file(hash: string): DocumentFile<Catalogue> {
    const path = join(this.#folder, `${hash}.json`);
    const parse = (stored: StoredDocument) => checkCatalogue(stored, hash);
    return this.#files.get(hash) ?? new DocumentFile(this.#disk, path, parse);
  }
}

function missing(hash: string) {
  return damaged(hash, new DamagedFile('unlesbar', 'Diesen Katalogstand gibt es hier nicht.'));
}

function damaged(hash: string, { code, message }: DamagedFile): Result<never, DamagedDocument> {
  return {
    ok: false,
    problems: { id: hash, file: `${CATALOGUE_FOLDER}/${hash}.json`, code, detail: message },
  };
}
