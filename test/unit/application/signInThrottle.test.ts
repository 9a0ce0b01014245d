import { createSignInThrottle } from '../../../src/application/accounts/signInThrottle.ts';
import { createTestClock } from '../../support/testClock.ts';

function setUp() {
  const clock = createTestClock('2026-11-23T09:00:00.000Z');
  const throttle = createSignInThrottle(clock);
  return { throttle, wait: (seconds: number) => clock.advance(seconds / 60) };
}

describe('S9 throttle', () => {
  it('doubles the wait after three free tries, up to fifteen minutes', () => {
    const { throttle, wait } = setUp();
    const waits: number[] = [];
    for (let i = 0; i < 16; i += 1) {
      const seconds = throttle.begin('jana', '10.0.0.1');
      waits.push(seconds);
      wait(seconds);
      if (seconds > 0) expect(throttle.begin('jana', '10.0.0.1')).toBe(0);
    }
    expect(waits).toEqual([0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900]);
  });

  it('counts tries that run at the same moment', () => {
    const { throttle } = setUp();
    const waits = [1, 2, 3, 4, 5].map(() => throttle.begin('jana', '10.0.0.1'));
    expect(waits).toEqual([0, 0, 0, 1, 1]);
  });

  it('keeps accounts and addresses apart, so that nobody can lock a colleague out', () => {
    const { throttle } = setUp();
    for (let i = 0; i < 9; i += 1) throttle.begin('jana', '10.0.0.66');
    expect(throttle.begin('jana', '10.0.0.66')).toBeGreaterThan(0);
    expect(throttle.begin('jana', '10.0.0.1')).toBe(0);
    expect(throttle.begin('ole', '10.0.0.66')).toBe(0);
  });

  it('forgets after a success, and after an hour', () => {
    const { throttle, wait } = setUp();
    for (let i = 0; i < 3; i += 1) throttle.begin('jana', '10.0.0.1');
    throttle.succeed('JANA', '10.0.0.1');
    expect([1, 2, 3].map(() => throttle.begin('jana', '10.0.0.1'))).toEqual([0, 0, 0]);
    wait(3600);
    expect([1, 2, 3].map(() => throttle.begin('jana', '10.0.0.1'))).toEqual([0, 0, 0]);
  });

  it('stays small under a flood of made-up names', () => {
    const { throttle } = setUp();
    for (let i = 0; i < 9; i += 1) throttle.begin('jana', '10.0.0.1');
    for (let i = 0; i < 20_000; i += 1) throttle.begin(`name${i}`, '10.0.0.1');
    expect(throttle.begin('jana', '10.0.0.1')).toBe(0);
  });
});
