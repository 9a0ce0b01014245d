import type { Clock, SignInTries, Tries } from '../ports.ts';

/** Mistyping happens; guessing needs thousands of tries. */
const FREE_TRIES = 3;
const LONGEST_WAIT_S = 15 * 60;
const FORGET_MS = 60 * 60 * 1000;
/** Old entries go first, so that a flood of made-up names cannot fill the memory. */
const MOST = 10_000;
/** What survives a restart: only who has to wait, the latest of them, so that the file stays small. */
const MOST_KEPT = 500;

export interface SignInThrottle {
  /** Counts a try; answers how many seconds to wait instead, or 0 when the try may go on. */
  begin(login: string, address: string): Promise<number>;
  succeed(login: string, address: string): Promise<void>;
}

interface ThrottleDeps {
  readonly clock: Clock;
  readonly tries: SignInTries;
  /** Makes a key of name and address that tells nothing about them: people type passwords as names. */
  readonly keyOf: (text: string) => string;
}

/**
 * Each further try for the same account from the same address waits twice as long, after a restart too. Not by account
 * alone: otherwise anybody could keep a colleague out by mistyping for them.
 */
export function createSignInThrottle({ clock, tries: store, keyOf }: ThrottleDeps): SignInThrottle {
  const tries = new Map(store.kept);
  const key = (login: string, address: string) => keyOf(`${address} ${login.toLowerCase()}`);
  // A full disk must not keep people out: until the process ends, the memory slows guessing down.
  const keep = () => store.keep(toKeep(tries, Date.parse(clock.now()))).catch(() => {});
  return {
    begin: async (login, address) => {
      const now = Date.parse(clock.now());
      const before = recent(tries.get(key(login, address)), now);
      const wait = remaining(before, now);
      if (wait > 0) return wait;
      const count = before.count + 1;
      tries.delete(key(login, address));
      if (tries.size >= MOST) tries.delete(tries.keys().next().value ?? '');
      tries.set(key(login, address), { count, lastAt: now });
      if (count >= FREE_TRIES) await keep();
      return 0;
    },
    succeed: async (login, address) => {
      const before = tries.get(key(login, address));
      tries.delete(key(login, address));
      if (before !== undefined && before.count >= FREE_TRIES) await keep();
    },
  };
}

function toKeep(tries: ReadonlyMap<string, Tries>, now: number): ReadonlyMap<string, Tries> {
  const waiting = [...tries].filter(([, one]) => recent(one, now).count >= FREE_TRIES);
  return new Map(waiting.slice(-MOST_KEPT));
}

function recent(tries: Tries | undefined, now: number): Tries {
  return tries !== undefined && now - tries.lastAt < FORGET_MS ? tries : { count: 0, lastAt: 0 };
}

function remaining({ count, lastAt }: Tries, now: number): number {
  if (count < FREE_TRIES) return 0;
  const wait = Math.min(2 ** (count - FREE_TRIES), LONGEST_WAIT_S);
  return Math.max(0, Math.ceil(lastAt / 1000 + wait - now / 1000));
}
