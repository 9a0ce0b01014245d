import { dateInBerlin } from '../../src/adapters/clock.ts';
import type { Clock } from '../../src/application/ports.ts';

export interface TestClock extends Clock {
  advance(minutes: number): void;
}

/** Time that passes only when a test says so. */
export function createTestClock(start: string): TestClock {
  let now = Date.parse(start);
  return {
    now: () => new Date(now).toISOString(),
    today: () => dateInBerlin(new Date(now)),
    advance: (minutes) => {
      now += minutes * 60_000;
    },
  };
}
