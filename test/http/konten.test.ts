import { createMemoryAssessmentStore } from '../../src/adapters/store/memoryAssessmentStore.ts';
import type { AssessmentStore } from '../../src/application/ports.ts';
import { verifyTrail } from '../../src/domain/trail.ts';
import { sampleCatalogue } from '../support/sampleCatalogue.ts';
import { type Browser, signInAs } from '../support/signIn.ts';
import { createTestApp, LOGINS, passwordOf, type TestApp } from '../support/testApp.ts';

const NEW = { name: 'Änne Groß', anmeldename: 'a.gross', fachamt: 'Bürgerbüro', rolle: 'owner' };
const OWNER = '/konten/kontoowner';

async function accountOf({ deps }: TestApp, login: string) {
  return (await deps.accounts.read()).accounts.find((one) => one.login === login);
}

async function trailOf({ deps }: TestApp) {
  const { trail } = await deps.accounts.read();
  expect(verifyTrail(trail, deps.sha256)).toEqual({ ok: true });
  return trail;
}

const isSignedIn = async (browser: Browser) => (await browser.open('/passwort')).status === 200;

describe('accounts', () => {
  it('are listed by name with role and state', async () => {
    const page = await (await signInAs(createTestApp(), 'admin')).open('/konten');
    const rows = [...page.document.querySelectorAll('tbody tr')];
    const cells = rows.map((row) => [...row.children].map((cell) => cell.textContent));
    expect(cells.map(([name]) => name)).toEqual(
      Object.keys(LOGINS)
        .toSorted()
        .map((x) => `Name von ${x}`),
    );
    expect(cells[1]).toEqual(['Name von auditor', 'auditor', 'Amt von auditor', 'Prüfung', 'Aktiv']);
  });

  it('start with a password that is shown once and must be replaced at the first sign-in', async () => {
    const testApp = createTestApp();
    const admin = await signInAs(testApp, 'admin');
    const page = await admin.press(await admin.open('/konten/neu'), 'Konto anlegen', NEW);
    expect(page.heading).toBe('Das Konto ist angelegt');
    const password = page.document.querySelectorAll('dd')[1]?.textContent ?? '';
    expect(password).toMatch(/^([2-9a-kmnp-z]{5}-){4}[2-9a-kmnp-z]{5}$/);
    const stored = JSON.stringify(await testApp.deps.accounts.read());
    // The test hasher stores passwords readably: take the one hash out, then the password must be nowhere.
    expect(stored.replace(`plain:${password}`, '')).not.toContain(password);
    expect(JSON.stringify(testApp.events)).not.toContain(password);

    const person = await signInAs(testApp, 'a.gross', password);
    expect((await person.open('/')).response.headers.location).toBe('/passwort');
    const form = await person.open('/passwort');
    expect(form.heading).toBe('Wählen Sie Ihr eigenes Passwort');
    const own = 'Sieben Fahrräder am Deich';
    const changes = { 'passwort-bisher': password, 'passwort-neu': own, 'passwort-wiederholung': own };
    expect((await person.press(form, 'Passwort ändern', changes)).response.headers.location).toBe('/');
    expect((await person.open('/passwort')).heading).toBe('Passwort ändern');
    expect((await accountOf(testApp, 'a.gross'))?.mustChangePassword).toBe(false);
  });

  it('can start with a password that the administrator types', async () => {
    const testApp = createTestApp();
    const admin = await signInAs(testApp, 'admin');
    const changes = { ...NEW, 'passwort-neu': 'Sieben Fahrräder am Deich' };
    await admin.press(await admin.open('/konten/neu'), 'Konto anlegen', changes);
    await signInAs(testApp, 'a.gross', changes['passwort-neu']);
  });

  it('cannot share a sign-in name', async () => {
    const admin = await signInAs(createTestApp(), 'admin');
    const changes = { ...NEW, anmeldename: 'OWNER' };
    const page = await admin.press(await admin.open('/konten/neu'), 'Konto anlegen', changes);
    expect(page.errors).toEqual(['Diesen Anmeldenamen gibt es schon. Wählen Sie einen anderen.']);
    expect(page.field('Anmeldename').getAttribute('aria-invalid')).toBe('true');
  });

  it.each(['kein-at', 'a@b', 'a@b.de, c@d.de', 'a@b.de\r\nBcc: c@d.de', '"A" <a@b.de>'])(
    'S33 keep no address that is none: %s',
    async (email) => {
      const testApp = createTestApp();
      const admin = await signInAs(testApp, 'admin');
      const page = await admin.press(await admin.open(OWNER), 'Angaben speichern', { email });
      expect([page.status, page.errors[0]]).toEqual([422, expect.stringContaining('E-Mail-Adresse')]);
      expect((await accountOf(testApp, 'owner'))?.notices.email).toBeNull();
    },
  );

  it('keep the address for notices, and say so in their history', async () => {
    const testApp = createTestApp();
    const admin = await signInAs(testApp, 'admin');
    const email = 'o.sommer@stadt.example';
    await admin.press(await admin.open(OWNER), 'Angaben speichern', { email });
    expect((await admin.open(OWNER)).shownValue('email')).toBe(email);
    expect((await admin.open('/verlauf')).text).toContain(email);
  });

  it('R4 are not overwritten by who has not seen the last change; what was typed stays', async () => {
    const testApp = createTestApp();
    const [one, other] = [await signInAs(testApp, 'admin'), await signInAs(testApp, 'admin')];
    const [first, second] = [await one.open(OWNER), await other.open(OWNER)];
    await one.press(first, 'Angaben speichern', { fachamt: 'Steueramt' });
    const late = await other.press(second, 'Angaben speichern', { fachamt: 'Bauamt' });
    expect([late.status, late.errors[0]]).toEqual([409, expect.stringContaining('inzwischen geändert')]);
    expect(late.shownValue('fachamt')).toBe('Bauamt');
    expect((await accountOf(testApp, 'owner'))?.department).toBe('Steueramt');
    await other.press(late, 'Angaben speichern');
    expect((await accountOf(testApp, 'owner'))?.department).toBe('Bauamt');
  });

  it('R4 the settings neither', async () => {
    const testApp = createTestApp({ catalogue: sampleCatalogue });
    const admin = await signInAs(testApp, 'admin');
    const [first, second] = [await admin.open('/einstellungen'), await admin.open('/einstellungen')];
    await admin.press(first, 'Einstellungen speichern', { kommune: 'Stadt Eins' });
    const late = await admin.press(second, 'Einstellungen speichern', { kommune: 'Stadt Zwei' });
    expect([late.status, late.shownValue('kommune')]).toEqual([409, 'Stadt Zwei']);
    expect((await testApp.deps.accounts.read()).settings.municipality).toBe('Stadt Eins');
  });

  it('S14 ignore fields that are none of the form', async () => {
    const testApp = createTestApp();
    const admin = await signInAs(testApp, 'admin');
    const before = await accountOf(testApp, 'owner');
    const foreign = {
      id: 'kontoadmin',
      login: 'uebernommen',
      passwordHash: 'plain:x',
      mustChangePassword: 'true',
      active: '',
      createdAt: '2000-01-01T00:00:00.000Z',
      rev: '99',
      trail: '[]',
      setupTokenHash: 'x',
      __proto__: 'x',
      'constructor[prototype][role]': 'admin',
    };
    const changes = { ...foreign, fachamt: 'Steueramt' };
    await admin.press(await admin.open(OWNER), 'Angaben speichern', changes);
    expect(await accountOf(testApp, 'owner')).toEqual({ ...before, department: 'Steueramt' });
    await admin.press(await admin.open('/konten/neu'), 'Konto anlegen', { ...foreign, ...NEW });
    expect(await accountOf(testApp, 'a.gross')).toMatchObject({
      active: true,
      role: 'owner',
      mustChangePassword: true,
    });
    expect((await testApp.deps.accounts.read()).rev).toBe(3);
  });

  it('that do not exist look like pages that do not exist', async () => {
    const admin = await signInAs(createTestApp(), 'admin');
    for (const id of ['gibtesnicht', '..%2Fkonten', '%00', 'x'.repeat(300)])
      expect([id, (await admin.open(`/konten/${id}`)).heading]).toEqual([id, 'Diese Seite gibt es nicht']);
  });
});

