import type { AccountStore, Clock, Settings, Sha256 } from '../ports.ts';
import { type Actor, amended } from './bookChange.ts';

interface Deps {
  readonly accounts: AccountStore;
  readonly clock: Clock;
  readonly sha256: Sha256;
}

export async function changeSettings(deps: Deps, actor: Actor, settings: Settings): Promise<void> {
  await deps.accounts.change((book) => {
    const change = {
      actor,
      action: 'einstellungen.geaendert',
      field: 'einstellungen',
      before: book.settings,
      after: settings,
    };
    return { book: amended(book, { settings }, change, deps), value: undefined };
  });
}
