import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export const PROVEN_LAW_FILE = 'regelwerk-geprueft';

/** Remembers in a data directory which proof succeeded last. */
export interface ProvenLaw {
  includes(proof: string): Promise<boolean>;
  remember(proof: string): Promise<void>;
}

/** A file that is missing, damaged or not writable proves nothing: the next start checks again. */
export function provenLaw(directory: string): ProvenLaw {
  const file = join(directory, PROVEN_LAW_FILE);
  return {
    includes: async (proof) => (await readFile(file, 'utf8').catch(() => '')) === proof,
    remember: (proof) => writeFile(file, proof, { mode: 0o600 }).catch(() => {}),
  };
}
