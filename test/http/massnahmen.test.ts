/** Measures and Auflagen as work: who, until when, how far, with what evidence. */
import { type ReviewApp, reviewApp } from '../support/reviewApp.ts';

const MEASURE = 'massnahme.vertrag';
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n');

async function anApp() {
  const app = await reviewApp({
    'basis.personen': 'ja',
    'basis.beschaeftigte': 'nein',
    'dsgvo.verantwortung': 'ja',
    'basis.verbot': 'nein',
  });
  return { ...app, page: `${app.at}/massnahmen/${MEASURE}` };
}

async function work(app: ReviewApp) {
  return (await app.file()).measureWork[MEASURE];
}

describe('the measures of a Vorhaben', () => {
  it('are listed with the office, the person, the date and how far they are', async () => {
    const app = await anApp();
    const owner = await app.browser('owner');
    const page = await owner.open(app.page);
    await owner.press(page, 'Stand speichern', {
      person: 'kontodsb',
      bis: '30.11.2026',
      status: 'in-arbeit',
    });
    const list = (await owner.open(`${app.at}/massnahmen`)).text;
    expect(list).toMatch(/massnahme\.vertrag.*Name von dsb.*bis 30\.11\.2026.*In Arbeit.*0 Nachweise/);
    expect(list).toContain('1 in arbeit');
  });

  it('say in words what is overdue', async () => {
    const app = await anApp();
    const owner = await app.browser('owner');
    await owner.press(await owner.open(app.page), 'Stand speichern', { bis: '24.11.2026' });
    app.clock.advance(4 * 24 * 60);
    const later = await app.browser('owner');
    expect((await later.open(`${app.at}/massnahmen?faellig=ja`)).text).toContain('seit 3 Tagen überfällig');
  });

  it('are filtered by status and person', async () => {
    const app = await anApp();
    const owner = await app.browser('owner');
    await owner.press(await owner.open(app.page), 'Stand speichern', { person: 'kontoisb' });
    const shown = async (login: string, query: string) =>
      (await (await app.browser(login)).open(`${app.at}/massnahmen?${query}`)).text.includes(MEASURE);
    expect(await shown('isb', 'wer=ich')).toBe(true);
    expect(await shown('owner', 'wer=ich')).toBe(false);
    expect(await shown('owner', 'wer=niemand')).toBe(false);
    expect(await shown('owner', 'stand=umgesetzt')).toBe(false);
    expect(await shown('owner', 'wer=kontoisb')).toBe(true);
    expect(await shown('owner', 'wer=erfunden')).toBe(true);
  });

  it('offer everybody who is named for one of them, and list the measures of nobody else', async () => {
    const app = await anApp();
    const owner = await app.browser('owner');
    await owner.press(await owner.open(app.page), 'Stand speichern', { person: 'kontoisb' });
    const page = await owner.open(`${app.at}/massnahmen?wer=kontoisb`);
    const offered = [...page.field('Wer').querySelectorAll('option')].map((option) => option.textContent);
    expect(offered).toEqual(['Alle', 'Mir zugewiesen', 'Noch niemand', 'Name von isb']);
    expect(page.shownValue('wer')).toBe('kontoisb');
    await owner.press(await owner.open(app.page), 'Stand speichern', { person: 'kontodsb' });
    const later = await owner.open(`${app.at}/massnahmen?wer=kontodsb`);
    expect(later.text).toContain('Name von dsb');
  });

  it('stay listed with their evidence when no answer asks for them any more', async () => {
    const app = await anApp();
    const owner = await app.browser('owner');
    await owner.press(await owner.open(app.page), 'Nachweis speichern', { text: 'Akte 12.' });
    const section = await owner.open(`${app.at}/abschnitt/abschnitt`);
    await owner.press(section, 'Speichern und weiter', { 'antwort.basis.personen': 'nein' });
    const list = (await owner.open(`${app.at}/massnahmen`)).text;
    expect(list).toMatch(/Nicht mehr verlangt.*massnahme\.vertrag.*1 Nachweis/);
  });
});

describe('a measure', () => {
  it('is done only with evidence, and checked only by somebody else', async () => {
    const app = await anApp();
    const owner = await app.browser('owner');
    const early = await owner.press(await owner.open(app.page), 'Stand speichern', { status: 'umgesetzt' });
    expect([early.status, early.errors[0]]).toEqual([
      422,
      expect.stringContaining('mindestens einen Nachweis'),
    ]);
    await owner.press(await owner.open(app.page), 'Nachweis speichern', { text: 'Vertrag vom 1. November.' });
    await owner.press(await owner.open(app.page), 'Stand speichern', { status: 'umgesetzt' });
    expect((await owner.open(app.page)).has('[value="geprueft"]')).toBe(false);
    const dsb = await app.browser('dsb');
    await dsb.press(await dsb.open(app.page), 'Stand speichern', { status: 'geprueft' });
    expect((await work(app))?.status).toBe('geprueft');
  });

  it('shows who comes second what holds now, and keeps what was typed', async () => {
    const app = await anApp();
    const [owner, dsb] = [await app.browser('owner'), await app.browser('dsb')];
    const [first, second] = [await owner.open(app.page), await dsb.open(app.page)];
    await owner.press(first, 'Stand speichern', { bis: '1.2.2027', status: 'in-arbeit' });
    const late = await dsb.press(second, 'Stand speichern', { bis: '1.3.2027' });
    expect(late.errors[0]).toContain('inzwischen geändert');
    expect(late.text).toContain('bis 01.02.2027');
    expect(late.shownValue('bis')).toBe('1.3.2027');
    expect((await work(app))?.due).toBe('2027-02-01');
    const again = await dsb.press(late, 'Stand speichern');
    expect([again.status, (await work(app))?.due]).toEqual([303, '2027-03-01']);
  });

  it.each([
    ['no day of the calendar', { bis: '31.02.2027' }, 'Geben Sie ein Datum an, das es gibt'],
    ['an unknown person', { person: 'erfunden' }, 'Wählen Sie eine Person aus der Liste'],
    ['an unknown status', { status: 'egal' }, 'Wählen Sie eine der Möglichkeiten'],
  ])('refuses %s and changes nothing', async (_what, typed, error) => {
    const app = await anApp();
    const owner = await app.browser('owner');
    const page = await owner.press(await owner.open(app.page), 'Stand speichern', typed);
    expect([page.status, page.errors[0]]).toEqual([422, expect.stringContaining(error)]);
    expect(await work(app)).toBeUndefined();
  });

  it('opens for the person who is named for it, and nothing else does', async () => {
    const app = await anApp();
    const owner = await app.browser('owner');
    await owner.press(await owner.open(app.page), 'Stand speichern', { person: 'kontocontributor' });
    const named = await app.browser('contributor');
    const page = await named.open(app.page);
    expect(page.has('[name="person"]')).toBe(false);
    await named.press(page, 'Nachweis speichern', { text: 'Erledigt am Montag.' });
    await named.press(await named.open(app.page), 'Stand speichern', { status: 'umgesetzt' });
    expect((await work(app))?.status).toBe('umgesetzt');
    for (const closed of ['', '/ergebnis', '/massnahmen', '/massnahmen/massnahme.personalrat']) {
      expect([closed, (await named.open(`${app.at}${closed}`)).status]).toEqual([closed, 404]);
    }
  });
});

