import type { AuditLog } from '../../application/ports.ts';
import type { TrailEntry } from '../../domain/assessment.ts';
import { appendEntry, endOf } from '../../domain/trail.ts';
import { sha256 } from '../sha256.ts';

/** A record that lives as long as the process: for tests of everything above the store. */
export function createMemoryAuditLog(): AuditLog {
  let entries: readonly TrailEntry[] = [];
  return {
    append: async (event) => {
      entries = appendEntry(entries, event, sha256);
    },
    head: async () => endOf(entries),
    list: async () => ({ entries, damaged: [] }),
  };
}
