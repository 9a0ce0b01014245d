/** Modules of the native kind reach jest through their own meta data only. */
const mockModule: (name: string, factory: () => object) => void = Reflect.get(
  Reflect.get(import.meta, 'jest'),
  'unstable_mockModule',
);

/** Hashes at once, now and at most. */
const running = { now: 0, most: 0 };

async function counted<T>(result: T): Promise<T> {
  running.now += 1;
  running.most = Math.max(running.most, running.now);
  await new Promise((resolve) => setImmediate(resolve));
  running.now -= 1;
  return result;
}

mockModule('@node-rs/argon2', () => ({
  hash: () => counted('$argon2id$'),
  verify: () => counted(true),
}));

it('S6: a flood of sign-ins hashes two passwords at a time: 19 MiB each must not fill the memory', async () => {
  const { createPasswordHasher } = await import('../../../src/adapters/passwordHasher.ts');
  const hasher = createPasswordHasher();
  const known = Array.from({ length: 20 }, () => hasher.verify('$argon2id$', 'x'));
  const unknown = Array.from({ length: 20 }, () => hasher.verify(null, 'x'));
  expect(await Promise.all(known)).toEqual(known.map(() => true));
  expect(await Promise.all(unknown)).toEqual(unknown.map(() => false));
  expect(running.most).toBe(2);
});