describe('S34 evidence', () => {
  it('keeps a file with its hash and gives it back byte for byte, to download only', async () => {
    const app = await anApp();
    const owner = await app.browser('owner');
    const sent = await owner.upload(
      await owner.open(app.page),
      'Nachweis speichern',
      { art: 'datei', text: 'Der Vertrag' },
      { name: '../Verträge/Vertrag „Süd“.pdf', bytes: PDF, type: 'text/html' },
    );
    expect(sent.status).toBe(303);
    const link = (await owner.follow(sent)).link('Vertrag „Süd“.pdf');
    const { response } = await owner.open(link);
    expect(response.body.equals(PDF)).toBe(true);
    expect(response.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
    expect(response.headers['content-disposition']).toMatch(
      /^attachment; .*filename\*=UTF-8''Vertrag%20%E2%80%9ES%C3%BCd%E2%80%9C\.pdf$/,
    );
  });

  it.each([
    ['a page that calls itself PDF', 'vertrag.pdf', Buffer.from('<html><script>alert(1)</script></html>')],
    ['a program', 'vertrag.pdf', Buffer.from('4d5a90000300000004000000ffff0000', 'hex')],
    ['a bare ZIP', 'vertrag.docx', Buffer.from('504b0506000000000000000000000000000000000000', 'hex')],
    ['an empty file', 'vertrag.pdf', Buffer.alloc(0)],
  ])('refuses %s and keeps the text', async (_what, name, bytes) => {
    const app = await anApp();
    const owner = await app.browser('owner');
    const form = await owner.open(app.page);
    const text = 'Der Vertrag';
    const page = await owner.upload(form, 'Nachweis speichern', { art: 'datei', text }, { name, bytes });
    expect([page.status, page.errors.length]).toEqual([422, 1]);
    expect(page.shownValue('text')).toBe(text);
    expect(await work(app)).toBeUndefined();
  });

  it('refuses more than 20 MB and keeps the text', async () => {
    const app = await anApp();
    const owner = await app.browser('owner');
    const bytes = Buffer.concat([PDF, Buffer.alloc(20 * 1024 * 1024)]);
    const page = await owner.upload(
      await owner.open(app.page),
      'Nachweis speichern',
      { art: 'datei', text: 'Zu groß' },
      { name: 'a.pdf', bytes },
    );
    expect([page.status, page.errors[0]]).toEqual([422, expect.stringContaining('größer als 20 MB')]);
    expect(page.shownValue('text')).toBe('Zu groß');
  });

  it('refuses a link that a browser would run', async () => {
    const app = await anApp();
    const owner = await app.browser('owner');
    const typed = { art: 'link', text: 'javascript:alert(1)' };
    const page = await owner.press(await owner.open(app.page), 'Nachweis speichern', typed);
    expect([page.status, page.shownValue('text')]).toEqual([422, 'javascript:alert(1)']);
  });

  it('accepts no file without the token of the session', async () => {
    const app = await anApp();
    const owner = await app.browser('owner');
    const form = await owner.open(app.page);
    const typed = { art: 'datei', text: 'x', _csrf: 'erfunden' };
    const page = await owner.upload(form, 'Nachweis speichern', typed, { name: 'a.pdf', bytes: PDF });
    expect([page.status, await work(app)]).toEqual([403, undefined]);
  });

  it('is nobody else’s to download', async () => {
    const app = await anApp();
    const owner = await app.browser('owner');
    const form = await owner.open(app.page);
    const file = { name: 'a.pdf', bytes: PDF };
    const sent = await owner.upload(form, 'Nachweis speichern', { art: 'datei', text: '' }, file);
    const link = (await owner.follow(sent)).link('a.pdf');
    const answers = ['owner', 'dsb', 'auditor', 'owner2', 'contributor', 'admin'].map(
      async (login) => [login, (await (await app.browser(login)).open(link)).status] as const,
    );
    expect(Object.fromEntries(await Promise.all(answers))).toEqual({
      owner: 200,
      dsb: 200,
      auditor: 200,
      owner2: 404,
      contributor: 404,
      admin: 404,
    });
  });
});
