import { sha256 } from '../../src/adapters/sha256.ts';
import { createMemoryAuditLog } from '../../src/adapters/store/memoryAuditLog.ts';
import type { AuditLog } from '../../src/application/ports.ts';
import { verifyTrail } from '../../src/domain/trail.ts';
import { anEvent } from '../support/anEvent.ts';
import { openForTest } from '../support/openForTest.ts';
import { temporaryDirectories } from '../support/temporaryDirectory.ts';

const directory = temporaryDirectories();
const open = openForTest();

const logs: readonly [string, () => Promise<AuditLog>][] = [
  ['memory', async () => createMemoryAuditLog()],
  ['files', async () => (await open(await directory())).audit],
];

describe.each(logs)('AuditLog: %s', (_name, emptyLog) => {
  it('starts empty', async () => {
    expect(await (await emptyLog()).list()).toEqual({ entries: [], damaged: [] });
  });

  it('keeps every event in order in one sound chain, and tells them by sequence, not by clock', async () => {
    const log = await emptyLog();
    const backwards = { ...anEvent('b'), at: '2001-01-01T00:00:00.000Z' };
    for (const event of [anEvent('a'), backwards, anEvent('c')]) await log.append(event);
    const { entries } = await log.list();
    expect(entries.map(({ seq, field }) => [seq, field])).toEqual([
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
    ]);
    expect(entries[0]).toMatchObject(anEvent('a'));
    expect(verifyTrail(entries, sha256)).toEqual({ ok: true });
  });

  it('takes hundreds at once and loses none', async () => {
    const log = await emptyLog();
    const names = Array.from({ length: 500 }, (_, n) => `ereignis${n}`);
    await Promise.all(names.map((name) => log.append(anEvent(name))));
    const { entries, damaged } = await log.list();
    expect(entries.map(({ field }) => field)).toEqual(names);
    expect(damaged).toEqual([]);
    expect(verifyTrail(entries, sha256)).toEqual({ ok: true });
  });
});
