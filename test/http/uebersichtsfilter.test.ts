/** What an office finds in its overview: by class, settled or still possible, and by what waits for it. */
import { saveAnswers } from '../../src/application/saveAnswers.ts';
import { startAssessment } from '../../src/application/startAssessment.ts';
import { aDecision, aRule } from '../support/aCatalogue.ts';
import { HARMLESS, reviewCatalogue } from '../support/aReview.ts';
import { type ReviewApp, reviewApp } from '../support/reviewApp.ts';
import { submitted, voted } from '../support/reviewSteps.ts';

const yes = (fact: string) => ({ fact, operator: 'equal', value: 'ja' }) as const;
const catalogue = {
  ...reviewCatalogue,
  decisions: [...reviewCatalogue.decisions, aDecision('klasse', ['niedrig', 'mittel', 'hoch'])],
  rules: [
    ...reviewCatalogue.rules,
    aRule('regel.mittel', yes('basis.personen'), { class: { klasse: 'mittel' } }),
    aRule('regel.hoch', yes('basis.verbot'), { class: { klasse: 'hoch' } }),
  ],
};

/** „Chatbot“ is settled as niedrig; „Suche“ may still be niedrig or mittel; „Leer“ has no answer. */
async function threeVorhaben(): Promise<ReviewApp> {
  const app = await reviewApp(HARMLESS, { catalogue });
  const owner = app.person('owner');
  for (const title of ['Suche', 'Leer']) {
    const details = { title, department: 'Archiv', plannedStart: null, template: null };
    const started = await startAssessment(app.deps)(owner, details);
    if (!started.ok) throw new Error('refused');
    const { id, rev } = started.value;
    const change = { question: 'basis.verbot', content: { value: 'nein', note: '' }, baseRev: rev };
    if (title === 'Suche') await saveAnswers(app.deps)(owner, { id, changes: [change] });
  }
  return app;
}

async function titles(app: ReviewApp, login: string, query: string): Promise<readonly string[]> {
  const page = await (await app.browser(login)).open(`/?${query}`);
  return [...page.document.querySelectorAll('.pp-table--cases th a')]
    .map((link) => link.textContent ?? '')
    .sort();
}

describe('the overview of an office', () => {
  it.each([
    ['niedrig', ['Chatbot', 'Suche']],
    ['mittel', ['Suche']],
    ['hoch', []],
    ['erfunden', ['Chatbot', 'Leer', 'Suche']],
  ])('lists what is or may still be %s', async (level, expected) => {
    const app = await threeVorhaben();
    expect(await titles(app, 'dsb', `einstufung=klasse:${level}`)).toEqual(expected);
  });

  it('keeps what was chosen in the form, and offers the Freigabe in its own list only', async () => {
    const app = await threeVorhaben();
    const page = await (await app.browser('dsb')).open('/?einstufung=klasse:mittel&wartet=ja');
    expect([page.shownValue('einstufung'), page.shownValue('wartet')]).toEqual(['klasse:mittel', 'ja']);
    const offered = [...page.document.querySelectorAll('#einstufung option')].map((one) => one.textContent);
    expect(offered).toEqual(['Alle', 'klasse: niedrig', 'klasse: mittel', 'klasse: hoch']);
  });

  it('lists what waits for the person who looks, and nothing after their signature', async () => {
    const app = await threeVorhaben();
    expect(await titles(app, 'dsb', 'wartet=ja')).toEqual([]);
    await submitted(app.deps, app.person('owner'), app.id);
    expect(await titles(app, 'dsb', 'wartet=ja')).toEqual(['Chatbot']);
    expect(await titles(app, 'lead', 'wartet=ja')).toEqual([]);
    await voted(app.deps, app.person('dsb'), app.id);
    await voted(app.deps, app.person('isb'), app.id);
    expect(await titles(app, 'dsb', 'wartet=ja')).toEqual([]);
    expect(await titles(app, 'lead', 'wartet=ja')).toEqual(['Chatbot']);
  });

  it('offers the Prüfung no list of what waits, because nothing ever does', async () => {
    const app = await threeVorhaben();
    const page = await (await app.browser('auditor')).open('/');
    expect([page.has('#einstufung'), page.has('#wartet')]).toEqual([true, false]);
  });
});
