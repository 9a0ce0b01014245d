import { limitConcurrency } from '../../../src/adapters/concurrencyLimit.ts';
import { createPasswordHasher } from '../../../src/adapters/passwordHasher.ts';

describe('S6 passwords', () => {
  const hasher = createPasswordHasher();

  it('are stored as argon2id with at least 19 MiB', async () => {
    expect(await hasher.hash('Bäckerei am Markt 7')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('verify in either Unicode form, and only the right one', async () => {
    const hash = await hasher.hash('Bäckerei am Markt 7'.normalize('NFD'));
    expect(await hasher.verify(hash, 'Bäckerei am Markt 7'.normalize('NFC'))).toBe(true);
    expect(await hasher.verify(hash, 'Bäckerei am Markt 8')).toBe(false);
  });

  it('S8 an unknown account never verifies', async () => {
    expect(await hasher.verify(null, '')).toBe(false);
  });
});

describe('S6: limitConcurrency', () => {
  it('never runs more than the limit, keeps the order, and goes on after a failure', async () => {
    const limited = limitConcurrency(2);
    let running = 0;
    let most = 0;
    const started: number[] = [];
    const task = (number: number) => async () => {
      running += 1;
      most = Math.max(most, running);
      started.push(number);
      await Promise.resolve();
      running -= 1;
      if (number === 1) throw new Error('broken task');
      return number;
    };
    const results = await Promise.allSettled([0, 1, 2, 3, 4].map((number) => limited(task(number))));
    expect(most).toBe(2);
    expect(started).toEqual([0, 1, 2, 3, 4]);
    expect(results.map((result) => result.status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
      'fulfilled',
    ]);
  });
});
