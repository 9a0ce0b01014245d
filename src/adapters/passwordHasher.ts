import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import type { PasswordHasher } from '../application/ports.ts';
import { limitConcurrency } from './concurrencyLimit.ts';

/** The package's default algorithm is argon2id; its default memory is too small. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Each hash holds 19 MiB: a flood of sign-ins must queue, not fill the memory. */
const CONCURRENT_HASHES = 2;

/** argon2id over the NFC form: the same password typed on another system stays the same password. */
export function createPasswordHasher(): PasswordHasher {
  const limited = limitConcurrency(CONCURRENT_HASHES);
  const hashed = (password: string) => limited(() => hash(password.normalize('NFC'), COST));
  const dummy = hashed(randomBytes(16).toString('hex'));
  return {
    hash: hashed,
    verify: async (known, password) => {
      const against = known ?? (await dummy);
      const matches = await limited(() => verify(against, password.normalize('NFC')));
      return known !== null && matches;
    },
  };
}
