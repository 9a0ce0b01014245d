import { sha256 } from '../../../src/adapters/sha256.ts';
import { createMemorySignInTries } from '../../../src/adapters/store/memorySignInTries.ts';
import { createSignInThrottle } from '../../../src/application/accounts/signInThrottle.ts';
import { createTestClock } from '../../support/testClock.ts';

function setUp() {
  const clock = createTestClock('2026-11-23T09:00:00.000Z');
  const tries = createMemorySignInTries();
  const start = () => createSignInThrottle({ clock, tries, keyOf: sha256 });
  const throttle = start();
  return { throttle, tries, start, wait: (seconds: number) => clock.advance(seconds / 60) };
}

describe('S9 throttle', () => {
  it('doubles the wait after three free tries, up to fifteen minutes', async () => {
    const { throttle, wait } = setUp();
    const waits: number[] = [];
    for (let i = 0; i < 16; i += 1) {
      const seconds = await throttle.begin('jana', '10.0.0.1');
      waits.push(seconds);
      wait(seconds);
      if (seconds > 0) expect(await throttle.begin('jana', '10.0.0.1')).toBe(0);
    }
    expect(waits).toEqual([0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900]);
  });

  it('counts tries that run at the same moment', async () => {
    const { throttle } = setUp();
    const waits = await Promise.all([1, 2, 3, 4, 5].map(() => throttle.begin('jana', '10.0.0.1')));
    expect(waits).toEqual([0, 0, 0, 1, 1]);
  });

  it('keeps accounts and addresses apart, so that nobody can lock a colleague out', async () => {
    const { throttle } = setUp();
    for (let i = 0; i < 9; i += 1) await throttle.begin('jana', '10.0.0.66');
    expect(await throttle.begin('jana', '10.0.0.66')).toBeGreaterThan(0);
    expect(await throttle.begin('jana', '10.0.0.1')).toBe(0);
    expect(await throttle.begin('ole', '10.0.0.66')).toBe(0);
  });

  it('forgets after a success, and after an hour', async () => {
    const { throttle, wait } = setUp();
    for (let i = 0; i < 3; i += 1) await throttle.begin('jana', '10.0.0.1');
    await throttle.succeed('JANA', '10.0.0.1');
    expect(await Promise.all([1, 2, 3].map(() => throttle.begin('jana', '10.0.0.1')))).toEqual([0, 0, 0]);
    wait(3600);
    expect(await Promise.all([1, 2, 3].map(() => throttle.begin('jana', '10.0.0.1')))).toEqual([0, 0, 0]);
  });

  it('stays small under a flood of made-up names', async () => {
    const { throttle } = setUp();
    for (let i = 0; i < 9; i += 1) await throttle.begin('jana', '10.0.0.1');
    for (let i = 0; i < 20_000; i += 1) await throttle.begin(`name${i}`, '10.0.0.1');
    expect(await throttle.begin('jana', '10.0.0.1')).toBe(0);
  });

  it('S9: the throttle survives a restart, and keeps neither names nor addresses', async () => {
    const { throttle, tries, start, wait } = setUp();
    for (let i = 0; i < 3; i += 1) await throttle.begin('jana', '10.0.0.1');
    await throttle.begin('ole', '10.0.0.1');
    expect(JSON.stringify([...tries.kept])).not.toMatch(/jana|ole|10\.0/);
    const restarted = start();
    expect(await restarted.begin('jana', '10.0.0.1')).toBe(1);
    expect(await restarted.begin('jana', '10.0.0.2')).toBe(0);
    wait(1);
    expect(await restarted.begin('jana', '10.0.0.1')).toBe(0);
    expect(await start().begin('jana', '10.0.0.1')).toBe(2);
    await restarted.succeed('jana', '10.0.0.1');
    expect(await start().begin('jana', '10.0.0.1')).toBe(0);
  });

  it('S9: what is kept is forgotten an hour after the last try, with the next one', async () => {
    const { throttle, tries, wait } = setUp();
    for (let i = 0; i < 3; i += 1) await throttle.begin('jana', '10.0.0.1');
    wait(3600);
    for (let i = 0; i < 3; i += 1) await throttle.begin('ole', '10.0.0.2');
    expect(tries.kept.size).toBe(1);
  });

  it('S9: a full disk keeps nobody out and slows guessing down all the same', async () => {
    const clock = createTestClock('2026-11-23T09:00:00.000Z');
    const tries = { kept: new Map(), keep: () => Promise.reject(new Error('voll')) };
    const throttle = createSignInThrottle({ clock, tries, keyOf: sha256 });
    for (let i = 0; i < 3; i += 1) expect(await throttle.begin('jana', '10.0.0.1')).toBe(0);
    expect(await throttle.begin('jana', '10.0.0.1')).toBe(1);
  });
});
