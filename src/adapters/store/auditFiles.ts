/** The numbered files of the record in `<directory>/protokoll`, one chain through all of them. One call at a time. */
import { join } from 'node:path';
import type { AuditEvent, DamagedDocument } from '../../application/ports.ts';
import type { TrailEntry } from '../../domain/assessment.ts';
import { type ChainEnd, endOf, linkEntry } from '../../domain/trail.ts';
import { sha256 } from '../sha256.ts';
import { type AuditSegment, NEW_CHAIN, parseAuditSegment, requireContinued } from './auditDocument.ts';
import { DamagedFile } from './damagedFile.ts';
import type { Disk } from './disk.ts';
import { DocumentFile } from './documentFile.ts';

export const AUDIT_FOLDER = 'protokoll';

const FILE = /^(\d{6})\.json$/;
/** Every append writes its file as a whole: small files keep that fast. */
const ENTRIES_PER_FILE = 128;

/** The number that a file name stands for, null when the program gives no such name. */
export function auditNumberOf(name: string): number | null {
  const digits = FILE.exec(name)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** The file that grows, and the entry that the next one stands on. */
interface Growing {
  readonly number: number;
  readonly trail: readonly TrailEntry[];
  readonly end: ChainEnd;
}

export interface AuditRecord {
  readonly entries: readonly TrailEntry[];
  readonly damaged: readonly DamagedDocument[];
}

export class AuditFiles {
  readonly #disk: Disk;
  readonly #folder: string;
  #growing: Growing | null = null;

  constructor(disk: Disk, directory: string) {
    this.#disk = disk;
    this.#folder = join(directory, AUDIT_FOLDER);
  }

  /** Durable when it resolves; after a StorageFailure none of the events that were not yet written is visible. */
  async append(events: readonly AuditEvent[]): Promise<void> {
    for (let rest = events; rest.length > 0; ) {
      this.#growing ??= await this.#lastFile(rest);
      const { number, trail, end } = roomAfter(this.#growing);
      const taken = rest.slice(0, ENTRIES_PER_FILE - trail.length);
      const links = linked(end, taken);
      const next = [...trail, ...links];
      await this.#file(number).replace({ trail: next });
      this.#growing = { number, trail: next, end: endOf(next) };
      rest = rest.slice(taken.length);
    }
  }

  /** The last entry; read from the disk once, then known from the own writes. */
  async head(): Promise<ChainEnd> {
    if (this.#growing !== null) return this.#growing.end;
    const { entries } = await this.readAll();
    return endOf(entries);
  }

  async readAll(): Promise<AuditRecord> {
    const entries: TrailEntry[] = [];
    const damaged: DamagedDocument[] = [];
    let before: AuditSegment | null = null;
    for (const number of await this.#numbers()) {
      const read: AuditSegment | DamagedFile = await this.#read(number, before);
      if (read instanceof DamagedFile) damaged.push(damageOf(number, read));
      else entries.push(...read.trail);
      before = read instanceof DamagedFile ? null : read;
    }
    return { entries, damaged };
  }

  /** Where the record goes on. After a file that cannot be read a new chain begins in a new file, and says so. */
  async #lastFile([first]: readonly AuditEvent[]): Promise<Growing> {
    const number = (await this.#numbers()).at(-1);
    if (number === undefined) return { number: 1, trail: [], end: endOf([]) };
    const read = await this.#read(number, null);
    if (!(read instanceof DamagedFile)) return { number, trail: read.trail, end: endOf(read.trail) };
    const beginning = { ...endOf([]), seq: number * ENTRIES_PER_FILE };
    const note = { by: '', byName: 'Prüfpfad', at: first?.at ?? '', action: NEW_CHAIN, rev: 0 };
    const damagedFile = `${AUDIT_FOLDER}/${fileName(number)}`;
    const entry = linkEntry(
      beginning,
      { ...note, field: damagedFile, before: null, after: read.code },
      sha256,
    );
    return { number: number + 1, trail: [entry], end: entry };
  }

  async #read(number: number, before: AuditSegment | null): Promise<AuditSegment | DamagedFile> {
    try {
      const segment = await this.#file(number).read();
      if (segment === null) return new DamagedFile('unlesbar', 'Die Datei fehlt.');
      requireContinued(before, segment);
      return segment;
    } catch (error) {
      if (error instanceof DamagedFile) return error;
      throw error;
    }
  }

  async #numbers(): Promise<readonly number[]> {
    const names = await this.#disk.names(this.#folder);
    return names.flatMap((name) => auditNumberOf(name) ?? []).sort((a, b) => a - b);
  }

  #file(number: number): DocumentFile<AuditSegment> {
    return new DocumentFile(this.#disk, join(this.#folder, fileName(number)), parseAuditSegment);
  }
}

function roomAfter(growing: Growing): Growing {
  const { number, trail, end } = growing;
  return trail.length < ENTRIES_PER_FILE ? growing : { number: number + 1, trail: [], end };
}

function linked(end: ChainEnd, events: readonly AuditEvent[]): readonly TrailEntry[] {
  const links: TrailEntry[] = [];
  for (const event of events) links.push(linkEntry(links.at(-1) ?? end, event, sha256));
  return links;
}

function fileName(number: number): string {
  return `${String(number).padStart(6, '0')}.json`;
}

function damageOf(number: number, { code, message }: DamagedFile): DamagedDocument {
  return { id: String(number), file: `${AUDIT_FOLDER}/${fileName(number)}`, code, detail: message };
}
