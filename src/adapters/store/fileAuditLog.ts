import type { AuditEvent, AuditLog } from '../../application/ports.ts';
import type { ChainEnd } from '../../domain/trail.ts';
import { AUDIT_FOLDER, AuditFiles, type AuditRecord } from './auditFiles.ts';
import type { Disk } from './disk.ts';
import { Turns } from './turns.ts';

interface Batch {
  readonly events: AuditEvent[];
  readonly written: Promise<void>;
}

/** The record on disk. What comes in while a write is under way is written together, so a burst costs few writes. */
export class FileAuditLog implements AuditLog {
  readonly #files: AuditFiles;
  readonly #turns = new Turns();
  #batch: Batch | null = null;

  constructor(disk: Disk, directory: string) {
    this.#files = new AuditFiles(disk, directory);
  }

  append(event: AuditEvent): Promise<void> {
    this.#batch ??= this.#newBatch();
    this.#batch.events.push(event);
    return this.#batch.written;
  }

  head(): Promise<ChainEnd> {
    return this.#turns.take(AUDIT_FOLDER, () => this.#files.head());
  }

  list(): Promise<AuditRecord> {
    return this.#turns.take(AUDIT_FOLDER, () => this.#files.readAll());
  }

  #newBatch(): Batch {
    const events: AuditEvent[] = [];
    const written = this.#turns.take(AUDIT_FOLDER, () => {
      this.#batch = null;
      return this.#files.append(events);
    });
    return { events, written };
  }
}
