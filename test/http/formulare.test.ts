/** Every plain form, sent wrong in every way: refused in German, nothing changed, the rest of the text kept. */
import { anonymous, type Browser, signInAs } from '../support/signIn.ts';
import { createTestApp, emptyCatalogue, passwordOf, type TestApp } from '../support/testApp.ts';

interface FormCase {
  readonly name: string;
  readonly role: string | null;
  readonly path: string;
  readonly button: string;
  /** A complete, correct form. */
  readonly valid: Readonly<Record<string, string>>;
  /** Fields that may stay empty. */
  readonly optional: readonly string[];
  /** Fields with a closed list of values. */
  readonly choices: readonly string[];
}

const catalogue = {
  ...emptyCatalogue,
  switches: [
    {
      id: 'dsgvo.lesart',
      title: 'Lesart der Frist',
      help: 'Umstritten ist, wann die Frist beginnt.',
      options: [
        { id: 'streng', text: 'Sofort' },
        { id: 'mild', text: 'Nach Kenntnis' },
      ],
      value: 'streng',
      auslegung: '0001',
    },
  ],
};

const FORMS: readonly FormCase[] = [
  {
    name: 'sign-in',
    role: null,
    path: '/anmelden',
    button: 'Anmelden',
    valid: { anmeldename: 'owner', passwort: passwordOf('owner') },
    optional: [],
    choices: [],
  },
  {
    name: 'new account',
    role: 'admin',
    path: '/konten/neu',
    button: 'Konto anlegen',
    valid: {
      name: 'Änne Groß',
      anmeldename: 'a.gross',
      fachamt: 'Bürgerbüro',
      rolle: 'owner',
      'passwort-neu': 'Sieben Fahrräder am Deich',
    },
    optional: ['passwort-neu'],
    choices: ['rolle'],
  },
  {
    name: 'details of an account',
    role: 'admin',
    path: '/konten/kontoowner',
    button: 'Angaben speichern',
    valid: { aktion: 'angaben', name: 'Änne Groß', fachamt: 'Steueramt', rolle: 'dsb' },
    optional: [],
    choices: ['rolle', 'aktion'],
  },
  {
    name: 'new password for somebody',
    role: 'admin',
    path: '/konten/kontoowner',
    button: 'Passwort zurücksetzen',
    valid: { aktion: 'passwort', 'passwort-neu': 'Sieben Fahrräder am Deich' },
    optional: ['passwort-neu'],
    choices: ['aktion'],
  },
  {
    name: 'own password',
    role: 'owner',
    path: '/passwort',
    button: 'Passwort ändern',
    valid: {
      'passwort-bisher': passwordOf('owner'),
      'passwort-neu': 'Sieben Fahrräder am Deich',
      'passwort-wiederholung': 'Sieben Fahrräder am Deich',
    },
    optional: [],
    choices: [],
  },
  {
    name: 'settings',
    role: 'admin',
    path: '/einstellungen',
    button: 'Einstellungen speichern',
    valid: {
      kommune: 'Stadt Seeland',
      land: 'LSA',
      'ki-aufsicht': 'Bundesnetzagentur Bonn',
      'datenschutz-aufsicht': 'Aufsicht in Dresden',
      'schalter.dsgvo.lesart': 'mild',
    },
    optional: ['ki-aufsicht', 'datenschutz-aufsicht'],
    choices: ['land', 'schalter.dsgvo.lesart'],
  },
];

type Changes = Readonly<Record<string, string | readonly string[] | undefined>>;

