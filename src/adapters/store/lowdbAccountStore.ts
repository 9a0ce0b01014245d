import { join } from 'node:path';
import type { AccountBook, AccountStore } from '../../application/ports.ts';
import { parseAccountBook } from './accountDocument.ts';
import type { Disk } from './disk.ts';
import { DocumentFile } from './documentFile.ts';
import { requireContinuedTrail } from './documentSchema.ts';
import { EMPTY_ACCOUNT_BOOK } from './emptyAccountBook.ts';
import { Turns } from './turns.ts';

export const ACCOUNT_FILE = 'konten.json';

/** Accounts, settings and their trail in one file. Throws DamagedFile when it cannot be trusted. */
export class LowdbAccountStore implements AccountStore {
  readonly #file: DocumentFile<AccountBook>;
  readonly #turns = new Turns();

  constructor(disk: Disk, directory: string) {
    this.#file = new DocumentFile(disk, join(directory, ACCOUNT_FILE), parseAccountBook);
  }

  read(): Promise<AccountBook> {
    return this.#turns.take(ACCOUNT_FILE, () => this.#current());
  }

  change<T>(step: (book: AccountBook) => { book: AccountBook; value: T }): Promise<T> {
    return this.#turns.take(ACCOUNT_FILE, async () => {
      const current = await this.#current();
      const { book, value } = step(current);
      requireContinuedTrail(current, book);
      if (book !== current) await this.#file.replace(book);
      return value;
    });
  }

  async #current(): Promise<AccountBook> {
    return (await this.#file.read()) ?? EMPTY_ACCOUNT_BOOK;
  }
}
