/** Dates for calendar programs: signed in as a file, without signing in under a secret address. */
import { delegate } from '../../src/application/work/delegate.ts';
import { type ReviewApp, reviewApp } from '../support/reviewApp.ts';
import { decided, inUse, submitted, voted } from '../support/reviewSteps.ts';
import { anonymous } from '../support/signIn.ts';
import { createTestApp, type TestApp } from '../support/testApp.ts';

const MEASURE = 'massnahme.vertrag';
const PERSONAL = {
  'basis.personen': 'ja',
  'basis.beschaeftigte': 'nein',
  'dsgvo.verantwortung': 'ja',
  'basis.verbot': 'nein',
};

async function named(app: ReviewApp, login: string, bis = '30.11.2026'): Promise<void> {
  const owner = await app.browser('owner');
  const page = await owner.open(`${app.at}/massnahmen/${MEASURE}`);
  await owner.press(page, 'Stand speichern', { person: `konto${login}`, bis });
}

/** The path of a new secret address. */
async function newAddress(app: ReviewApp, login: string): Promise<string> {
  const browser = await app.browser(login);
  const page = await browser.open('/kalender');
  const button = page.text.includes('Noch haben Sie keine') ? 'Adresse erzeugen' : 'Neue Adresse erzeugen';
  const made = await browser.press(page, button);
  const address = made.document.querySelector('.pp-code')?.textContent ?? '';
  expect(address).toMatch(/^https:\/\/pruefpfad\.test\/kalender\/[0-9a-z]{25}\.ics$/);
  return new URL(address).pathname;
}

async function ask(app: Pick<TestApp, 'app'>, path: string) {
  const { status, response } = await anonymous(app).open(path);
  return { status, type: response.headers['content-type'], text: response.text.replaceAll('\r\n ', '') };
}

