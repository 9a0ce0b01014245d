import { createMemoryAssessmentStore } from '../../src/adapters/store/memoryAssessmentStore.ts';
import { type AssessmentStore, StorageFailure } from '../../src/application/ports.ts';
import type { Assessment } from '../../src/domain/assessment.ts';
import { answeredAssessment, CHATBOT_ANSWERS } from '../support/aDossier.ts';
import { anAssessment } from '../support/anAssessment.ts';
import type { Page } from '../support/page.ts';
import { sampleCatalogue } from '../support/sampleCatalogue.ts';
import { type Browser, signInAs } from '../support/signIn.ts';
import { createTestApp, type TestApp } from '../support/testApp.ts';

const PATH = '/vorhaben/chatbot01/abschnitt/basis.vorhaben';
const SAVE = 'Speichern und weiter';
const TO_LIST = 'Speichern und zur Aufgabenliste';
const empty = anAssessment({ owner: 'kontoowner' });
const full = answeredAssessment(CHATBOT_ANSWERS, { owner: 'kontoowner' });

interface SetUp {
  readonly testApp: TestApp;
  readonly browser: Browser;
  readonly stored: () => Promise<Assessment>;
}

async function setUp(assessment: Assessment = empty, change: Partial<AssessmentStore> = {}): Promise<SetUp> {
  const assessments = { ...createMemoryAssessmentStore([assessment]), ...change };
  const testApp = createTestApp({ catalogue: sampleCatalogue, assessments });
  const stored = async () => {
    const loaded = await assessments.load(assessment.id);
    if (!loaded.ok || loaded.value === null) throw new Error('gone');
    return loaded.value;
  };
  return { testApp, browser: await signInAs(testApp, 'owner'), stored };
}

function legendOf(page: Page, question: string): string {
  return (
    page.document.getElementById(`frage-${question}-t`)?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? ''
  );
}

