/** U17: nobody loses what they typed because a session ran out, a form was stale, or the disk was full. */
import { createMemoryAccountStore } from '../../src/adapters/store/memoryAccountStore.ts';
import { StorageFailure } from '../../src/application/ports.ts';
import { sampleCatalogue } from '../support/sampleCatalogue.ts';
import { anonymous, type Browser, signInAs } from '../support/signIn.ts';
import { accountBook, createTestApp, passwordOf, type TestApp } from '../support/testApp.ts';

const TYPED = {
  kommune: 'Stadt Köthen „am Markt“',
  land: 'LSA',
  'ki-aufsicht': 'Erste\tStelle',
  'datenschutz-aufsicht': '',
};

async function signInOn(browser: Browser, location: string, login: string) {
  const fields = { anmeldename: login, passwort: passwordOf(login) };
  return browser.press(await browser.open(location), 'Anmelden', fields);
}

async function municipality({ deps }: TestApp): Promise<string> {
  return (await deps.accounts.read()).settings.municipality;
}

describe('S3: text typed while the session ran out', () => {
  async function sendTooLate() {
    const testApp = createTestApp();
    const browser = await signInAs(testApp, 'admin');
    const page = await browser.open('/einstellungen');
    testApp.clock.advance(45);
    const answer = await browser.press(page, 'Einstellungen speichern', TYPED);
    return { testApp, browser, location: answer.response.headers.location ?? '' };
  }

  it('stands in the form again after signing in, unsaved, until it is saved by hand', async () => {
    const { testApp, browser, location } = await sendTooLate();
    expect(location).toBe('/anmelden?weiter=%2Feinstellungen');
    const back = await signInOn(browser, location, 'admin');
    const form = await browser.follow(back);
    expect(form.text).toContain('Ihr Text ist noch nicht gespeichert');
    expect(form.shownValue('kommune')).toBe(TYPED.kommune);
    expect(form.shownValue('land')).toBe('LSA');
    expect(await municipality(testApp)).toBe('Stadt Aschersleben');
    await browser.press(form, 'Einstellungen speichern');
    expect(await municipality(testApp)).toBe(TYPED.kommune);
    expect((await browser.open('/einstellungen')).text).not.toContain('noch nicht gespeichert');
  });

  it('is not shown to somebody else who signs in on the same computer', async () => {
    const { testApp, browser, location } = await sendTooLate();
    await testApp.deps.accounts.change((book) => ({
      book: {
        ...book,
        accounts: book.accounts.map((one) => (one.login === 'dsb' ? { ...one, role: 'admin' } : one)),
      },
      value: null,
    }));
    const form = await browser.follow(await signInOn(browser, location, 'dsb'));
    expect(form.shownValue('kommune')).toBe('Stadt Aschersleben');
    expect(form.text).not.toContain('noch nicht gespeichert');
  });

  it('is kept for an hour only', async () => {
    const { testApp, browser, location } = await sendTooLate();
    testApp.clock.advance(61);
    const form = await browser.follow(await signInOn(browser, location, 'admin'));
    expect(form.shownValue('kommune')).toBe('Stadt Aschersleben');
  });

  it('never comes from another site', async () => {
    const testApp = createTestApp();
    const browser = anonymous(testApp);
    await browser.open('/anmelden');
    const planted = await browser.post('/einstellungen', TYPED, { Origin: 'https://boese.example' });
    expect(planted.status).toBe(403);
    const form = await browser.follow(await signInOn(browser, '/anmelden?weiter=%2Feinstellungen', 'admin'));
    expect(form.shownValue('kommune')).toBe('Stadt Aschersleben');
  });

  it('keeps no password', async () => {
    const testApp = createTestApp();
    const browser = await signInAs(testApp, 'owner');
    const page = await browser.open('/passwort');
    const secret = 'Sieben Fahrräder am Deich';
    const changes = { 'passwort-bisher': passwordOf('owner'), 'passwort-neu': secret, _csrf: 'falsch' };
    const answer = await browser.press(page, 'Passwort ändern', changes);
    expect(answer.status).toBe(403);
    expect(answer.response.text + (await browser.open('/passwort')).response.text).not.toContain(secret);
  });
});

describe('text typed on a question page while the session ran out', () => {
  it('stands there again, to the last character, and is not in the Vorhaben', async () => {
    const testApp = createTestApp({ catalogue: sampleCatalogue });
    const browser = await signInAs(testApp, 'owner');
    const details = { titel: 'Chatbot', fachamt: 'Bürgerbüro', start: '', vorlage: 'ohne' };
    const started = await browser.press(await browser.open('/vorhaben/neu'), 'Vorhaben anlegen', details);
    const path = `${started.response.headers.location}/abschnitt/basis.vorhaben`;
    const page = await browser.open(path);
    testApp.clock.advance(60);
    const typed = {
      'antwort.basis.zweck': '\nZeile 1 „ä“ & <b>fett</b>\n\n  Zeile 3 🦊\n',
      'antwort.basis.gespraech': 'ja',
      'anmerkung.basis.gespraech': 'Nur im Chat, nicht am Telefon.',
    };
    const answer = await browser.press(page, 'Speichern und weiter', typed);
    const back = await browser.follow(
      await signInOn(browser, answer.response.headers.location ?? '', 'owner'),
    );
    expect(back.heading).toBe('Chatbot');
    for (const [name, text] of Object.entries(typed)) expect(back.shownValue(name)).toBe(text);
    const { assessments } = await testApp.deps.assessments.list();
    expect(assessments.map(({ answers }) => answers)).toEqual([{}]);
    await browser.press(back, 'Speichern und weiter');
    const [saved] = (await testApp.deps.assessments.list()).assessments;
    expect(Object.keys(saved?.answers ?? {}).toSorted()).toEqual(['basis.gespraech', 'basis.zweck']);
  });
});

describe('text typed while nothing can be stored', () => {
  function appWithFullDisk() {
    const store = createMemoryAccountStore(accountBook());
    const disk = { isFull: true };
    const accounts: typeof store = {
      read: store.read,
      change: (step) => (disk.isFull ? Promise.reject(new StorageFailure('ENOSPC')) : store.change(step)),
    };
    return { disk, testApp: createTestApp({ accounts }) };
  }

  it('R3 is kept on a page that says so and can be sent once more', async () => {
    const { disk, testApp } = appWithFullDisk();
    const browser = await signInAs(testApp, 'admin');
    const page = await browser.press(await browser.open('/einstellungen'), 'Einstellungen speichern', TYPED);
    expect([page.status, page.heading]).toEqual([503, 'Speichern ist gerade nicht möglich']);
    expect(page.text).toContain('Ihr Text ist noch da');
    const form = await browser.open(page.link('Zurück zum Formular mit Ihrem Text'));
    expect(form.shownValue('kommune')).toBe(TYPED.kommune);
    disk.isFull = false;
    const saved = await browser.press(page, 'Erneut speichern');
    expect(saved.response.headers.location).toBe('/einstellungen');
    expect(await municipality(testApp)).toBe(TYPED.kommune);
  });
});