describe.each(FORMS)('form: $name', ({ role, path, button, valid, optional, choices }) => {
  const open = async (): Promise<{ testApp: TestApp; browser: Browser }> => {
    const testApp = createTestApp({ catalogue });
    return { testApp, browser: role === null ? anonymous(testApp) : await signInAs(testApp, role) };
  };
  const snapshot = async ({ deps }: TestApp) => JSON.stringify(await deps.accounts.read());
  const fields = Object.keys(valid);
  const shownFields = fields.filter((field) => !field.startsWith('passwort') && field !== 'aktion');

  async function expectRefused(changes: Changes): Promise<void> {
    const { testApp, browser } = await open();
    const before = await snapshot(testApp);
    const answer = await browser.press(await browser.open(path), button, { ...valid, ...changes });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(await snapshot(testApp)).toBe(before);
    if ('aktion' in changes) return;
    expect(answer.title).toMatch(/^Fehler: /);
    expect(answer.errors.length).toBeGreaterThan(0);
    for (const field of shownFields.filter((one) => !(one in changes)))
      expect(answer.shownValue(field)).toBe(valid[field]);
  }

  it('accepts what is complete and correct', async () => {
    const { browser } = await open();
    const answer = await browser.press(await browser.open(path), button, valid);
    expect([200, 303]).toContain(answer.status);
    expect(answer.errors).toEqual([]);
  });

  it.each(fields.filter((field) => !optional.includes(field)))('refuses it without %s', (field) =>
    expectRefused({ [field]: undefined }),
  );

  it.each(fields)('refuses %s sent twice', (field) =>
    expectRefused({ [field]: [valid[field] ?? '', valid[field] ?? ''] }),
  );

  it.each(fields)('refuses %s of 10,000 characters', (field) =>
    expectRefused({ [field]: 'x'.repeat(10_000) }),
  );

  it.each(fields.filter((field) => !optional.includes(field)))('refuses %s as an object', (field) =>
    expectRefused({ [field]: undefined, [`${field}[wert]`]: valid[field] ?? '', [`${field}[]`]: 'x' }),
  );

  for (const field of choices)
    it(`refuses an unknown option of ${field}`, () => expectRefused({ [field]: 'erfunden' }));

  it('refuses it without the token and keeps what was typed', async () => {
    const { testApp, browser } = await open();
    const before = await snapshot(testApp);
    const answer = await browser.press(await browser.open(path), button, { ...valid, _csrf: undefined });
    expect(answer.status).toBe(403);
    expect(answer.text).toContain('Ihr Text ist noch da');
    expect(await snapshot(testApp)).toBe(before);
    if (role === null || shownFields.length === 0) return;
    const again = await browser.open(answer.link('Zurück zum Formular mit Ihrem Text'));
    expect(again.text).toContain('Ihr Text ist noch nicht gespeichert');
    for (const field of shownFields) expect(again.shownValue(field)).toBe(valid[field]);
  });

  it('refuses it with the token of somebody else', async () => {
    const { testApp, browser } = await open();
    const foreign = (await (await signInAs(testApp, 'dsb')).open('/passwort')).formOf('Passwort ändern');
    const before = await snapshot(testApp);
    const answer = await browser.press(await browser.open(path), button, {
      ...valid,
      _csrf: foreign.fields._csrf,
    });
    expect(answer.status).toBe(403);
    expect(await snapshot(testApp)).toBe(before);
  });

  it('refuses what another site sends', async () => {
    const { testApp, browser } = await open();
    const form = (await browser.open(path)).formOf(button);
    const before = await snapshot(testApp);
    for (const headers of [
      { 'Sec-Fetch-Site': 'cross-site', Origin: 'http://127.0.0.1' },
      { 'Sec-Fetch-Site': 'same-site' },
      { Origin: 'https://boese.example' },
      { Origin: 'null' },
    ]) {
      const answer = await browser.post(form.action, { ...form.fields, ...valid }, headers);
      expect(answer.status).toBe(403);
    }
    expect(await snapshot(testApp)).toBe(before);
  });

  if (role === 'admin')
    it.each(['owner', 'dsb', 'auditor'])('is closed to the role %s', async (other) => {
      const testApp = createTestApp({ catalogue });
      const browser = await signInAs(testApp, other);
      const { fields: own } = (await browser.open('/passwort')).formOf('Passwort ändern');
      const before = await snapshot(testApp);
      const reading = await browser.open(path);
      expect([reading.status, reading.heading]).toEqual([403, 'Keine Berechtigung']);
      expect((await browser.post(path, { ...valid, _csrf: own._csrf })).status).toBe(403);
      expect(await snapshot(testApp)).toBe(before);
      expect((await browser.open('/passwort')).status).toBe(200);
    });
});
