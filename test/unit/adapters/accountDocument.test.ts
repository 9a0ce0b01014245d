import { parseAccountBook } from '../../../src/adapters/store/accountDocument.ts';
import { accountBook } from '../../support/testApp.ts';

describe('a stored account', () => {
  it('of version 0.1.0 has no calendar address', () => {
    const book = accountBook();
    const accounts = book.accounts.map(({ calendarKeyHash: _later, ...account }) => account);
    const read = parseAccountBook({ schemaVersion: 1, document: { ...book, accounts } });
    expect(read).toEqual(book);
  });

  it('keeps the hash of its calendar key', () => {
    const book = accountBook();
    const accounts = book.accounts.map((account) => ({ ...account, calendarKeyHash: 'ab'.repeat(32) }));
    const document = { ...book, accounts };
    expect(parseAccountBook({ schemaVersion: 2, document })).toEqual(document);
  });
});