describe('the question page', () => {
  it('shows the visible questions of its section with computed numbers', async () => {
    const { browser } = await setUp();
    const page = await browser.open(PATH);
    expect(legendOf(page, 'basis.gespraech')).toBe('1.3 Spricht oder schreibt die KI selbst mit Menschen?');
    expect(page.has('#frage-dsgvo.avv')).toBe(false);
    expect(page.text).toContain('Abschnitt 1 von 3');
  });

  it('names every control and group', async () => {
    const { browser } = await setUp(full);
    for (const { id } of sampleCatalogue.sections) {
      const { document } = await browser.open(`/vorhaben/chatbot01/abschnitt/${id}`);
      const controls = [
        ...document.querySelectorAll('main form input:not([type="hidden"]), main form textarea'),
      ];
      const labels = new Set(
        [...document.querySelectorAll('label')].map((label) => label.getAttribute('for')),
      );
      expect(controls.filter((control) => !labels.has(control.getAttribute('id')))).toEqual([]);
      const ids = [...document.querySelectorAll('[id]')].map((one) => one.id);
      expect(ids.filter((one, index) => ids.indexOf(one) !== index)).toEqual([]);
      for (const group of document.querySelectorAll('fieldset'))
        expect(group.querySelector('legend')).not.toBeNull();
    }
  });

  it('U3 saves answers of every kind without a script and goes on', async () => {
    const { browser, stored } = await setUp();
    const saved = await browser.press(await browser.open(PATH), SAVE, {
      'antwort.basis.werkzeugart': 'chatbot',
      'antwort.basis.zweck': 'Auskunft geben.\r\nSonst nichts.',
      'antwort.basis.gespraech': 'ja',
      'anmerkung.basis.gespraech': 'Nur im Chat.',
      'antwort.basis.personenbezug': 'ja',
      'antwort.basis.start': '1.3.2027',
    });
    expect(saved.status).toBe(303);
    const next = await browser.follow(saved);
    expect(next.title).toBe('Wirkung auf Menschen – Prüfpfad');
    expect(next.text).toContain('Gespeichert um 10:42 Uhr');
    expect(next.text).toContain('3 Fragen sind neu durch Antwort 1.4.');
    await browser.press(next, SAVE, {
      'antwort.dsgvo.datenarten': ['eingaben', 'protokolle'],
      'antwort.dsgvo.avv': 'unbekannt',
      'antwort.dsgvo.anzahl': '1.200',
    });
    const table = await browser.open('/vorhaben/chatbot01/abschnitt/bsi.schutzbedarf');
    const last = await browser.press(table, SAVE, {
      'antwort.bsi.folgen.gesetze': 'hoch',
      'antwort.bsi.folgen.aufgaben': 'unbekannt',
    });
    expect(last.response.headers.location).toBe('/vorhaben/chatbot01/antworten?gespeichert=4&seit=3');
    const { answers } = await stored();
    expect(Object.fromEntries(Object.entries(answers).map(([id, { value }]) => [id, value]))).toEqual({
      'basis.werkzeugart': 'chatbot',
      'basis.zweck': 'Auskunft geben.\nSonst nichts.',
      'basis.gespraech': 'ja',
      'basis.personenbezug': 'ja',
      'basis.start': '2027-03-01',
      'dsgvo.datenarten': ['eingaben', 'protokolle'],
      'dsgvo.avv': 'unbekannt',
      'dsgvo.anzahl': 1200,
      'bsi.folgen': { gesetze: 'hoch', aufgaben: 'unbekannt' },
    });
    expect(answers['basis.gespraech']?.note).toBe('Nur im Chat.');
  });

  it('shows again what is stored', async () => {
    const { browser } = await setUp(full);
    const page = await browser.open(PATH);
    const { fields } = page.formOf(SAVE);
    expect(fields).toMatchObject({
      'antwort.basis.werkzeugart': 'chatbot',
      'antwort.basis.gespraech': 'ja',
      'antwort.basis.start': '01.03.2027',
      'rev.basis.gespraech': '1',
    });
  });

  it('leads to the task list with the other button, and back to the answers where one came from', async () => {
    const { browser } = await setUp(full);
    const listed = await browser.press(await browser.open(PATH), TO_LIST);
    expect(listed.response.headers.location).toBe('/vorhaben/chatbot01');
    const fromAnswers = await browser.open(`${PATH}?zurueck=antworten`);
    const back = await browser.press(fromAnswers, 'Speichern und zurück zu den Antworten', {
      'antwort.basis.gespraech': 'nein',
    });
    expect(back.response.headers.location).toBe('/vorhaben/chatbot01/antworten?gespeichert=2&seit=1');
  });

  it('keeps what is not answered open', async () => {
    const { browser, stored } = await setUp();
    const saved = await browser.press(await browser.open(PATH), TO_LIST, { 'antwort.basis.gespraech': 'ja' });
    expect(saved.response.headers.location).toBe('/vorhaben/chatbot01?gespeichert=2&seit=1');
    const list = await browser.follow(saved);
    expect(list.text).toContain('4 offen');
    expect(Object.keys((await stored()).answers)).toEqual(['basis.gespraech']);
  });

  it('removes an answer that a radio button cannot', async () => {
    const { browser, stored } = await setUp(full);
    await browser.press(await browser.open(PATH), SAVE, { 'entfernen.basis.gespraech': 'ja' });
    expect((await stored()).answers['basis.gespraech']).toBeUndefined();
  });

  it('U16 makes one revision of a double click', async () => {
    const { browser, stored } = await setUp();
    const page = await browser.open(PATH);
    const [first, second] = await Promise.all(
      [1, 2].map(() => browser.press(page, SAVE, { 'antwort.basis.gespraech': 'ja' })),
    );
    expect([first?.status, second?.status]).toEqual([303, 303]);
    expect((await stored()).rev).toBe(2);
  });
});

describe('answers of a template', () => {
  const proposals = {
    'basis.werkzeugart': 'chatbot',
    'basis.personenbezug': 'ja',
    'dsgvo.avv': 'geschlossen',
  };
  const fromTemplate = anAssessment({ owner: 'kontoowner', template: 'chatbot', proposals });

  it('are selected and marked, and count only once the section is saved', async () => {
    const { browser, stored } = await setUp(fromTemplate);
    const page = await browser.open(PATH);
    expect(page.text).toContain('Aus Vorlage, bitte bestätigen. Zählt erst, wenn Sie speichern.');
    expect((await browser.open('/vorhaben/chatbot01/ergebnis')).text).toContain(
      'Vorläufig, 9 Antworten sind offen.',
    );
    await browser.press(page, SAVE);
    const { answers, proposals: left } = await stored();
    expect(answers['basis.werkzeugart']).toMatchObject({ value: 'chatbot', byName: 'Name von owner' });
    expect(Object.keys(left)).toEqual(['dsgvo.avv']);
  });
});

