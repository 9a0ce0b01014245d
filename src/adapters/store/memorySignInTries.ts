import type { SignInTries, Tries } from '../../application/ports.ts';

/** Forgets with the process; tests hand it from one application to the next. */
export function createMemorySignInTries(): SignInTries {
  let kept: ReadonlyMap<string, Tries> = new Map();
  return {
    get kept() {
      return kept;
    },
    keep: async (tries) => {
      kept = tries;
    },
  };
}
