import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import session, { type SessionData } from 'express-session';
import type { SessionDocument } from '../../../src/adapters/store/sessionDocument.ts';
import { SessionStore } from '../../../src/adapters/store/sessionStore.ts';
import { openForTest } from '../../support/openForTest.ts';
import { temporaryDirectories } from '../../support/temporaryDirectory.ts';

const MINUTE = 60_000;
const START = Date.parse('2026-11-23T09:00:00Z');
const directory = temporaryDirectories();
const open = openForTest();

function aSession(userId: string, minutes = 30, from = START): SessionData {
  const cookie = new session.Cookie();
  cookie.expires = new Date(from + minutes * MINUTE);
  return { cookie, userId, openedWith: 'x', signedInAt: '', lastSeenAt: '', flash: '' };
}

/** The callback interface of express-session, as promises. */
function asked(store: SessionStore) {
  return {
    get: (sid: string) =>
      new Promise<SessionData | null | undefined>((resolve) =>
        store.get(sid, (_error, found) => resolve(found)),
      ),
    set: promisify(store.set.bind(store)),
    touch: (sid: string, data: SessionData) =>
      new Promise<void>((resolve) => store.touch(sid, data, resolve)),
    destroy: promisify(store.destroy.bind(store)),
  };
}

function simulated() {
  const written: SessionDocument[] = [];
  const clock = { now: START };
  const persist = async (document: SessionDocument) => {
    written.push(document);
  };
  const store = new SessionStore({ persist, now: () => clock.now });
  return { store, written, clock, ...asked(store) };
}

describe('S1 S4 sessions', () => {
  it('come back with what was put in', async () => {
    const { get, set } = simulated();
    await set('sid-1', aSession('jana'));
    expect(await get('sid-1')).toMatchObject({
      userId: 'jana',
      cookie: { expires: '2026-11-23T09:30:00.000Z' },
    });
    expect(await get('sid-2')).toBeNull();
  });

  it('S1 are stored without anything that could be used to sign in', async () => {
    const { set, written } = simulated();
    await set('geheime-kennung', aSession('jana'));
    expect(JSON.stringify(written)).not.toContain('geheime-kennung');
  });

  it('end at their time and are then removed from the file', async () => {
    const { get, set, written, clock } = simulated();
    await set('alt', aSession('jana', 30));
    clock.now = START + 30 * MINUTE;
    expect(await get('alt')).toBeNull();
    await set('neu', aSession('jana', 30, clock.now));
    expect(Object.keys(written.at(-1)?.sessions ?? {})).toHaveLength(1);
  });

  it('S4 end when they are destroyed, also for a request still under way', async () => {
    const { get, set, destroy } = simulated();
    await set('sid-1', aSession('jana'));
    await destroy('sid-1');
    await set('sid-1', aSession('jana'));
    expect(await get('sid-1')).toBeNull();
  });

  it('S4 of one account end together, the others stay', async () => {
    const { store, get, set } = simulated();
    await set('jana-büro', aSession('jana'));
    await set('jana-zuhause', aSession('jana'));
    await set('tim', aSession('tim'));
    await set('niemand', aSession(''));
    await store.destroyByUser('jana');
    expect(await get('jana-büro')).toBeNull();
    expect(await get('jana-zuhause')).toBeNull();
    expect(await get('tim')).not.toBeNull();
    expect(await get('niemand')).not.toBeNull();
  });

  it('that are only used are written again when their end has moved by a minute', async () => {
    const { set, touch, get, written, clock } = simulated();
    await set('sid-1', aSession('jana', 30));
    clock.now += MINUTE / 2;
    await touch('sid-1', aSession('jana', 30, clock.now));
    expect(written).toHaveLength(1);
    clock.now += MINUTE / 2;
    await touch('sid-1', aSession('jana', 30, clock.now));
    expect(written).toHaveLength(2);
    clock.now = START + 30 * MINUTE + 1;
    expect(await get('sid-1')).not.toBeNull();
  });

  it('S4 are not brought back by a touch', async () => {
    const { set, destroy, touch, get } = simulated();
    await set('sid-1', aSession('jana'));
    await destroy('sid-1');
    await touch('sid-1', aSession('jana', 60));
    expect(await get('sid-1')).toBeNull();
  });

  it('R3 work on a full disk; an ending that cannot be written is reported and still holds', async () => {
    const store = new SessionStore({ persist: () => Promise.reject(new Error('ENOSPC')), now: () => START });
    const { get, set, destroy } = asked(store);
    await set('sid-1', aSession('jana'));
    expect(await get('sid-1')).not.toBeNull();
    await expect(destroy('sid-1')).rejects.toThrow('ENOSPC');
    await set('sid-2', aSession('jana'));
    await expect(store.destroyByUser('jana')).rejects.toThrow('ENOSPC');
    expect(await get('sid-1')).toBeNull();
    expect(await get('sid-2')).toBeNull();
  });

  it('S4 survive a restart, and so do their endings', async () => {
    const root = await directory();
    const first = await open(root);
    const now = Date.now();
    await asked(first.sessions).set('bleibt', aSession('jana', 30, now));
    await asked(first.sessions).set('endet', aSession('tim', 30, now));
    await first.sessions.destroyByUser('tim');
    await first.close();
    const { get } = asked((await open(root)).sessions);
    expect(await get('bleibt')).toMatchObject({ userId: 'jana' });
    expect(await get('endet')).toBeNull();
    expect(await readFile(join(root, 'echt', 'sitzungen.json'), 'utf8')).not.toContain('bleibt');
  });
});
