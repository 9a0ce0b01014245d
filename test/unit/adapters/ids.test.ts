import { randomIds } from '../../../src/adapters/ids.ts';

it('S1 ids are opaque, of one length, and do not repeat', () => {
  const ids = Array.from({ length: 2000 }, () => randomIds.next());
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[0-9a-z]{25}$/);
});
