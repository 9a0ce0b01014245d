import { join } from 'node:path';
import { type AssessmentStore, type DamagedDocument, StorageFailure } from '../../application/ports.ts';
import type { Assessment } from '../../domain/assessment.ts';
import type { Result } from '../../domain/outcome.ts';
import { parseAssessment } from './assessmentDocument.ts';
import { DamagedFile } from './damagedFile.ts';
import type { Disk } from './disk.ts';
import { DocumentFile } from './documentFile.ts';
import { requireContinuedTrail } from './documentSchema.ts';
import { readableHead } from './readableHead.ts';
import { Turns } from './turns.ts';

export const ASSESSMENT_FOLDER = 'vorhaben';

// Nothing that leads out of the folder, and nothing that Windows takes for a device (con, com1).
const ID = /^[0-9a-z]{5,64}$/;
const FILE = /^([0-9a-z]{5,64})\.json$/;

/** The id that a file name stands for, null when the program gives no such name. */
export function assessmentIdOf(name: string): string | null {
  return FILE.exec(name)?.[1] ?? null;
}

/** A file that was copied over another one is sound in itself; only its name gives it away. */
export function checkIdentity(assessment: Assessment, id: string): Assessment {
  if (assessment.id === id) return assessment;
  throw new DamagedFile('form', `Die Datei gehört zu einem anderen Vorhaben (${assessment.id}).`);
}

type Loaded = Result<Assessment | null, DamagedDocument>;

/** One file per assessment in `<directory>/vorhaben`, each one a lowdb document behind the durable write. */
export class LowdbAssessmentStore implements AssessmentStore {
  readonly #disk: Disk;
  readonly #folder: string;
  readonly #turns = new Turns();
  readonly #files = new Map<string, DocumentFile<Assessment>>();
  readonly #reported = new Map<string, string>();
  readonly #onDamage: (damaged: DamagedDocument) => void;

  /** `onDamage` is told once of each file that turns out to be damaged. */
  constructor(disk: Disk, directory: string, onDamage: (damaged: DamagedDocument) => void = () => {}) {
    this.#disk = disk;
    this.#onDamage = onDamage;
    this.#folder = join(directory, ASSESSMENT_FOLDER);
  }

  create(assessment: Assessment): Promise<void> {
    const { id } = assessment;
    if (!ID.test(id)) return Promise.reject(new Error('an id has 5 to 64 digits and lower case letters'));
    return this.#turns.take(id, async () => {
      const stored = await this.#read(id);
      if (!stored.ok || stored.value !== null) throw new Error(`assessment ${id} exists`);
      await this.#replace(assessment);
    });
  }

  async load(id: string): Promise<Loaded> {
    if (!ID.test(id)) return { ok: true, value: null };
    return this.#turns.take(id, () => this.#read(id));
  }

  async save(assessment: Assessment, expectedRev: number): Promise<boolean> {
    const { id } = assessment;
    if (!ID.test(id)) return false;
    return this.#turns.take(id, async () => {
      const stored = await this.#read(id);
      if (!stored.ok) throw new StorageFailure(`${stored.problems.file}: ${stored.problems.detail}`);
      if (stored.value?.rev !== expectedRev) return false;
      requireContinuedTrail(stored.value, assessment);
      await this.#replace(assessment);
      return true;
    });
  }

  async list(): Promise<{ assessments: readonly Assessment[]; damaged: readonly DamagedDocument[] }> {
    const names = await this.#disk.names(this.#folder);
    const ids = names.flatMap((name) => assessmentIdOf(name) ?? []).sort();
    const loaded = await Promise.all(ids.map((id) => this.load(id)));
    return {
      assessments: loaded.flatMap((one) => (one.ok && one.value !== null ? [one.value] : [])),
      damaged: loaded.flatMap((one) => (one.ok ? [] : [one.problems])),
    };
  }

  isWritable(): boolean {
    return this.#disk.isWritable();
  }

  async #read(id: string): Promise<Loaded> {
    const file = this.#file(id);
    try {
      const value = await file.read();
      // Addresses that somebody guessed must not stay in memory.
      if (value === null) this.#files.delete(id);
      else this.#files.set(id, file);
      const checked = value && checkIdentity(value, id);
      this.#reported.delete(id);
      return { ok: true, value: checked };
    } catch (error) {
      if (!(error instanceof DamagedFile)) throw error;
      return { ok: false, problems: await this.#describe(id, error) };
    }
  }

  async #describe(id: string, { code, message }: DamagedFile): Promise<DamagedDocument> {
    const text = await this.#disk.readText(join(this.#folder, `${id}.json`)).catch(() => '');
    const file = `${ASSESSMENT_FOLDER}/${id}.json`;
    const damaged = { id, file, code, detail: message, ...readableHead(text) };
    if (this.#reported.get(id) !== message) this.#onDamage(damaged);
    this.#reported.set(id, message);
    return damaged;
  }

  async #replace(assessment: Assessment): Promise<void> {
    const file = this.#file(assessment.id);
    await file.replace(assessment);
    this.#files.set(assessment.id, file);
  }

  #file(id: string): DocumentFile<Assessment> {
    const path = join(this.#folder, `${id}.json`);
    return this.#files.get(id) ?? new DocumentFile(this.#disk, path, parseAssessment);
  }
}
