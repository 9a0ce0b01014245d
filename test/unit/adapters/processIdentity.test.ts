import { spawnSync } from 'node:child_process';
import { livenessOf, ownIdentity } from '../../../src/adapters/store/processIdentity.ts';

describe('R10 whether the holder of the lock still lives', () => {
  it('this process lives', async () => {
    expect(await livenessOf(await ownIdentity())).toBe('lives');
  });

  it('a process that has ended is dead', async () => {
    const { pid } = spawnSync(process.execPath, ['-e', '0']);
    expect(await livenessOf({ ...(await ownIdentity()), pid, started: '1' })).toBe('dead');
  });

  it('a pid that was given to another process is dead', async () => {
    expect(await livenessOf({ ...(await ownIdentity()), started: '1' })).toBe('dead');
  });

  it('where the start of a process cannot be seen, a living pid proves nothing', async () => {
    expect(await livenessOf({ ...(await ownIdentity()), started: null })).toBe('unknown');
  });

  it('nothing is known about another host, another boot or another container', async () => {
    expect(await livenessOf({ ...(await ownIdentity()), realm: 'rathaus-2' })).toBe('unknown');
  });
});
