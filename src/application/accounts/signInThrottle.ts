import type { Clock } from '../ports.ts';

/** Mistyping happens; guessing needs thousands of tries. */
const FREE_TRIES = 3;
const LONGEST_WAIT_S = 15 * 60;
const FORGET_MS = 60 * 60 * 1000;
/** Old entries go first, so that a flood of made-up names cannot fill the memory. */
const MOST = 10_000;

interface Tries {
  readonly count: number;
  readonly lastAt: number;
}

export interface SignInThrottle {
  /** Counts a try; answers how many seconds to wait instead, or 0 when the try may go on. */
  begin(login: string, address: string): number;
  succeed(login: string, address: string): void;
}

/**
 * Each further try for the same account from the same address waits twice as long. Not by account alone: otherwise
 * anybody could keep a colleague out by mistyping for them.
 */
export function createSignInThrottle(clock: Clock): SignInThrottle {
  const tries = new Map<string, Tries>();
  const key = (login: string, address: string) => `${address} ${login.toLowerCase()}`;
  return {
    begin: (login, address) => {
      const now = Date.parse(clock.now());
      const before = recent(tries.get(key(login, address)), now);
      const wait = remaining(before, now);
      if (wait > 0) return wait;
      tries.delete(key(login, address));
      if (tries.size >= MOST) tries.delete(tries.keys().next().value ?? '');
      tries.set(key(login, address), { count: before.count + 1, lastAt: now });
      return 0;
    },
    succeed: (login, address) => void tries.delete(key(login, address)),
  };
}

function recent(tries: Tries | undefined, now: number): Tries {
  return tries !== undefined && now - tries.lastAt < FORGET_MS ? tries : { count: 0, lastAt: 0 };
}

function remaining({ count, lastAt }: Tries, now: number): number {
  if (count < FREE_TRIES) return 0;
  const wait = Math.min(2 ** (count - FREE_TRIES), LONGEST_WAIT_S);
  return Math.max(0, Math.ceil(lastAt / 1000 + wait - now / 1000));
}