describe('a form with mistakes', () => {
  it('U15 changes nothing, keeps every typed text, and leads to the field', async () => {
    const { browser, stored } = await setUp();
    const page = await browser.press(await browser.open(PATH), SAVE, {
      'antwort.basis.zweck': 'Mein langer Text',
      'antwort.basis.gespraech': 'ja',
      'antwort.basis.start': 'bald',
      'anmerkung.basis.personenbezug': 'Nachfragen',
    });
    expect([page.status, page.title]).toEqual([422, 'Fehler: Vorhaben und Zweck – Prüfpfad']);
    expect(page.errors).toEqual([
      '1.4 Zu einer Anmerkung gehört eine Antwort. Wenn Sie sie nicht kennen, wählen Sie „Weiß ich nicht“.',
      '1.5 Geben Sie ein Datum an, das es gibt, zum Beispiel 01.03.2027, oder wählen Sie „Weiß ich nicht“.',
    ]);
    for (const link of page.document.querySelectorAll('[role="alert"] a'))
      expect(page.document.getElementById(link.getAttribute('href')?.slice(1) ?? '')).not.toBeNull();
    expect(page.formOf(SAVE).fields).toMatchObject({
      'antwort.basis.zweck': 'Mein langer Text',
      'antwort.basis.gespraech': 'ja',
      'antwort.basis.start': 'bald',
      'anmerkung.basis.personenbezug': 'Nachfragen',
    });
    expect(page.has('#frage-basis\\.start .kern-error')).toBe(true);
    expect(await stored()).toEqual(empty);
  });

  it.each([
    ['an unknown option', { 'antwort.basis.gespraech': 'vielleicht' }],
    ['a repeated field', { 'antwort.basis.gespraech': ['ja', 'nein'] }],
    ['an unknown question', { 'rev.gibt.es.nicht': '1', 'antwort.gibt.es.nicht': 'ja' }],
    ['a question of another section', { 'rev.bsi.folgen': '1', 'antwort.bsi.folgen.gesetze': 'hoch' }],
    ['a text of 10,001 characters', { 'antwort.basis.zweck': 'x'.repeat(10_001) }],
    ['a revision that is none', { 'rev.basis.gespraech': 'neu' }],
    ['a missing revision', { 'rev.basis.gespraech': undefined, 'antwort.basis.gespraech': 'ja' }],
  ])('answers %s in German with 422 and changes nothing', async (_name, fields) => {
    const { browser, stored } = await setUp();
    const page = await browser.press(await browser.open(PATH), SAVE, fields);
    expect([page.status, page.errors.length > 0]).toEqual([422, true]);
    expect(await stored()).toEqual(empty);
  });

  it('answers a form of more than 256 kB with 413', async () => {
    const { browser, stored } = await setUp();
    const page = await browser.press(await browser.open(PATH), SAVE, {
      'antwort.basis.zweck': 'x'.repeat(300_000),
    });
    expect([page.status, page.heading]).toEqual([413, 'Das Formular ist zu groß']);
    expect(await stored()).toEqual(empty);
  });

  it('S19 prints typed markup as text', async () => {
    const { browser } = await setUp();
    const evil = '"><script>alert(1)</script>';
    const page = await browser.press(await browser.open(PATH), SAVE, {
      'antwort.basis.zweck': evil,
      'antwort.basis.start': evil,
    });
    expect(page.response.text).not.toContain('<script>alert');
    expect(page.formOf(SAVE).fields).toMatchObject({
      'antwort.basis.zweck': evil,
      'antwort.basis.start': evil,
    });
  });
});

