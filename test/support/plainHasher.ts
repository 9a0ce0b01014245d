import type { PasswordHasher } from '../../src/application/ports.ts';

/** A hasher without cost, for tests about everything but hashing. */
export const plainHasher: PasswordHasher & { stored(password: string): string } = {
  stored: (password) => `plain:${password.normalize('NFC')}`,
  hash: async (password) => plainHasher.stored(password),
  verify: async (hash, password) => hash === plainHasher.stored(password),
};
