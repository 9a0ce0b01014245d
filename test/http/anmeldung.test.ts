import type { PasswordHasher } from '../../src/application/ports.ts';
import { plainHasher } from '../support/plainHasher.ts';
import { anonymous, type Browser, signInAs } from '../support/signIn.ts';
import { createTestApp, passwordOf, type TestApp } from '../support/testApp.ts';

async function trySignIn(browser: Browser, login: string, password: string) {
  return browser.press(await browser.open('/anmelden'), 'Anmelden', {
    anmeldename: login,
    passwort: password,
  });
}

async function closeAccount(testApp: TestApp, login: string): Promise<void> {
  await testApp.deps.accounts.change((book) => ({
    book: {
      ...book,
      accounts: book.accounts.map((one) => ({ ...one, active: one.login !== login && one.active })),
    },
    value: null,
  }));
}

const cookiesOf = (headers: Record<string, string | string[] | undefined>): string[] =>
  [headers['set-cookie'] ?? []].flat();

describe('sign-in', () => {
  it('shows the form to somebody unknown and leads back to the page they wanted', async () => {
    const browser = anonymous(createTestApp());
    const redirect = await browser.open('/konten?x=1');
    expect(redirect.status).toBe(303);
    const page = await browser.follow(redirect);
    expect([page.heading, page.title]).toEqual(['Anmelden', 'Anmelden – Prüfpfad']);
    const fields = { anmeldename: 'admin', passwort: passwordOf('admin') };
    const answer = await browser.press(page, 'Anmelden', fields);
    expect(answer.response.headers.location).toBe('/konten?x=1');
  });

  it('accepts the sign-in name in any case', async () => {
    expect((await trySignIn(anonymous(createTestApp()), 'OWNER', passwordOf('owner'))).status).toBe(303);
  });

  it('S8 says and does the same for an unknown name, a closed account and a wrong password', async () => {
    const compared: (string | null)[] = [];
    const hasher: PasswordHasher = {
      ...plainHasher,
      verify: (hash, password) => {
        compared.push(hash);
        return plainHasher.verify(hash, password);
      },
    };
    const testApp = createTestApp({ hasher });
    await closeAccount(testApp, 'dsb');
    const answers = [
      await trySignIn(anonymous(testApp), 'niemand', 'irgendein Passwort'),
      await trySignIn(anonymous(testApp), 'owner', 'irgendein Passwort'),
      await trySignIn(anonymous(testApp), 'dsb', passwordOf('dsb')),
    ];
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
    expect(new Set(answers.map(({ errors }) => errors.join()))).toEqual(
      new Set(['Anmeldename oder Passwort stimmen nicht. Prüfen Sie beides und versuchen Sie es erneut.']),
    );
    // One comparison each: nobody can tell from the time which names exist.
    expect(compared).toHaveLength(3);
  });

  it('S9 makes each further try wait twice as long, and only for that account and address', async () => {
    const testApp = createTestApp();
    const browser = anonymous(testApp);
    for (const _ of [1, 2, 3])
      expect((await trySignIn(browser, 'owner', 'falsches Passwort')).status).toBe(401);
    const refused = await trySignIn(browser, 'owner', passwordOf('owner'));
    expect(refused.status).toBe(429);
    expect(refused.errors).toEqual([
      'Zu viele Versuche. Warten Sie 1 Sekunde und versuchen Sie es dann erneut.',
    ]);
    expect(refused.response.headers['retry-after']).toBe('1');
    expect(refused.valueOf('Anmeldename')).toBe('owner');
    expect((await trySignIn(browser, 'dsb', passwordOf('dsb'))).status).toBe(303);
    testApp.clock.advance(1 / 60);
    expect((await trySignIn(anonymous(testApp), 'owner', 'falsch zum vierten Mal')).status).toBe(401);
    expect((await trySignIn(anonymous(testApp), 'owner', passwordOf('owner'))).errors[0]).toContain(
      '2 Sekunden',
    );
    testApp.clock.advance(2 / 60);
    expect((await trySignIn(anonymous(testApp), 'owner', passwordOf('owner'))).status).toBe(303);
  });

  it('S9 ends a flood of tries from one address whatever names it uses', async () => {
    const testApp = createTestApp();
    const browser = anonymous(testApp);
    for (let i = 0; i < 60; i += 1) await trySignIn(browser, `name${i}`, 'falsches Passwort');
    const answer = await trySignIn(browser, 'owner', passwordOf('owner'));
    expect([answer.status, answer.heading]).toEqual([429, 'Zu viele Versuche']);
  });

  it('S44 does not believe a forged X-Forwarded-For when there is no proxy', async () => {
    const testApp = createTestApp();
    const browser = anonymous(testApp);
    const { fields } = (await browser.open('/anmelden')).formOf('Anmelden');
    const statuses: number[] = [];
    for (const address of ['1.1.1.1', '2.2.2.2', '3.3.3.3', '4.4.4.4']) {
      const body = { ...fields, anmeldename: 'owner', passwort: 'falsch' };
      statuses.push((await browser.post('/anmelden', body, { 'X-Forwarded-For': address })).status);
    }
    expect(statuses).toEqual([401, 401, 401, 429]);
  });

  it.each([
    '//boese.example',
    '/\\boese.example',
    'https://boese.example',
    '/konten\\..\\boese',
    '/anmelden?weiter=/anmelden',
    '/abmelden',
    'javascript:alert(1)',
    '/konten\r\nSet-Cookie: a=b',
  ])('S31 goes to the start instead of to %j', async (wanted) => {
    const browser = anonymous(createTestApp());
    const page = await browser.open(`/anmelden?weiter=${encodeURIComponent(wanted)}`);
    const fields = { anmeldename: 'owner', passwort: passwordOf('owner') };
    const answer = await browser.press(page, 'Anmelden', fields);
    expect(answer.response.headers.location).toBe('/');
  });
});

