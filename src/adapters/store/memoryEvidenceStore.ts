import type { EvidenceStore } from '../../application/ports.ts';
import { sha256 } from '../sha256.ts';

/** Evidence that lives as long as the process: for tests of everything above the store. */
export function createMemoryEvidenceStore(): EvidenceStore {
  const files = new Map<string, Uint8Array>();
  return {
    keep: async (bytes) => {
      const name = sha256(bytes);
      files.set(name, Uint8Array.from(bytes));
      return { sha256: name };
    },
    read: async (name) => ({ ok: true, value: files.get(name) ?? null }),
  };
}