describe('R4, U10: two people in one Vorhaben', () => {
  it('merges different answers without a question', async () => {
    const { browser, stored } = await setUp();
    const [first, second] = [await browser.open(PATH), await browser.open(PATH)];
    await browser.press(first, SAVE, { 'antwort.basis.gespraech': 'ja' });
    const late = await browser.press(second, SAVE, { 'antwort.basis.werkzeugart': 'chatbot' });
    expect(late.status).toBe(303);
    const { answers } = await stored();
    expect([answers['basis.gespraech']?.value, answers['basis.werkzeugart']?.value]).toEqual([
      'ja',
      'chatbot',
    ]);
  });

  async function collide() {
    const things = await setUp();
    const { browser } = things;
    const [first, second] = [await browser.open(PATH), await browser.open(PATH)];
    await browser.press(first, SAVE, {
      'antwort.basis.gespraech': 'ja',
      'anmerkung.basis.gespraech': 'Notiz der anderen',
    });
    const conflict = await browser.press(second, SAVE, {
      'antwort.basis.gespraech': 'nein',
      'anmerkung.basis.gespraech': 'Meine "Notiz"\r\nin zwei Zeilen',
      'antwort.basis.zweck': 'Auskunft',
    });
    return { ...things, conflict };
  }

  it('shows both versions with who and when, mine chosen, the rest already stored', async () => {
    const { conflict, stored } = await collide();
    expect([conflict.status, conflict.title]).toEqual([409, 'Zwei Fassungen – Prüfpfad']);
    expect(conflict.text).toContain('1 Antwort hat zwei Fassungen');
    expect(conflict.text).toMatch(/Ihre Fassung Nein Anmerkung: Meine "Notiz" in zwei Zeilen/);
    expect(conflict.text).toMatch(
      /Fassung von Name von owner, 23\.11\.2026, 10:42 Uhr Ja Anmerkung: Notiz der anderen/,
    );
    expect(conflict.formOf('Auswahl speichern').fields['fassung.basis.gespraech']).toBe('meine');
    const { answers } = await stored();
    expect([answers['basis.gespraech']?.value, answers['basis.zweck']?.value]).toEqual(['ja', 'Auskunft']);
  });

  it('stores my version unchanged when I choose it', async () => {
    const { browser, conflict, stored } = await collide();
    expect((await browser.press(conflict, 'Auswahl speichern')).status).toBe(303);
    expect((await stored()).answers['basis.gespraech']).toMatchObject({
      value: 'nein',
      note: 'Meine "Notiz"\nin zwei Zeilen',
    });
  });

  it('keeps the other version when I choose that', async () => {
    const { browser, conflict, stored } = await collide();
    const before = await stored();
    const decided = await browser.press(conflict, 'Auswahl speichern', {
      'fassung.basis.gespraech': 'andere',
    });
    expect(decided.status).toBe(303);
    expect(await stored()).toEqual(before);
  });
});

describe('R3 a disk that refuses', () => {
  it('leaves every typed text in the form and says what to do', async () => {
    const { browser, stored } = await setUp(empty, {
      save: () => Promise.reject(new StorageFailure('voll')),
    });
    const page = await browser.press(await browser.open(PATH), SAVE, {
      'antwort.basis.zweck': 'Mein langer Text',
      'antwort.basis.gespraech': 'ja',
    });
    expect([page.status, page.title]).toEqual([503, 'Nicht gespeichert: Vorhaben und Zweck – Prüfpfad']);
    expect(page.text).toContain(
      'Nicht gespeichert. Ihr Text steht noch im Feld. Versuchen Sie es erneut oder kopieren Sie ihn.',
    );
    expect(page.formOf(SAVE).fields).toMatchObject({
      'antwort.basis.zweck': 'Mein langer Text',
      'antwort.basis.gespraech': 'ja',
    });
    expect(await stored()).toEqual(empty);
  });
});

