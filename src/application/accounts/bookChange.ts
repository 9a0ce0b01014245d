import type { Problem } from '../../domain/outcome.ts';
import { appendEntry } from '../../domain/trail.ts';
import type { Account, AccountBook, Clock, Sha256 } from '../ports.ts';

export type Actor = Pick<Account, 'id' | 'name'>;

export interface BookChange {
  readonly actor: Actor;
  readonly action: string;
  /** Account or setting that changed. Passwords never appear in `before` and `after`. */
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** The book with one more accepted change and its entry in the trail. */
export function amended(
  book: AccountBook,
  part: Partial<Pick<AccountBook, 'accounts' | 'settings' | 'setupTokenHash'>>,
  { actor, action, field, before, after }: BookChange,
  { clock, sha256 }: { readonly clock: Clock; readonly sha256: Sha256 },
): AccountBook {
  const rev = book.rev + 1;
  const entry = { at: clock.now(), by: actor.id, byName: actor.name, action, rev, field, before, after };
  return { ...book, ...part, rev, trail: appendEntry(book.trail, entry, sha256) };
}

export function withAccount(book: AccountBook, changed: Account): Pick<AccountBook, 'accounts'> {
  return { accounts: book.accounts.map((account) => (account.id === changed.id ? changed : account)) };
}

/** Number of the last entry about that account or setting; 0: none. What a form has seen when it carries it. */
export function lastChangeOf({ trail }: Pick<AccountBook, 'trail'>, field: string): number {
  return trail.findLast((entry) => entry.field === field)?.seq ?? 0;
}

/** Somebody else was faster: what they changed must be read first. */
export function overtaken(book: Pick<AccountBook, 'trail'>, field: string, seen: number): Problem | null {
  const last = book.trail.findLast((entry) => entry.field === field);
  if (last === undefined || last.seq <= seen) return null;
  return {
    code: 'veraltet',
    detail: `${last.byName} hat das inzwischen geändert. Was, steht im Verlauf. Ihre Eingaben stehen noch hier. Speichern Sie noch einmal, wenn sie gelten sollen.`,
  };
}
