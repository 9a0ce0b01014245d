import { createMemoryAssessmentStore } from '../../src/adapters/store/memoryAssessmentStore.ts';
import { type AssessmentStore, StorageFailure } from '../../src/application/ports.ts';
import { saveAnswers } from '../../src/application/saveAnswers.ts';
import { empty, PATH, SAVE, setUp } from '../support/questionPage.ts';
import { sampleCatalogue } from '../support/sampleCatalogue.ts';
import { type Browser, signInAs } from '../support/signIn.ts';
import { createTestApp } from '../support/testApp.ts';

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
    expect([reply.status, reply.body]).toEqual([
      200,
      {
        rev: 2,
        message: 'Gespeichert um 10:42 Uhr.',
        states: { 'basis.gespraech': { state: 'beantwortet', isOpen: false } },
        progress: { done: 1, total: 5, text: '1 von 5 beantwortet', rest: expect.stringContaining('noch ') },
      },
    ]);
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

  it('is the reason why a refused page tells what is stored already', async () => {
    const { browser } = await setUp();
    const page = await browser.open(PATH);
    const wrong = { 'antwort.basis.gespraech': 'ja', 'antwort.basis.start': '31.02.2027' };
    expect((await browser.press(page, SAVE, wrong)).text).toContain('Noch ist nichts gespeichert.');
    await saveOne(browser, { 'antwort.basis.gespraech': 'ja' });
    const again = await browser.press(page, SAVE, wrong);
    expect(again.status).toBe(422);
    expect(again.text).toContain('Alles außer 1.5 ist gespeichert.');
    expect(again.text).not.toContain('Noch ist nichts gespeichert');
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
    expect((await (await signInAs(testApp, 'dsb')).open(PATH)).has('script[src$="/autosave.js"]')).toBe(
      false,
    );
  });
});

describe('R4 somebody who changes the same answer in the moment after it was saved', () => {
  const QUESTION = 'basis.gespraech';

  async function overtaken() {
    const store = createMemoryAssessmentStore([empty]);
    const rivals = [{ value: 'unbekannt', note: 'Uwe fragt nach' }];
    const save: AssessmentStore['save'] = async (next, expectedRev) => {
      const isSaved = await store.save(next, expectedRev);
      const content = rivals.pop();
      if (content !== undefined) {
        const deps = { ...createTestApp({ catalogue: sampleCatalogue }).deps, assessments: store };
        const uwe = { id: 'kontoowner', name: 'Uwe', department: '', role: 'owner' } as const;
        const changes = [{ question: QUESTION, content, baseRev: next.rev }];
        await saveAnswers(deps)(uwe, { id: next.id, changes });
      }
      return isSaved;
    };
    return setUp(empty, { ...store, save });
  }

  it('is not overwritten by the next automatic save', async () => {
    const { browser } = await overtaken();
    const { _csrf } = (await browser.open(PATH)).formOf(SAVE).fields;
    const send = (answer: string, rev: number) => {
      const fields = { [`rev.${QUESTION}`]: String(rev), [`antwort.${QUESTION}`]: answer };
      return browser.post(PATH, { _csrf: String(_csrf), ...fields }, { Accept: 'application/json' });
    };
    const first = (await send('ja', 1)).response;
    expect([first.status, first.body.rev]).toEqual([200, 2]);
    expect((await send('nein', first.body.rev)).status).toBe(409);
  });
});