describe('session', () => {
  it('S1 S2 has a new opaque id after sign-in, in a cookie that scripts cannot read', async () => {
    const browser = anonymous(createTestApp());
    const planted = `sid=s%3A${'a'.repeat(32)}.x`;
    const page = await browser.open('/anmelden');
    const { fields } = page.formOf('Anmelden');
    const body = { ...fields, anmeldename: 'owner', passwort: passwordOf('owner') };
    const visit = cookiesOf(page.response.headers)[0]?.split(';')[0] ?? '';
    const answer = await browser.post('/anmelden', body, { Cookie: `${planted}; ${visit}` });
    const cookie = cookiesOf(answer.response.headers).find((one) => one.startsWith('sid='));
    expect(cookie).toMatch(/^sid=s%3A[\w-]{32}\.\S+; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(cookie).not.toContain('a'.repeat(32));
  });

  it('S2 uses the prefix __Host- and Secure over https', async () => {
    const base = createTestApp();
    const config = { ...base.deps.config, https: true, trustProxy: 1 };
    const browser = anonymous(createTestApp({ config }));
    const https = { 'X-Forwarded-Proto': 'https' };
    const page = await browser.open('/anmelden');
    const visit = cookiesOf(page.response.headers)[0] ?? '';
    expect(visit).toMatch(/^__Host-besuch=[0-9a-z]{25}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    const { fields } = page.formOf('Anmelden');
    const body = { ...fields, anmeldename: 'owner', passwort: passwordOf('owner') };
    const answer = await browser.post('/anmelden', body, { ...https, Cookie: visit.split(';')[0] ?? '' });
    expect(cookiesOf(answer.response.headers).join()).toMatch(
      /__Host-sid=.*; Path=\/; HttpOnly; Secure; SameSite=Lax/,
    );
    expect(answer.response.headers['strict-transport-security']).toContain('max-age=');
  });

  it('creates none for somebody who only looks', async () => {
    const page = await anonymous(createTestApp()).open('/anmelden');
    expect(cookiesOf(page.response.headers).filter((one) => one.startsWith('sid='))).toEqual([]);
  });

  it('S3 ends after thirty idle minutes, and not before', async () => {
    const testApp = createTestApp();
    const browser = await signInAs(testApp, 'owner');
    for (const _ of [1, 2, 3]) {
      testApp.clock.advance(29);
      expect((await browser.open('/passwort')).status).toBe(200);
    }
    testApp.clock.advance(31);
    expect((await browser.open('/passwort')).response.headers.location).toBe('/anmelden?weiter=%2Fpasswort');
  });

  it('S3: says on every page until when it lasts, without a script too', async () => {
    const testApp = createTestApp();
    const browser = await signInAs(testApp, 'owner');
    testApp.clock.advance(10);
    const page = await browser.open('/passwort');
    // 9:52 in Greenwich and thirty minutes.
    expect(page.text).toContain('Angemeldet bis 11:22 Uhr, wenn Sie nichts mehr öffnen oder speichern.');
    expect(page.response.headers['x-session-seconds']).toBe('1800');
    for (let i = 0; i < 24; i += 1) {
      testApp.clock.advance(24);
      await browser.open('/passwort');
    }
    // Ten hours after half past ten, however busy the day was.
    expect((await browser.open('/passwort')).text).toContain('Angemeldet bis 20:42 Uhr');
    expect((await anonymous(testApp).open('/anmelden')).text).not.toContain('Angemeldet bis');
  });

  it('S3 ends after ten hours however busy it is', async () => {
    const testApp = createTestApp();
    const browser = await signInAs(testApp, 'owner');
    for (let minutes = 0; minutes < 600; minutes += 25) {
      expect((await browser.open('/passwort')).status).toBe(200);
      testApp.clock.advance(25);
    }
    testApp.clock.advance(1);
    expect((await browser.open('/passwort')).status).toBe(303);
  });

  it('S4 S35 ends on sign-out, for copies of the cookie too', async () => {
    const testApp = createTestApp();
    const browser = anonymous(testApp);
    const signedIn = await trySignIn(browser, 'owner', passwordOf('owner'));
    const copy = {
      Cookie: cookiesOf(signedIn.response.headers)
        .map((one) => one.split(';')[0])
        .join('; '),
    };
    expect((await anonymous(testApp).open('/passwort', copy)).status).toBe(200);
    const answer = await browser.press(await browser.open('/passwort'), 'Abmelden');
    expect(answer.response.headers['clear-site-data']).toBe('"cache", "storage"');
    expect((await browser.open('/passwort')).status).toBe(303);
    expect((await anonymous(testApp).open('/passwort', copy)).status).toBe(303);
  });
});
