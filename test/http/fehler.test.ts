/** S37: what people see when something breaks, and what they never see. */
import type { Store } from 'express-session';
import { SessionStore } from '../../src/adapters/store/sessionStore.ts';
import type { Deps } from '../../src/web/deps.ts';
import { anonymous, signInAs } from '../support/signIn.ts';
import { createTestApp } from '../support/testApp.ts';

const INSIDE = 'Verbindung zu 10.1.2.3 als dienst:geheim gescheitert';

function breaking(what: Partial<Deps>) {
  const testApp = createTestApp(what);
  return { testApp, browser: anonymous(testApp) };
}

describe('a bug or an outage', () => {
  const accounts: Deps['accounts'] = {
    read: () => Promise.reject(new Error(INSIDE)),
    change: () => Promise.reject(new Error(INSIDE)),
  };

  it('S37: shows a German page with a number to ask about, and nothing of the inside', async () => {
    const { testApp, browser } = breaking({ accounts });
    const page = await browser.open('/konten');
    expect([page.status, page.heading, page.title]).toEqual([
      500,
      'Das hat nicht funktioniert',
      'Das hat nicht funktioniert – Prüfpfad',
    ]);
    expect(page.text).toContain('Was Sie vorher gespeichert haben, ist sicher.');
    const [number = ''] = page.text.match(/[0-9a-z]{25}/) ?? [];
    expect(page.response.headers['x-request-id']).toBe(number);
    expect(testApp.events).toContainEqual(
      expect.objectContaining({
        level: 'error',
        name: 'anfrage.gescheitert',
        fields: expect.objectContaining({ requestId: number, status: 500 }),
      }),
    );
    for (const secret of [INSIDE, 'node_modules', '.ts:', 'Error'])
      expect(page.response.text).not.toContain(secret);
    expect(JSON.stringify(testApp.events)).not.toContain('geheim');
  });

  it('keeps what somebody had typed', async () => {
    const base = createTestApp();
    const broken = { isBroken: false };
    const half: Deps['accounts'] = {
      read: base.deps.accounts.read,
      change: (step) =>
        broken.isBroken ? Promise.reject(new TypeError(INSIDE)) : base.deps.accounts.change(step),
    };
    const admin = await signInAs(createTestApp({ accounts: half }), 'admin');
    const form = await admin.open('/einstellungen');
    broken.isBroken = true;
    const page = await admin.press(form, 'Einstellungen speichern', { kommune: '<b>„Stadt“</b>' });
    expect([page.status, page.text]).toEqual([500, expect.stringContaining('Ihr Text ist noch da')]);
    broken.isBroken = false;
    await admin.press(page, 'Erneut speichern');
    expect((await admin.open('/einstellungen')).shownValue('kommune')).toBe('<b>„Stadt“</b>');
  });

  it('promises no way back to the text where nobody knows yet whose it is', async () => {
    const { browser } = breaking({ accounts });
    const page = await browser.post('/einstellungen', { kommune: 'Stadt Köthen' });
    expect([page.status, page.text]).toEqual([500, expect.stringContaining('Ihr Text ist noch da')]);
    expect(page.formOf('Erneut speichern').fields).toMatchObject({ kommune: 'Stadt Köthen' });
    expect(page.text).not.toContain('Zurück zum Formular mit Ihrem Text');
  });

  it('S38: of the session store answers instead of hanging', async () => {
    const broken = { isBroken: false };
    class BreakingStore extends SessionStore {
      override get(sid: string, done: Parameters<Store['get']>[1]): void {
        if (broken.isBroken) done(new Error(INSIDE));
        else super.get(sid, (error, session) => done(error, session));
      }
    }
    const owner = await signInAs(createTestApp({ sessions: new BreakingStore() }), 'owner');
    broken.isBroken = true;
    const page = await owner.open('/passwort');
    expect([page.status, page.heading]).toEqual([500, 'Das hat nicht funktioniert']);
  });
});

describe('S37: what is installed for developing', () => {
  it.each(['development', 'production'])('S37: shows no stack trace either, %s', async (environment) => {
    const accounts: Deps['accounts'] = {
      read: () => Promise.reject(new Error(INSIDE)),
      change: () => Promise.reject(new Error(INSIDE)),
    };
    const { testApp, browser } = breaking({ accounts });
    testApp.app.set('env', environment);
    for (const path of ['/', '/anmelden', '/konten/%', '/assets/x/y']) {
      const { response } = await browser.open(path);
      expect(`${response.status} ${response.text}`).not.toMatch(/geheim|node_modules|\.ts:|\bat \w+ \(/);
    }
  });
});

describe('a failure of the error page itself', () => {
  it('S37: is answered in plain German, without a stack trace', async () => {
    const ids: Deps['ids'] = {
      next: () => {
        throw new Error(INSIDE);
      },
    };
    const { testApp, browser } = breaking({ ids });
    const { response } = await browser.open('/konten');
    expect([response.status, response.headers['content-type']]).toEqual([500, 'text/plain; charset=utf-8']);
    expect(response.text).toMatch(/^Das hat nicht funktioniert\. [^\n]+\n$/);
    expect(testApp.events.map(({ name }) => name)).toEqual(['fehlerseite.gescheitert']);
  });
});

describe('a missing right', () => {
  it('S41 is logged with who asked, and leaves the session alone', async () => {
    const testApp = createTestApp();
    const owner = await signInAs(testApp, 'owner');
    const page = await owner.open('/konten');
    expect([page.status, page.heading]).toEqual([403, 'Keine Berechtigung']);
    expect(page.text).toContain('Sie bleiben angemeldet.');
    expect(testApp.events).toContainEqual({
      level: 'info',
      name: 'anfrage.abgewiesen',
      fields: { requestId: expect.any(String), status: 403, account: 'kontoowner' },
    });
    expect((await owner.open('/passwort')).status).toBe(200);
  });
});
