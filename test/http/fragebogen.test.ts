import { anAssessment } from '../support/anAssessment.ts';
import type { Page } from '../support/page.ts';
import { empty, full, PATH, SAVE, setUp, TO_LIST } from '../support/questionPage.ts';
import { sampleCatalogue } from '../support/sampleCatalogue.ts';
import { passwordOf } from '../support/testApp.ts';

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
      '1.5 Geben Sie ein Datum an, das es gibt, das Jahr mit vier Ziffern: zum Beispiel 01.03.2027. Oder wählen Sie „Weiß ich nicht“.',
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

describe('U17 a session that runs out while somebody types', () => {
  it('loses no character: the text stands in the form again after signing in', async () => {
    const { testApp, browser, stored } = await setUp();
    const page = await browser.open(PATH);
    testApp.clock.advance(45);
    const late = await browser.press(page, SAVE, {
      'antwort.basis.zweck': 'Mein langer Text',
      'antwort.basis.gespraech': 'ja',
    });
    const signIn = { anmeldename: 'owner', passwort: passwordOf('owner') };
    const back = await browser.press(await browser.follow(late), 'Anmelden', signIn);
    const again = await browser.follow(back);
    expect(again.text).toContain('Ihr Text ist noch nicht gespeichert');
    expect(again.formOf(SAVE).fields).toMatchObject({
      'antwort.basis.zweck': 'Mein langer Text',
      'antwort.basis.gespraech': 'ja',
    });
    expect(await stored()).toEqual(empty);
    await browser.press(again, SAVE);
    expect((await stored()).answers['basis.zweck']?.value).toBe('Mein langer Text');
  });
});
