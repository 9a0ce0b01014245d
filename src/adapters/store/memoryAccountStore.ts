import type { AccountBook, AccountStore } from '../../application/ports.ts';
import { parseAccountBook } from './accountDocument.ts';
import { requireContinuedTrail } from './documentSchema.ts';
import { EMPTY_ACCOUNT_BOOK } from './emptyAccountBook.ts';
import { currentDocument } from './envelope.ts';

/** Accounts that live as long as the process: for tests of everything above the store. */
export function createMemoryAccountStore(initial: AccountBook = EMPTY_ACCOUNT_BOOK): AccountStore {
  let current = initial;
  return {
    read: async () => current,
    change: async (step) => {
      const { book, value } = step(current);
      requireContinuedTrail(current, book);
      if (book !== current) current = parseAccountBook(currentDocument(book));
      return value;
    },
  };
}