describe('U8 the autosave script', () => {
  const JSON_WANTED = { Accept: 'application/json' };

  /** What the script sends: the fields of one question and the token. */
  async function saveOne(browser: Browser, fields: Readonly<Record<string, string>>, rev = '1') {
    const { _csrf: token } = (await browser.open(PATH)).formOf(SAVE).fields;
    const body = { _csrf: String(token), 'rev.basis.gespraech': rev, ...fields };
    return (await browser.post(PATH, body, JSON_WANTED)).response;
  }

  it('saves one question through the address of the button and gets time and revision', async () => {
    const { browser, stored } = await setUp();
    const reply = await saveOne(browser, { 'antwort.basis.gespraech': 'ja' });
    expect([reply.status, reply.body]).toEqual([200, { rev: 2, message: 'Gespeichert um 10:42 Uhr.' }]);
    expect(Object.keys((await stored()).answers)).toEqual(['basis.gespraech']);
  });

  it('is told about new questions', async () => {
    const { browser } = await setUp();
    const { _csrf: token } = (await browser.open(PATH)).formOf(SAVE).fields;
    const body = {
      _csrf: String(token),
      'rev.basis.personenbezug': '1',
      'antwort.basis.personenbezug': 'ja',
    };
    const reply = (await browser.post(PATH, body, JSON_WANTED)).response;
    expect(reply.body.message).toContain('3 Fragen sind neu durch Antwort 1.4.');
  });

  it('loses no new question: the button shows those that came in since the page was opened', async () => {
    const inOne = sampleCatalogue.questions.map((question) =>
      question.id === 'dsgvo.avv' ? { ...question, section: 'basis.vorhaben' } : question,
    );
    const catalogue = { ...sampleCatalogue, questions: inOne };
    const testApp = createTestApp({ catalogue, assessments: createMemoryAssessmentStore([empty]) });
    const browser = await signInAs(testApp, 'owner');
    const page = await browser.open(PATH);
    const { _csrf: token } = page.formOf(SAVE).fields;
    const one = { _csrf: String(token), 'rev.basis.personenbezug': '1', 'antwort.basis.personenbezug': 'ja' };
    const reply = (await browser.post(PATH, one, JSON_WANTED)).response;
    const answers = {
      'antwort.basis.personenbezug': 'ja',
      'rev.basis.personenbezug': String(reply.body.rev),
    };
    const saved = await browser.press(page, SAVE, answers);
    expect(saved.response.headers.location).toBe(`${PATH}?gespeichert=2&seit=1#frage-dsgvo.avv`);
    const again = await browser.follow(saved);
    expect(again.text).toContain('3 Fragen sind neu durch Antwort 1.4.');
    expect(again.has('#frage-dsgvo\\.avv.pp-question--new')).toBe(true);
  });

  it('does not hide what others saved: the button still meets the conflict', async () => {
    const { browser } = await setUp();
    const page = await browser.open(PATH);
    await saveOne(browser, { 'antwort.basis.gespraech': 'ja' });
    const other = await saveOne(browser, { 'antwort.basis.gespraech': 'nein' }, '1');
    expect([other.status, other.body.rev]).toEqual([409, undefined]);
    expect(other.body.message).toMatch(
      /^Nicht gespeichert: Name von owner hat diese Antwort um 10:42 Uhr geändert\./,
    );
    expect((await browser.press(page, SAVE, { 'antwort.basis.gespraech': 'nein' })).status).toBe(409);
  });

  it('is told in German what is wrong, and nothing is stored', async () => {
    const { browser, stored } = await setUp();
    const reply = await saveOne(browser, { 'antwort.basis.gespraech': 'vielleicht' });
    expect([reply.status, reply.body.message]).toEqual([
      422,
      expect.stringMatching(/^Noch nicht gespeichert\. /),
    ]);
    expect(await stored()).toEqual(empty);
  });

  it('is told when the disk refuses', async () => {
    const { browser } = await setUp(empty, { save: () => Promise.reject(new StorageFailure('voll')) });
    const reply = await saveOne(browser, { 'antwort.basis.gespraech': 'ja' });
    expect([reply.status, reply.body.message]).toEqual([
      503,
      expect.stringMatching(/^Nicht gespeichert\. Ihr Text steht noch im Feld\./),
    ]);
  });

  it('is only on pages with something to save', async () => {
    const { testApp, browser } = await setUp();
    expect((await browser.open(PATH)).has('script[src$="/autosave.js"]')).toBe(true);
    expect((await (await signInAs(testApp, 'dsb')).open(PATH)).has('script')).toBe(false);
  });
});
