import { sha256 } from '../../src/adapters/sha256.ts';
import type { AccountBook } from '../../src/application/ports.ts';
import { NO_NOTICES } from '../../src/application/ports.ts';
import { NUMBER_GIVEN } from '../../src/domain/caseNumber.ts';
import { appendEntry } from '../../src/domain/trail.ts';

const AT = '2026-11-23T09:00:00.000Z';

/** The accounts with one more person, who is in the trail as well. */
export function joinedBy(book: AccountBook, id: string): AccountBook {
  const rev = book.rev + 1;
  const account = {
    id,
    login: id,
    name: `Name von ${id}`,
    department: 'Bürgerservice',
    role: 'owner' as const,
    passwordHash: 'keiner',
    mustChangePassword: false,
    active: true,
    calendarKeyHash: null,
    createdAt: AT,
    notices: NO_NOTICES,
  };
  const entry = { at: AT, by: 'x', byName: 'X', action: 'konto.angelegt', rev, field: id };
  const trail = appendEntry(book.trail, { ...entry, before: null, after: 'owner' }, sha256);
  return { ...book, rev, accounts: [...book.accounts, account], trail };
}

/** The accounts with one more number on record, as it is before the Vorhaben of that id exists. */
export function withNumber(book: AccountBook, number: string, id: string): AccountBook {
  const rev = book.rev + 1;
  const entry = { at: AT, by: 'x', byName: 'X', action: NUMBER_GIVEN, rev, field: number };
  return { ...book, rev, trail: appendEntry(book.trail, { ...entry, before: null, after: id }, sha256) };
}
