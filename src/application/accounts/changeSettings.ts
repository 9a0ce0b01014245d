import type { Result } from '../../domain/outcome.ts';
import type { AccountStore, Clock, Settings, Sha256 } from '../ports.ts';
import { type Actor, amended, overtaken } from './bookChange.ts';

interface Deps {
  readonly accounts: AccountStore;
  readonly clock: Clock;
  readonly sha256: Sha256;
}

export const SETTINGS = 'einstellungen';

/** `seen`: the last change of the settings that the person has read (`lastChangeOf`). */
export function changeSettings(
  deps: Deps,
  actor: Actor,
  settings: Settings,
  seen: number,
): Promise<Result<Settings>> {
  return deps.accounts.change<Result<Settings>>((book) => {
    const stale = overtaken(book, SETTINGS, seen);
    if (stale !== null) return { book, value: { ok: false, problems: [stale] } };
    const action = 'einstellungen.geaendert';
    const change = { actor, action, field: SETTINGS, before: book.settings, after: settings };
    return { book: amended(book, { settings }, change, deps), value: { ok: true, value: settings } };
  });
}