describe('S4 sessions of an account', () => {
  async function twoPeople() {
    const testApp = createTestApp();
    const [admin, owner, other] = [
      await signInAs(testApp, 'admin'),
      await signInAs(testApp, 'owner'),
      await signInAs(testApp, 'dsb'),
    ];
    return { testApp, admin, owner, other };
  }

  it.each([
    ['a new role', 'Angaben speichern', { rolle: 'auditor' }],
    ['a reset password', 'Passwort zurücksetzen', {}],
    ['closing the account', 'Konto schließen', {}],
    ['signing out everywhere', 'Überall abmelden', {}],
  ])('end with %s', async (_, button, changes) => {
    const { testApp, admin, owner, other } = await twoPeople();
    const answer = await admin.press(await admin.open(OWNER), button, changes);
    expect([200, 303]).toContain(answer.status);
    expect(await isSignedIn(owner)).toBe(false);
    expect([await isSignedIn(other), await isSignedIn(admin)]).toEqual([true, true]);
    expect(await trailOf(testApp)).toMatchObject([{ by: 'kontoadmin', field: 'kontoowner' }]);
  });

  it('stay when only the name changes', async () => {
    const { admin, owner } = await twoPeople();
    await admin.press(await admin.open(OWNER), 'Angaben speichern', { name: 'Neuer Name' });
    expect(await isSignedIn(owner)).toBe(true);
  });

  it('end on all devices but one when the person changes the own password', async () => {
    const { testApp, owner } = await twoPeople();
    const second = await signInAs(testApp, 'owner');
    const own = 'Sieben Fahrräder am Deich';
    const changes = {
      'passwort-bisher': passwordOf('owner'),
      'passwort-neu': own,
      'passwort-wiederholung': own,
    };
    await owner.press(await owner.open('/passwort'), 'Passwort ändern', changes);
    expect([await isSignedIn(owner), await isSignedIn(second)]).toEqual([true, false]);
    const [entry] = await trailOf(testApp);
    expect(entry).toMatchObject({ action: 'konto.passwort', by: 'kontoowner', before: null, after: null });
  });

  it('cannot begin while the account is closed, and can again when it is open', async () => {
    const { testApp, admin } = await twoPeople();
    await admin.press(await admin.open(OWNER), 'Konto schließen');
    await expect(signInAs(testApp, 'owner')).rejects.toThrow('401');
    await admin.press(await admin.open(OWNER), 'Konto öffnen');
    await signInAs(testApp, 'owner');
    const actions = (await trailOf(testApp)).map(({ action }) => action);
    expect(actions).toEqual(['konto.geschlossen', 'konto.geoeffnet']);
  });
});

