import { createMemoryAssessmentStore } from '../../src/adapters/store/memoryAssessmentStore.ts';
import { type AssessmentStore, StorageFailure } from '../../src/application/ports.ts';
import { answeredAssessment, CHATBOT_ANSWERS } from '../support/aDossier.ts';
import { anAssessment } from '../support/anAssessment.ts';
import type { Page } from '../support/page.ts';
import { sampleCatalogue } from '../support/sampleCatalogue.ts';
import { type Browser, signInAs } from '../support/signIn.ts';
import { createTestApp } from '../support/testApp.ts';

const mine = answeredAssessment(CHATBOT_ANSWERS, { owner: 'kontoowner', ownerName: 'Name von owner' });

function app(assessments: AssessmentStore = createMemoryAssessmentStore([mine])) {
  return createTestApp({ catalogue: sampleCatalogue, assessments });
}

async function asOwner(assessments?: AssessmentStore): Promise<Browser> {
  return signInAs(app(assessments), 'owner');
}

const headings = ({ document }: Page) =>
  [...document.querySelectorAll('h2')].map((one) => one.textContent?.trim());

describe('the overview', () => {
  it('names an empty start and the way on', async () => {
    const browser = await asOwner(createMemoryAssessmentStore());
    const page = await browser.open('/');
    expect(page.heading).toBe('Ihre nächsten Schritte');
    expect(page.text).toContain('Noch kein Vorhaben. Legen Sie das erste an');
    expect(page.link('Neues Vorhaben')).toBe('/vorhaben/neu');
  });

  it('shows owners their own Vorhaben with Freigabe and classes', async () => {
    const page = await (await asOwner()).open('/');
    expect(page.link('Chatbot Bürgerbüro')).toBe('/vorhaben/chatbot01');
    expect(page.text).toContain('Freigabe Gesperrt 1 Sperre');
    expect(page.text).toContain('Folgenabschätzung: Pflicht');
  });

  it('shows other owners nothing of it', async () => {
    const page = await (await signInAs(app(), 'owner2')).open('/');
    expect(page.text).not.toContain('Chatbot Bürgerbüro');
  });

  it.each(['dsb', 'auditor'])('shows %s all Vorhaben as a table', async (login) => {
    const page = await (await signInAs(app(), login)).open('/');
    expect(page.document.querySelector('table th[scope="row"] a')?.textContent).toBe('Chatbot Bürgerbüro');
    expect(page.text).not.toContain('Neues Vorhaben');
  });

  it('is not for the administration, which sees no Vorhaben', async () => {
    const page = await (await signInAs(app(), 'admin')).open('/');
    expect(page.response.headers.location).toBe('/konten');
  });

  it('R5 names a damaged file and keeps the others', async () => {
    const store = createMemoryAssessmentStore([mine]);
    const damage = { id: 'kaputt', file: 'kaputt.json', code: 'kette', detail: 'Eintrag 3.' } as const;
    const list: AssessmentStore['list'] = async () => ({ ...(await store.list()), damaged: [damage] });
    const load: AssessmentStore['load'] = async (id) =>
      id === 'kaputt' ? { ok: false, problems: damage } : store.load(id);
    const browser = await asOwner({ ...store, list, load });
    const page = await browser.open('/');
    expect(page.text).toContain('kaputt.json: Das Änderungsprotokoll ist nicht lückenlos. Eintrag 3.');
    expect(page.link('Chatbot Bürgerbüro')).toBe('/vorhaben/chatbot01');
    const broken = await browser.open('/vorhaben/kaputt');
    expect([broken.status, broken.heading]).toEqual([500, 'Dieses Vorhaben lässt sich nicht öffnen']);
    expect(broken.text).toContain('kaputt.json: Eintrag 3.');
  });
});

