import { signIn } from '../../../src/application/accounts/signIn.ts';
import { noteEvent } from '../../../src/application/noteEvent.ts';
import { type AuditLog, StorageFailure } from '../../../src/application/ports.ts';
import { jana } from '../../support/aReview.ts';
import { aTown } from '../../support/aTown.ts';
import { plainHasher } from '../../support/plainHasher.ts';
import { passwordOf } from '../../support/testApp.ts';

const EVENT = { action: 'druck', field: 'vorhaben:chatbot01', rev: 3 };

function townWith(audit: Partial<AuditLog>) {
  const town = aTown();
  return { ...town, deps: { ...town.deps, audit: { ...town.deps.audit, ...audit } } };
}

describe('S41 an event beside the Vorhaben', () => {
  it('is recorded with person, time and revision', async () => {
    const { deps } = aTown();
    await noteEvent(deps)(jana, EVENT);
    expect((await deps.audit.list()).entries).toMatchObject([
      {
        ...EVENT,
        by: 'jana',
        byName: 'Jana Groß',
        at: '2026-11-23T10:00:00.000Z',
        before: null,
        after: null,
      },
    ]);
  });

  it('R3 that the disk does not take keeps nobody from reading; the gap stands in the log', async () => {
    const { deps, events } = townWith({ append: () => Promise.reject(new StorageFailure('voll')) });
    await noteEvent(deps)(jana, EVENT);
    expect(events).toEqual([
      { level: 'error', name: 'protokoll.luecke', fields: { action: 'druck', account: 'jana' } },
    ]);
  });

  it('that fails for another reason is a bug and says so', async () => {
    const { deps } = townWith({ append: () => Promise.reject(new Error('kaputt')) });
    await expect(noteEvent(deps)(jana, EVENT)).rejects.toThrow('kaputt');
  });
});

describe('S41 signing in', () => {
  const tryWith = async (login: string, password: string) => {
    const { deps } = aTown();
    const answer = await signIn({ ...deps, hasher: plainHasher }, { login, password });
    const { entries } = await deps.audit.list();
    return [answer.ok, ...entries.map(({ action, by, field }) => `${action} ${by} ${field}`)];
  };

  it('is recorded, and so is a refusal, for an account that exists', async () => {
    expect(await tryWith('jana', passwordOf('jana'))).toEqual([true, 'anmeldung.erfolgt jana anmeldung']);
    expect(await tryWith('jana', 'falsch')).toEqual([false, 'anmeldung.abgewiesen  konto:jana']);
  });

  it('with a name that no account has leaves nothing of what was typed', async () => {
    const [, entry = ''] = await tryWith('MeinGeheimesPasswort', 'x');
    expect(entry).toBe('anmeldung.abgewiesen  anmeldung');
  });
});
