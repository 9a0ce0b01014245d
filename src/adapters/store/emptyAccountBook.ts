import type { AccountBook } from '../../application/ports.ts';

/** What a new installation starts from: nobody may sign in until the set-up link has been used. */
export const EMPTY_ACCOUNT_BOOK: AccountBook = {
  rev: 0,
  accounts: [],
  settings: { municipality: '', land: '', aiAuthority: '', dataProtectionAuthority: '', switches: {} },
  setupTokenHash: null,
  voteDrafts: [],
  trail: [],
};