describe('a new Vorhaben', () => {
  const fields = { titel: 'Bürger-Chatbot', fachamt: 'Bürgerbüro', start: '1.3.2027', vorlage: 'chatbot' };

  it('starts from a template and opens its task list', async () => {
    const browser = await asOwner(createMemoryAssessmentStore());
    const form = await browser.open('/vorhaben/neu');
    expect(form.valueOf('Fachamt')).toBe('Amt von owner');
    const created = await browser.press(form, 'Vorhaben anlegen', fields);
    expect(created.status).toBe(303);
    const page = await browser.follow(created);
    expect(page.heading).toBe('Bürger-Chatbot');
    expect(page.text).toContain('V-2026-001');
    expect(page.text).toContain('Geplanter Start 01.03.2027');
    expect(page.text).toContain('3 aus Vorlage zu bestätigen');
  });

  it.each([
    ['without a name', { titel: '' }, 'Geben Sie dem Vorhaben einen Namen', '#titel'],
    [
      'with a day that does not exist',
      { start: '31.02.2027' },
      'Geben Sie ein Datum an, das es gibt',
      '#start',
    ],
    ['without a choice', { vorlage: undefined }, 'Wählen Sie, womit Sie beginnen', '#vorlage.ohne'],
    [
      'with a template that does not exist',
      { vorlage: 'erfunden' },
      'Diese Vorlage gibt es nicht',
      '#vorlage.ohne',
    ],
    ['with a repeated field', { titel: ['a', 'b'] }, 'kam mehrfach an', '#titel'],
  ])(
    'U15 is refused %s: at the top, at the field, with what was typed',
    async (_name, change, message, href) => {
      const store = createMemoryAssessmentStore();
      const browser = await asOwner(store);
      const page = await browser.press(await browser.open('/vorhaben/neu'), 'Vorhaben anlegen', {
        ...fields,
        ...change,
      });
      expect([page.status, page.title]).toEqual([422, 'Fehler: Neues Vorhaben – Prüfpfad']);
      expect(page.errors.join()).toContain(message);
      expect(page.has(`[role="alert"] a[href="${href}"]`)).toBe(true);
      expect(page.has('[role="alert"][tabindex="-1"]')).toBe(true);
      expect(page.valueOf('Fachamt')).toBe('Bürgerbüro');
      expect((await store.list()).assessments).toEqual([]);
    },
  );

  it('S14 takes nothing but its own fields', async () => {
    const browser = await asOwner(createMemoryAssessmentStore());
    const form = await browser.open('/vorhaben/neu');
    const page = await browser.press(form, 'Vorhaben anlegen', { ...fields, owner: 'kontodsb', rev: '99' });
    expect(page.status).toBe(422);
  });

  it('R3 keeps what was typed when the disk is full', async () => {
    const store = createMemoryAssessmentStore();
    const create: AssessmentStore['create'] = () => Promise.reject(new StorageFailure('voll'));
    const browser = await asOwner({ ...store, create });
    const page = await browser.press(await browser.open('/vorhaben/neu'), 'Vorhaben anlegen', fields);
    expect(page.status).toBe(503);
    expect(page.text).toContain('Nicht gespeichert');
    expect((await browser.open('/vorhaben/neu')).valueOf('Name des Vorhabens')).toBe('Bürger-Chatbot');
  });
});

