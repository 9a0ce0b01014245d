import type { AccountBook, AccountStore } from '../../application/ports.ts';
import { EMPTY_ACCOUNT_BOOK } from './emptyAccountBook.ts';

/** Accounts that live as long as the process: for tests of everything above the store. */
export function createMemoryAccountStore(initial: AccountBook = EMPTY_ACCOUNT_BOOK): AccountStore {
  let book = initial;
  return {
    read: async () => book,
    change: async (step) => {
      const next = step(book);
      book = next.book;
      return next.value;
    },
  };
}