describe('a secret calendar address', () => {
  it('gives the dates of its owner without signing in', async () => {
    const app = await reviewApp(PERSONAL);
    await named(app, 'contributor');
    const { status, type, text } = await ask(app, await newAddress(app, 'contributor'));
    expect([status, type]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(text).toContain('DTSTART;VALUE=DATE:20261130\r\n');
    expect(text).toContain(`SUMMARY:Maßnahme: ${MEASURE}\r\n`);
    expect(text).toContain(`URL:https://pruefpfad.test${app.at}/massnahmen/${MEASURE}\r\n`);
  });

  it('shows nobody what is not theirs', async () => {
    const app = await reviewApp(PERSONAL);
    await named(app, 'dsb');
    for (const login of ['owner2', 'contributor', 'isb', 'auditor']) {
      const { text } = await ask(app, await newAddress(app, login));
      expect([login, text.includes('VEVENT'), text.includes('Chatbot')]).toEqual([login, false, false]);
    }
  });

  it('is shown once, and stored only as a hash', async () => {
    const app = await reviewApp(PERSONAL);
    const key = (await newAddress(app, 'dsb')).slice('/kalender/'.length, -'.ics'.length);
    expect((await (await app.browser('dsb')).open('/kalender')).response.text).not.toContain(key);
    expect(JSON.stringify(await app.deps.accounts.read())).not.toContain(key);
    expect(JSON.stringify(app.events)).not.toContain(key);
  });

  it('ends with a new one, and when it is revoked', async () => {
    const app = await reviewApp(PERSONAL);
    const first = await newAddress(app, 'dsb');
    const second = await newAddress(app, 'dsb');
    expect([(await ask(app, first)).status, (await ask(app, second)).status]).toEqual([404, 200]);
    const dsb = await app.browser('dsb');
    await dsb.press(await dsb.open('/kalender'), 'Adresse widerrufen');
    expect((await ask(app, second)).status).toBe(404);
  });

  it.each(['Konto schließen', 'Überall abmelden'])('ends with „%s“', async (button) => {
    const app = await reviewApp(PERSONAL);
    const address = await newAddress(app, 'dsb');
    const admin = await app.browser('admin');
    await admin.press(await admin.open('/konten/kontodsb'), button);
    expect((await ask(app, address)).status).toBe(404);
  });

  it('rests while somebody else knows the password of the account', async () => {
    const app = await reviewApp(PERSONAL);
    const address = await newAddress(app, 'dsb');
    const admin = await app.browser('admin');
    await admin.press(await admin.open('/konten/kontodsb'), 'Passwort zurücksetzen');
    expect((await ask(app, address)).status).toBe(404);
  });

  it('is noted in the history of the administration, without the key', async () => {
    const app = await reviewApp(PERSONAL);
    await newAddress(app, 'dsb');
    const history = await (await app.browser('admin')).open('/verlauf');
    expect(history.text).toContain('Kalenderadresse erzeugt');
  });

  it('cannot be guessed at will, and guesses keep nobody out', async () => {
    const app = await reviewApp(PERSONAL);
    const address = await newAddress(app, 'dsb');
    const guess = () => ask(app, `/kalender/${'x'.repeat(25)}.ics`);
    for (let tries = 0; tries < 60; tries += 1) expect((await guess()).status).toBe(404);
    expect((await guess()).status).toBe(429);
    expect((await ask(app, address)).status).toBe(200);
  });
});

describe('the calendar file', () => {
  it('is for signed-in people only', async () => {
    const { status } = await ask(createTestApp(), '/kalender.ics');
    expect(status).toBe(303);
  });

  it('has what somebody is asked to answer, with the title of the Vorhaben at most', async () => {
    const app = await reviewApp(PERSONAL);
    const given = { to: 'kontocontributor', due: '2026-12-04', message: 'Vertraulich.' };
    const target = { kind: 'question', id: 'basis.verbot' } as const;
    await delegate(app.deps)(app.person('owner'), { id: app.id, target, ...given });
    const { response } = await (await app.browser('contributor')).open('/kalender.ics');
    const text = response.text.replaceAll('\r\n ', '');
    expect(text).toMatch(/SUMMARY:Frage .* beantworten: Chatbot\r\n/);
    expect(text).toContain('DTSTART;VALUE=DATE:20261204');
    expect(text).not.toContain('Vertraulich');
    expect(response.headers['content-disposition']).toBe('attachment; filename=pruefpfad-termine.ics');
  });

  it('has the Wiedervorlage for its owner and the DSB, and for nobody else', async () => {
    const app = await reviewApp();
    await submitted(app.deps, app.person('owner'), app.id);
    for (const role of ['dsb', 'isb']) await voted(app.deps, app.person(role), app.id);
    await decided(app.deps, app.person('lead'), app.id);
    await inUse(app.deps, app.person('owner'), app.id, '2027-11-23');
    for (const [login, expected] of [
      ['owner', true],
      ['dsb', true],
      ['isb', false],
      ['lead', false],
      ['owner2', false],
    ] as const) {
      const { response } = await (await app.browser(login)).open('/kalender.ics');
      expect([login, response.text.includes('SUMMARY:Wiedervorlage: Chatbot')]).toEqual([login, expected]);
    }
  });

  it('keeps the name of an event when its date changes, and drops what is done', async () => {
    const app = await reviewApp(PERSONAL);
    const events = async () => {
      const { response } = await (await app.browser('dsb')).open('/kalender.ics');
      const text = response.text.replaceAll('\r\n ', '');
      return [...text.matchAll(/^(?:UID|DTSTART;VALUE=DATE):(.*)\r$/gm)].map(([, value]) => value);
    };
    await named(app, 'dsb');
    const [uid] = await events();
    await named(app, 'dsb', '15.12.2026');
    expect(await events()).toEqual([uid, '20261215']);
    const dsb = await app.browser('dsb');
    await dsb.press(await dsb.open(`${app.at}/massnahmen/${MEASURE}`), 'Nachweis speichern', { text: 'Da.' });
    const page = await dsb.open(`${app.at}/massnahmen/${MEASURE}`);
    await dsb.press(page, 'Stand speichern', { status: 'umgesetzt' });
    expect(await events()).toEqual([]);
  });
});