describe('the details of a Vorhaben', () => {
  const path = '/vorhaben/chatbot01/angaben';

  it('can be changed', async () => {
    const browser = await asOwner();
    const saved = await browser.press(await browser.open(path), 'Angaben speichern', {
      titel: 'Chatbot 2',
      start: '01.03.2027',
    });
    const page = await browser.follow(saved);
    expect([page.heading, page.text.includes('Revision 2')]).toEqual(['Chatbot 2', true]);
  });

  it('show both versions when somebody was faster, and lose neither', async () => {
    const browser = await asOwner();
    const [first, second] = [await browser.open(path), await browser.open(path)];
    await browser.press(first, 'Angaben speichern', { titel: 'Erste Fassung' });
    const late = await browser.press(second, 'Angaben speichern', { titel: 'Zweite Fassung' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Gespeichert ist die Fassung von Name von owner');
    expect(late.text).toContain('Erste Fassung');
    expect(late.valueOf('Name des Vorhabens')).toBe('Zweite Fassung');
    const decided = await browser.follow(await browser.press(late, 'Angaben speichern'));
    expect(decided.heading).toBe('Zweite Fassung');
  });

  it('are refused without a name, with what was typed', async () => {
    const browser = await asOwner();
    const page = await browser.press(await browser.open(path), 'Angaben speichern', {
      titel: '',
      fachamt: 'Neues Amt',
    });
    expect([page.status, page.valueOf('Fachamt')]).toEqual([422, 'Neues Amt']);
  });

  it('R3 keep what was typed when the disk is full', async () => {
    const store = createMemoryAssessmentStore([mine]);
    const browser = await asOwner({ ...store, save: () => Promise.reject(new StorageFailure('voll')) });
    const page = await browser.press(await browser.open(path), 'Angaben speichern', { titel: 'Neuer Name' });
    expect(page.status).toBe(503);
    expect((await browser.open(path)).valueOf('Name des Vorhabens')).toBe('Neuer Name');
  });
});

describe('the pages that are read', () => {
  it.each([
    ['/vorhaben/chatbot01', ['Aufgaben', 'Einstufung']],
    ['/vorhaben/chatbot01/antworten', ['Antworten prüfen', 'Abschnitte']],
    ['/vorhaben/chatbot01/verlauf', ['Verlauf: 1 Eintrag']],
    ['/vorhaben/chatbot01/ergebnis', ['So nicht starten', 'Einstufung je Rechtsgebiet', 'Maßnahmen']],
    [
      '/vorhaben/chatbot01/druck',
      ['So nicht starten', 'Fragen und Antworten', 'Nicht gestellte Fragen', 'Verlauf'],
    ],
  ])('%s has its parts for owner and DSB', async (path, parts) => {
    const testApp = app();
    for (const login of ['owner', 'dsb']) {
      const page = await (await signInAs(testApp, login)).open(path);
      expect(page.status).toBe(200);
      expect(headings(page)).toEqual(expect.arrayContaining(parts));
    }
  });

  it('begin a long result with a list of its parts', async () => {
    const page = await (await asOwner()).open('/vorhaben/chatbot01/ergebnis');
    const links = [...page.document.querySelectorAll('nav[aria-label="Auf dieser Seite"] a')];
    const targets = links.map((link) => link.getAttribute('href') ?? '');
    expect(targets).toContain('#massnahmen');
    expect(targets.filter((target) => page.document.getElementById(target.slice(1)) === null)).toEqual([]);
  });

  it('offer readers nothing to change', async () => {
    const browser = await signInAs(app(), 'dsb');
    for (const path of ['', '/antworten', '/ergebnis', '/abschnitt/basis.vorhaben']) {
      const page = await browser.open(`/vorhaben/chatbot01${path}`);
      expect(page.has('main form')).toBe(false);
      expect(page.text).not.toContain('Ändern');
    }
  });

  it('lead from a class to the question that settles it', async () => {
    const { 'dsgvo.avv': _avv, ...rest } = CHATBOT_ANSWERS;
    const open = answeredAssessment(rest, { owner: 'kontoowner' });
    const page = await (await asOwner(createMemoryAssessmentStore([open]))).open(
      '/vorhaben/chatbot01/ergebnis',
    );
    expect(page.text).toContain('Noch nicht entschieden');
    expect(page.text).toContain('Vorläufig, 1 Antwort ist offen.');
  });

  it('U7 print number, revision, catalogue and head of the trail in the margins, as strings that nothing leaves', async () => {
    const named = anAssessment({ owner: 'kontoowner', number: 'V-2026-001' });
    const browser = await asOwner(createMemoryAssessmentStore([named]));
    const print = await browser.open('/vorhaben/chatbot01/druck');
    const href = print.document.querySelector('link[href$="druck-r1.css"]')?.getAttribute('href') ?? '';
    const sheet = await browser.open(href);
    expect(sheet.response.headers['content-type']).toBe('text/css; charset=utf-8');
    const css = sheet.response.text.replaceAll(/\\([0-9a-f]+) /g, (_all, code) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    );
    expect(css).toContain('V-2026-001 · Revision 1');
    expect(css).toContain(`Regelwerk 2026.9 88b04f45 384a2f16 · Verlauf ${named.trail[0]?.hash.slice(0, 8)}`);
    expect(css).toContain('"Seite " counter(page) " von " counter(pages)');
    expect((await browser.open(href.replace('druck-r1', 'druck-r2'))).status).toBe(404);
  });

  it('U7 fold nothing away in print', async () => {
    const page = await (await asOwner()).open('/vorhaben/chatbot01/druck');
    expect(page.has('main details')).toBe(false);
    for (const { text } of sampleCatalogue.questions) expect(page.text).toContain(text);
  });

  it('answer 404 for a section that does not exist', async () => {
    const browser = await asOwner();
    expect((await browser.open('/vorhaben/chatbot01/abschnitt/gibt.es.nicht')).status).toBe(404);
  });
});

describe('the overview of an office', () => {
  async function titles(query: string): Promise<readonly string[]> {
    const testApp = createTestApp({ catalogue: sampleCatalogue });
    const owner = await signInAs(testApp, 'owner');
    const form = await owner.open('/vorhaben/neu');
    for (const titel of ['Chat im Bürgerbüro', 'Niederschrift'])
      await owner.press(form, 'Vorhaben anlegen', { titel, fachamt: 'Amt', start: '', vorlage: 'ohne' });
    const page = await (await signInAs(testApp, 'dsb')).open(`/${query}`);
    return [...page.document.querySelectorAll('.pp-table--cases th a')].map((link) => link.textContent ?? '');
  }

  it.each([
    ['', ['Niederschrift', 'Chat im Bürgerbüro']],
    ['?suche=CHAT', ['Chat im Bürgerbüro']],
    ['?suche=V-2026-002', ['Niederschrift']],
    ['?stand=bearbeitung&freigabe=none', ['Niederschrift', 'Chat im Bürgerbüro']],
    ['?stand=betrieb', []],
    ['?freigabe=clear', []],
    ['?stand=erfunden', ['Niederschrift', 'Chat im Bürgerbüro']],
  ])('lists what fits %s', async (query, expected) => {
    expect(await titles(query)).toEqual(expected);
  });
});
