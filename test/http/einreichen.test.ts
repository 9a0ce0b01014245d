/** Submitting: what is missing, who is asked, one deliberate button, and nothing that does it by accident. */

import { HARMLESS } from '../support/aReview.ts';
import type { Page } from '../support/page.ts';
import { reviewApp } from '../support/reviewApp.ts';
import { answered, submitted, voted } from '../support/reviewSteps.ts';

const SUBMIT = 'Revision 3 einreichen';
const CONFIRMED = { bestaetigung: 'ja' };

function links(page: Page): readonly (string | null)[] {
  return [...page.document.querySelectorAll('main section li a')].map((link) => link.getAttribute('href'));
}

describe('the submit page', () => {
  it('names what is missing and leads there', async () => {
    const app = await reviewApp({ 'basis.personen': 'nein' });
    const page = await (await app.browser('owner')).open(`${app.at}/einreichen`);
    expect(page.text).toContain('1 Antwort fehlt. Danach können Sie einreichen.');
    expect(links(page)).toEqual([`${app.at}/abschnitt/abschnitt#frage-basis.verbot`]);
    expect(page.has('form[action$="/einreichen"]')).toBe(false);
  });

  it('counts a proposal that nobody confirmed as missing', async () => {
    const app = await reviewApp();
    const file = await app.file();
    await app.deps.assessments.save(
      { ...file, answers: {}, proposals: HARMLESS, rev: file.rev + 1 },
      file.rev,
    );
    const page = await (await app.browser('owner')).open(`${app.at}/einreichen`);
    expect(page.text).toContain('2 Vorschläge sind nicht bestätigt.');
    expect(page.text).toContain('aus Vorlage, noch nicht bestätigt');
  });

  it('says who will be asked; the Personalrat where a measure requires it', async () => {
    const plain = await reviewApp();
    const page = await (await plain.browser('owner')).open(`${plain.at}/einreichen`);
    expect(page.text).toContain('Datenschutz (DSB) gibt immer eine Stellungnahme ab');
    expect(page.text).not.toContain('Personalrat');
    const staff = await reviewApp({
      'basis.personen': 'ja',
      'basis.beschaeftigte': 'ja',
      'basis.verbot': 'nein',
    });
    const other = await (await staff.browser('owner')).open(`${staff.at}/einreichen`);
    expect(other.text).toContain('Personalrat wird gefragt, weil eine Maßnahme ihn verlangt');
  });

  it('says what a block means before it is submitted', async () => {
    const app = await reviewApp({ ...HARMLESS, 'basis.verbot': 'ja' });
    const page = await (await app.browser('owner')).open(`${app.at}/einreichen`);
    expect(page.text).toContain('Freigabe: Gesperrt');
    expect(page.text).toContain('Freigeben kann die Leitung erst, wenn die Sperre behoben');
  });

  it('shows readers the state and no form', async () => {
    const app = await reviewApp();
    const page = await (await app.browser('dsb')).open(`${app.at}/einreichen`);
    expect(page.text).toContain('Einreichen kann nur die Projektverantwortung.');
    expect(page.has('form[action$="/einreichen"]')).toBe(false);
  });
});