describe('the last administrator', () => {
  it.each([
    ['closed', 'Konto schließen', {}],
    ['given another role', 'Angaben speichern', { rolle: 'owner' }],
  ])('cannot be %s', async (_, button, changes) => {
    const testApp = createTestApp();
    const admin = await signInAs(testApp, 'admin');
    const page = await admin.press(await admin.open('/konten/kontoadmin'), button, changes);
    expect(page.status).toBe(422);
    expect(page.errors[0]).toContain('Legen Sie zuerst ein zweites an');
    expect(await accountOf(testApp, 'admin')).toMatchObject({ role: 'admin', active: true });
  });
});

describe('a damaged Vorhaben', () => {
  it('is named to the administrator with number and file, without its title', async () => {
    const store = createMemoryAssessmentStore();
    const damage = { id: 'x', file: 'vorhaben/x.json', code: 'pruefsumme', detail: '' } as const;
    const damaged = [{ ...damage, number: 'V-2026-004', title: 'Geheimes Vorhaben', owner: 'kontoowner' }];
    const list: AssessmentStore['list'] = async () => ({ assessments: [], damaged });
    const testApp = createTestApp({ assessments: { ...store, list } });
    const page = await (await signInAs(testApp, 'admin')).open('/konten');
    expect(page.text).toContain('V-2026-004, vorhaben/x.json: Die Prüfsumme stimmt nicht.');
    expect(page.text).not.toContain('Geheimes Vorhaben');
    const own = await (await signInAs(testApp, 'owner')).open('/');
    expect(own.text).toContain('V-2026-004 „Geheimes Vorhaben“, vorhaben/x.json');
    expect((await (await signInAs(testApp, 'owner2')).open('/')).text).not.toContain('Geheimes');
  });
});

