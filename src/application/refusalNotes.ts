import type { Clock } from './ports.ts';

const WINDOW_MS = 60_000;
/** More than anybody reaches by mistake; each one is a durable write. */
const MOST_PER_WINDOW = 20;

interface Window {
  readonly since: number;
  readonly noted: number;
  readonly left: number;
}

/** How many refusals before this one were left out; null: this one is left out too. */
export type RefusalNotes = (userId: string) => number | null;

/**
 * Keeps a script that asks for what is not its own from filling the record: so many are noted each minute, the next
 * one after that says how many were left out. Forgets with the process; the log of the machine has every one.
 */
export function createRefusalNotes(clock: Clock): RefusalNotes {
  const windows = new Map<string, Window>();
  return (userId) => {
    const now = Date.parse(clock.now());
    const last = windows.get(userId) ?? { since: now, noted: 0, left: 0 };
    const isOver = now - last.since >= WINDOW_MS;
    const current = isOver ? { since: now, noted: 0, left: last.left } : last;
    if (current.noted >= MOST_PER_WINDOW) {
      windows.set(userId, { ...current, left: current.left + 1 });
      return null;
    }
    windows.set(userId, { ...current, noted: current.noted + 1, left: 0 });
    return current.left;
  };
}