describe('submitting', () => {
  it('freezes the answers and says so on the page that follows', async () => {
    const app = await reviewApp();
    const owner = await app.browser('owner');
    const page = await owner.open(`${app.at}/einreichen`);
    const done = await owner.press(page, SUBMIT, CONFIRMED);
    expect([done.status, done.response.headers.location]).toEqual([303, `${app.at}/einreichen`]);
    const after = await owner.follow(done);
    expect(after.text).toContain('Ihr Vorhaben ist eingereicht.');
    expect(after.text).toContain('Revision 3 ist eingereicht.');
    const { status, submissions } = await app.file();
    expect([status, submissions.map(({ rev }) => rev)]).toEqual(['submitted', [3]]);
    expect(after.text).toContain(submissions[0]?.contentHash.slice(0, 8));
  });

  it('needs the tick', async () => {
    const app = await reviewApp();
    const owner = await app.browser('owner');
    const page = await owner.press(await owner.open(`${app.at}/einreichen`), SUBMIT);
    expect([page.status, page.errors]).toEqual([
      422,
      ['Bestätigen Sie, dass Sie die Antworten geprüft haben.'],
    ]);
    expect(page.title).toMatch(/^Fehler: /);
    expect((await app.file()).submissions).toEqual([]);
  });

  it('refuses a page that was opened before somebody changed an answer', async () => {
    const app = await reviewApp();
    const owner = await app.browser('owner');
    const page = await owner.open(`${app.at}/einreichen`);
    await answered(app.deps, app.person('owner'), app.id, 'basis.verbot', 'ja');
    const late = await owner.press(page, SUBMIT, CONFIRMED);
    expect(late.status).toBe(409);
    expect(late.errors[0]).toContain('Es wurde nichts gespeichert');
    expect((await app.file()).submissions).toEqual([]);
  });

  it.each([
    ['no key', { schluessel: undefined }],
    ['the key of another revision', { rev: '7' }],
    ['an invented key', { schluessel: 'f'.repeat(64) }],
  ])('refuses %s', async (_what, change) => {
    const app = await reviewApp();
    const owner = await app.browser('owner');
    const page = await owner.press(await owner.open(`${app.at}/einreichen`), SUBMIT, {
      ...CONFIRMED,
      ...change,
    });
    expect(page.status).toBe(409);
    expect((await app.file()).submissions).toEqual([]);
  });

  it('refuses the key of another session', async () => {
    const app = await reviewApp();
    const elsewhere = await (await app.browser('owner')).open(`${app.at}/einreichen`);
    const { schluessel } = elsewhere.formOf(SUBMIT).fields;
    const owner = await app.browser('owner');
    const page = await owner.open(`${app.at}/einreichen`);
    const answer = await owner.press(page, SUBMIT, { ...CONFIRMED, schluessel: String(schluessel) });
    expect([answer.status, (await app.file()).submissions]).toEqual([409, []]);
  });

  it('U16 submits once for a double click, and for the form of the back button not at all', async () => {
    const app = await reviewApp();
    const owner = await app.browser('owner');
    const page = await owner.open(`${app.at}/einreichen`);
    const clicks = await Promise.all([
      owner.press(page, SUBMIT, CONFIRMED),
      owner.press(page, SUBMIT, CONFIRMED),
    ]);
    expect(clicks.map(({ status }) => status)).toEqual([303, 303]);
    expect((await owner.press(page, SUBMIT, CONFIRMED)).status).toBe(303);
    await voted(app.deps, app.person('dsb'), app.id, { vote: 'zurueck', reason: 'Zweck fehlt.' });
    expect((await owner.press(page, SUBMIT, CONFIRMED)).status).toBe(409);
    expect((await app.file()).submissions).toHaveLength(1);
  });

  it('is refused while an answer is missing, whatever the form says', async () => {
    const app = await reviewApp();
    const owner = await app.browser('owner');
    const page = await owner.open(`${app.at}/einreichen`);
    const form = page.formOf(SUBMIT).fields;
    const file = await app.file();
    await app.deps.assessments.save({ ...file, answers: {}, rev: file.rev }, file.rev);
    const answer = await owner.post(`${app.at}/einreichen`, { ...form, ...CONFIRMED });
    expect([answer.status, (await app.file()).submissions]).toEqual([422, []]);
  });

  it.each(['dsb', 'isb', 'personalrat', 'lead', 'auditor'])('S14 is not for %s', async (login) => {
    const app = await reviewApp();
    const browser = await app.browser(login);
    const { fields } = (await browser.open('/passwort')).formOf('Passwort ändern');
    const answer = await browser.post(`${app.at}/einreichen`, {
      _csrf: fields._csrf,
      rev: '2',
      ...CONFIRMED,
    });
    expect([answer.status, (await app.file()).submissions]).toEqual([403, []]);
  });

  it('again after it came back, with the reason above the form', async () => {
    const app = await reviewApp();
    await submitted(app.deps, app.person('owner'), app.id);
    await voted(app.deps, app.person('dsb'), app.id, { vote: 'zurueck', reason: 'Der Zweck ist unklar.' });
    const owner = await app.browser('owner');
    const page = await owner.open(`${app.at}/einreichen`);
    expect(page.text).toContain('Warum das Vorhaben zurückkam');
    expect(page.text).toContain('Der Zweck ist unklar.');
    const { rev } = await app.file();
    await owner.press(page, `Revision ${rev + 1} einreichen`, CONFIRMED);
    expect((await app.file()).submissions).toHaveLength(2);
  });
});
