import { EMPTY_ACCOUNT_BOOK } from '../../src/adapters/store/emptyAccountBook.ts';
import { createMemoryAccountStore } from '../../src/adapters/store/memoryAccountStore.ts';
import { issueRecoveryToken, issueSetUpToken } from '../../src/application/accounts/setUp.ts';
import { anonymous, signInAs } from '../support/signIn.ts';
import { createTestApp } from '../support/testApp.ts';

const FIRST = {
  name: 'Änne Groß',
  anmeldename: 'A.Gross',
  fachamt: 'Hauptamt',
  'passwort-neu': 'Sieben Fahrräder am Deich',
  'passwort-wiederholung': 'Sieben Fahrräder am Deich',
};

async function freshApp() {
  const testApp = createTestApp({ accounts: createMemoryAccountStore(EMPTY_ACCOUNT_BOOK) });
  const token = await issueSetUpToken(testApp.deps);
  return { testApp, path: `/einrichten/${token}` };
}

describe('S7 first start', () => {
  it('has no account that anybody could know', async () => {
    const { testApp } = await freshApp();
    expect((await testApp.deps.accounts.read()).accounts).toEqual([]);
  });

  it('creates the first administrator through the link, who is signed in at once', async () => {
    const { testApp, path } = await freshApp();
    const browser = anonymous(testApp);
    const page = await browser.open(path);
    expect(page.heading).toBe('Prüfpfad einrichten');
    const settings = await browser.follow(await browser.press(page, 'Konto anlegen', FIRST));
    expect(settings.heading).toBe('Einstellungen');
    expect(settings.text).toContain('Ihr Konto ist angelegt');
    const [account] = (await testApp.deps.accounts.read()).accounts;
    expect(account).toMatchObject({ login: 'a.gross', role: 'admin', active: true });
    await signInAs(testApp, 'a.gross', FIRST['passwort-neu']);
  });

  it('accepts the link once', async () => {
    const { testApp, path } = await freshApp();
    const browser = anonymous(testApp);
    const page = await browser.open(path);
    await browser.press(page, 'Konto anlegen', FIRST);
    const late = anonymous(testApp);
    const used = await late.open(path);
    expect([used.status, used.heading]).toEqual([404, 'Der Link ist verbraucht']);
    const second = await late.press(await late.open('/anmelden'), 'Anmelden', {});
    const { fields } = second.formOf('Anmelden');
    expect((await late.post(path, { ...FIRST, anmeldename: 'zweite', _csrf: fields._csrf })).status).toBe(
      404,
    );
    expect((await testApp.deps.accounts.read()).accounts).toHaveLength(1);
  });

  it('lets only one of two win that send the form at the same moment', async () => {
    const { testApp, path } = await freshApp();
    const browsers = [anonymous(testApp), anonymous(testApp)];
    const answers = await Promise.all(
      browsers.map(async (browser, i) =>
        browser.press(await browser.open(path), 'Konto anlegen', { ...FIRST, anmeldename: `konto${i}` }),
      ),
    );
    expect(answers.map(({ status }) => status).filter((status) => status === 303)).toHaveLength(1);
    expect((await testApp.deps.accounts.read()).accounts).toHaveLength(1);
  });

  it('makes an earlier link worthless when the application starts again', async () => {
    const { testApp, path } = await freshApp();
    const token = await issueSetUpToken(testApp.deps);
    const browser = anonymous(testApp);
    expect((await browser.open(path)).status).toBe(404);
    expect((await browser.open(`/einrichten/${token}`)).status).toBe(200);
  });

  it('gives no link once there is an account', async () => {
    expect(await issueSetUpToken(createTestApp().deps)).toBeNull();
  });

  it('keeps the token itself nowhere', async () => {
    const { testApp, path } = await freshApp();
    const token = path.split('/')[2] ?? '';
    expect(JSON.stringify(await testApp.deps.accounts.read())).not.toContain(token);
    await anonymous(testApp).open(path);
    expect(JSON.stringify(testApp.events)).not.toContain(token);
  });

  it('refuses a weak password and keeps the rest', async () => {
    const { testApp, path } = await freshApp();
    const browser = anonymous(testApp);
    const changes = {
      ...FIRST,
      'passwort-neu': 'Passwort12345678',
      'passwort-wiederholung': 'Passwort12345678',
    };
    const answer = await browser.press(await browser.open(path), 'Konto anlegen', changes);
    expect([answer.status, answer.title]).toEqual([422, 'Fehler: Prüfpfad einrichten – Prüfpfad']);
    expect(answer.errors[0]).toContain('leicht zu erraten');
    expect(answer.valueOf('Vor- und Nachname')).toBe(FIRST.name);
    expect(answer.valueOf('Passwort')).toBe('');
  });

  it('asks for the password twice', async () => {
    const { testApp, path } = await freshApp();
    const browser = anonymous(testApp);
    const slip = { ...FIRST, 'passwort-wiederholung': 'Sieben Fahrräder am Teich' };
    const answer = await browser.press(await browser.open(path), 'Konto anlegen', slip);
    expect([answer.status, answer.errors[0]]).toEqual([422, expect.stringContaining('weicht')]);
    expect((await testApp.deps.accounts.read()).accounts).toEqual([]);
  });
});

describe('a lost administrator', () => {
  it('is replaced through a new link: once, beside the old accounts, and on record', async () => {
    const testApp = createTestApp();
    const before = (await testApp.deps.accounts.read()).accounts;
    const path = `/einrichten/${await issueRecoveryToken(testApp.deps)}`;
    const browser = anonymous(testApp);
    const page = await browser.open(path);
    expect(page.heading).toBe('Weiteres Konto für die Verwaltung anlegen');
    const taken = await browser.press(page, 'Konto anlegen', { ...FIRST, anmeldename: 'admin' });
    expect(taken.errors[0]).toContain('Diesen Anmeldenamen gibt es schon.');
    expect((await browser.press(page, 'Konto anlegen', FIRST)).status).toBe(303);
    expect((await anonymous(testApp).open(path)).heading).toBe('Der Link ist verbraucht');
    const { accounts, trail } = await testApp.deps.accounts.read();
    expect(accounts.slice(0, -1)).toEqual(before);
    expect(accounts.at(-1)).toMatchObject({ login: 'a.gross', role: 'admin' });
    expect(trail.map(({ action, byName }) => [action, byName])).toEqual([
      ['einrichtung.link', 'Betrieb (Kommandozeile)'],
      ['konto.angelegt', FIRST.name],
    ]);
  });

  it('cannot be a first one: that link comes with the start', async () => {
    expect(await issueRecoveryToken((await freshApp()).testApp.deps)).toBeNull();
  });
});
