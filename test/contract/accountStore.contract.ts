import { sha256 } from '../../src/adapters/sha256.ts';
import { createMemoryAccountStore } from '../../src/adapters/store/memoryAccountStore.ts';
import type { Account, AccountBook, AccountStore } from '../../src/application/ports.ts';
import { NO_NOTICES } from '../../src/application/ports.ts';
import { appendEntry } from '../../src/domain/trail.ts';
import { openForTest } from '../support/openForTest.ts';
import { temporaryDirectories } from '../support/temporaryDirectory.ts';

const directory = temporaryDirectories();
const open = openForTest();

const stores: readonly [string, () => Promise<AccountStore>][] = [
  ['memory', async () => createMemoryAccountStore()],
  ['lowdb', async () => (await open(await directory())).accounts],
];

function anAccount(login: string): Account {
  const createdAt = '2026-11-23T09:00:00.000Z';
  return {
    id: login,
    login,
    name: 'Änne Groß',
    department: 'IT',
    role: 'admin',
    passwordHash: 'h',
    mustChangePassword: false,
    active: true,
    calendarKeyHash: null,
    createdAt,
    notices: NO_NOTICES,
  };
}

function withAccount(book: AccountBook, account: Account): AccountBook {
  const rev = book.rev + 1;
  const entry = { at: account.createdAt, by: 'x', byName: 'X', action: 'konto', rev, field: account.id };
  const trail = appendEntry(book.trail, { ...entry, before: null, after: account.role }, sha256);
  return { ...book, rev, accounts: [...book.accounts, account], trail };
}

describe.each(stores)('AccountStore: %s', (_name, emptyStore) => {
  it('S7 starts without any account', async () => {
    const book = await (await emptyStore()).read();
    expect(book).toMatchObject({ rev: 0, accounts: [], setupTokenHash: null, trail: [] });
  });

  it('stores what a step returns and hands its value on', async () => {
    const store = await emptyStore();
    const value = await store.change((book) => ({
      book: withAccount(book, anAccount('jana')),
      value: 'angelegt',
    }));
    expect(value).toBe('angelegt');
    expect((await store.read()).accounts).toEqual([anAccount('jana')]);
  });

  it('R4 runs steps one at a time: no change gets lost', async () => {
    const store = await emptyStore();
    const logins = Array.from({ length: 20 }, (_, n) => `konto${n}`);
    await Promise.all(
      logins.map((login) =>
        store.change((book) => ({ book: withAccount(book, anAccount(login)), value: null })),
      ),
    );
    const book = await store.read();
    expect(book.accounts.map((account) => account.login)).toEqual(logins);
    expect(book.rev).toBe(20);
  });

  it('stays as it was when the step throws, and goes on afterwards', async () => {
    const store = await emptyStore();
    const failing = store.change(() => {
      throw new Error('Konto gibt es schon');
    });
    await expect(failing).rejects.toThrow('Konto gibt es schon');
    expect((await store.read()).rev).toBe(0);
    await store.change((book) => ({ book: withAccount(book, anAccount('jana')), value: null }));
    expect((await store.read()).rev).toBe(1);
  });

  it('R6 refuses a book whose trail does not verify', async () => {
    const store = await emptyStore();
    await store.change((book) => ({ book: withAccount(book, anAccount('jana')), value: null }));
    const forged = store.change((book) => {
      const trail = book.trail.map((entry) => ({ ...entry, byName: 'jemand anderes' }));
      return { book: { ...book, trail }, value: null };
    });
    await expect(forged).rejects.toThrow('Eintrag 1');
    expect((await store.read()).trail[0]?.byName).toBe('X');
  });

  it('R6 refuses a trail that forgets what was stored', async () => {
    const store = await emptyStore();
    await store.change((book) => ({ book: withAccount(book, anAccount('jana')), value: null }));
    const forgetful = store.change((book) => ({ book: { ...book, trail: [] }, value: null }));
    await expect(forgetful).rejects.toThrow('only grow');
    expect((await store.read()).trail).toHaveLength(1);
  });
});
