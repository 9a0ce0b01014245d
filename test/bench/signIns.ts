import { createPasswordHasher } from '../../src/adapters/passwordHasher.ts';
import type { BenchLine } from './benchLine.ts';
import { median } from './median.ts';

const ROUNDS = 31;

/** S8: whether the time of a refusal tells that an account exists. One after the other, in turns. */
export async function benchSignIns(): Promise<BenchLine[]> {
  const hasher = createPasswordHasher();
  const hash = await hasher.hash('Kastanien am Ufer');
  const known: number[] = [];
  const unknown: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    known.push(await timeOf(() => hasher.verify(hash, 'falsches Passwort')));
    unknown.push(await timeOf(() => hasher.verify(null, 'falsches Passwort')));
  }
  const [a, b] = [median(known), median(unknown)];
  return [
    { name: 'Falsches Passwort, Konto bekannt', value: a, unit: 'ms' },
    { name: 'Falsches Passwort, Konto unbekannt', value: b, unit: 'ms' },
    { name: 'Unterschied', value: (Math.abs(a - b) / a) * 100, unit: '%' },
  ];
}

async function timeOf(step: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await step();
  return performance.now() - start;
}
