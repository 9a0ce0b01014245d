import { StorageFailure } from '../../src/application/ports.ts';
import { empty, PATH, SAVE, setUp } from '../support/questionPage.ts';

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
