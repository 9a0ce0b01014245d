import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export const SESSION_SECRET_FILE = 'sitzungsgeheimnis';
const SECRET = /^[0-9a-f]{64}$/;

/** The secret of this data directory, made up at the first start; only the owner of the process can read it. */
export async function keptSessionSecret(directory: string): Promise<string> {
  const file = join(directory, SESSION_SECRET_FILE);
  const kept = await readFile(file, 'utf8').catch(() => '');
  if (SECRET.test(kept)) return kept;
  // A file that a crash left half-written proves nothing: a new secret only means that everybody signs in again.
  const secret = randomBytes(32).toString('hex');
  await writeFile(file, secret, { mode: 0o600 });
  return secret;
}
