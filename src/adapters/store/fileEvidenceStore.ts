import { join } from 'node:path';
import type { DamagedDocument, EvidenceStore } from '../../application/ports.ts';
import type { Result } from '../../domain/outcome.ts';
import { sha256 } from '../sha256.ts';
import { DamagedFile } from './damagedFile.ts';
import type { Disk } from './disk.ts';
import { errorCode } from './fileSystem.ts';
import { Turns } from './turns.ts';
import { unreadable } from './unreadable.ts';

export const EVIDENCE_FOLDER = 'nachweise';

const NAME = /^[0-9a-f]{64}$/;

/** Whether the program gives such a name: nothing else leads to a file. */
export function isEvidenceName(name: string): boolean {
  return NAME.test(name);
}

/** The bytes, or a thrown DamagedFile: the name says what they must be. */
export function checkEvidence(bytes: Buffer, name: string): Buffer {
  if (sha256(bytes) === name) return bytes;
  throw new DamagedFile(
    'pruefsumme',
    'Der Inhalt passt nicht zum Namen der Datei: verändert oder abgeschnitten.',
  );
}

/** Evidence in `<directory>/nachweise`, each file named by its hash; written once and never changed. */
export class FileEvidenceStore implements EvidenceStore {
  readonly #disk: Disk;
  readonly #folder: string;
  readonly #turns = new Turns();

  constructor(disk: Disk, directory: string) {
    this.#disk = disk;
    this.#folder = join(directory, EVIDENCE_FOLDER);
  }

  async keep(bytes: Uint8Array): Promise<{ readonly sha256: string }> {
    const name = sha256(bytes);
    return this.#turns.take(name, async () => {
      const stored = await this.read(name);
      // A damaged copy is replaced by the good one that just came in.
      if (!stored.ok || stored.value === null) await this.#disk.write(join(this.#folder, name), bytes);
      return { sha256: name };
    });
  }

  async read(name: string): Promise<Result<Uint8Array | null, DamagedDocument>> {
    if (!isEvidenceName(name)) return { ok: true, value: null };
    try {
      const bytes = await this.#bytes(name);
      return { ok: true, value: bytes && checkEvidence(bytes, name) };
    } catch (error) {
      if (!(error instanceof DamagedFile)) throw error;
      const file = `${EVIDENCE_FOLDER}/${name}`;
      return { ok: false, problems: { id: name, file, code: error.code, detail: error.message } };
    }
  }

  async #bytes(name: string): Promise<Buffer | null> {
    try {
      return await this.#disk.readBytes(join(this.#folder, name));
    } catch (error) {
      return errorCode(error) === 'ENOENT' ? null : unreadable(error);
    }
  }
}