describe('settings', () => {
  it('are stored with their change in the trail', async () => {
    const testApp = createTestApp();
    const admin = await signInAs(testApp, 'admin');
    const changes = { kommune: 'Stadt Seeland', land: 'LSA' };
    const page = await admin.follow(
      await admin.press(await admin.open('/einstellungen'), 'Einstellungen speichern', changes),
    );
    expect(page.text).toContain('Die Einstellungen sind gespeichert.');
    expect(page.text).toContain('Interne Anwendung: Stadt Seeland');
    expect((await admin.open('/einstellungen')).text).not.toContain('Die Einstellungen sind gespeichert.');
    const [entry] = await trailOf(testApp);
    expect(entry).toMatchObject({
      action: 'einstellungen.geaendert',
      before: { municipality: 'Stadt Aschersleben' },
      after: { municipality: 'Stadt Seeland' },
    });
  });

  it('offer no Land whose law the catalogue does not hold, and say why', async () => {
    const testApp = createTestApp();
    const admin = await signInAs(testApp, 'admin');
    const page = await admin.open('/einstellungen');
    expect(page.text).toContain('Das Recht anderer Länder kennt das Regelwerk noch nicht.');
    const changes = { kommune: 'Stadt Seeland', land: 'SN' };
    expect((await admin.press(page, 'Einstellungen speichern', changes)).status).toBe(422);
    expect((await testApp.deps.accounts.read()).settings.land).toBe('LSA');
  });
});

describe('the history of the administration', () => {
  it('tells in words who changed what, from what to what, latest first', async () => {
    const testApp = createTestApp({ catalogue: sampleCatalogue });
    const admin = await signInAs(testApp, 'admin');
    await admin.press(await admin.open('/konten/kontoowner'), 'Angaben speichern', { rolle: 'dsb' });
    await admin.press(await admin.open('/konten/kontoowner'), 'Konto schließen');
    const settings = { kommune: 'Stadt Seeland', 'schalter.schalter.vorsorge': 'mild' };
    await admin.press(await admin.open('/einstellungen'), 'Einstellungen speichern', settings);
    const page = await admin.open('/verlauf');
    const rows = [...page.document.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent?.replaceAll(/\s+/g, ' ').trim()),
    );
    expect(rows.map(([seq, , by, what]) => [seq, by, what])).toEqual([
      ['3', 'Name von admin', 'Einstellungen geändert'],
      ['2', 'Name von admin', 'Konto geschlossen owner'],
      ['1', 'Name von admin', 'Konto geändert owner'],
    ]);
    expect(rows[0]?.[4]).toContain('Name der Kommune: Stadt Aschersleben → Stadt Seeland');
    expect(rows[0]?.[4]).toContain('Lesart: Vorsorge: Voreinstellung → Mild');
    expect(rows[1]?.[4]).toBe('Zustand: Aktiv → Geschlossen');
    expect(rows[2]?.[4]).toBe('Rolle: Projektverantwortung → Datenschutz (DSB)');
    expect(rows[0]?.[1]).toBe('23.11.2026, 10:42 Uhr');
  });
});

describe('the foot of each page', () => {
  it('names the version of the application and of the law', async () => {
    const page = await (await signInAs(createTestApp(), 'admin')).open('/konten');
    expect(page.document.querySelector('footer')?.textContent).toContain('Prüfpfad 9.8.7 · Regelwerk 2026.1');
  });
});
