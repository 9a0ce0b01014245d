/** All measures in one list, and what is overdue on the overview: for everybody, but only what is theirs to see. */
import { type ReviewApp, reviewApp } from '../support/reviewApp.ts';
import { AUFLAGE, submitted, voted } from '../support/reviewSteps.ts';

const MEASURE = 'massnahme.vertrag';
const COUNCIL = 'massnahme.personalrat';
const ANSWERS = {
  'basis.personen': 'ja',
  'basis.beschaeftigte': 'ja',
  'dsgvo.verantwortung': 'ja',
  'basis.verbot': 'nein',
};

async function named(app: ReviewApp, key: string, login: string, bis = ''): Promise<void> {
  const owner = await app.browser('owner');
  const page = await owner.open(`${app.at}/massnahmen/${key}`);
  const sent = await owner.press(page, 'Stand speichern', { person: `konto${login}`, bis });
  expect(sent.status).toBe(303);
}

async function listOf(app: ReviewApp, login: string, query = '?wer='): Promise<readonly string[]> {
  const page = await (await app.browser(login)).open(`/massnahmen${query}`);
  return [...page.document.querySelectorAll('tbody a')].map((link) => link.textContent ?? '');
}

describe('the list of all measures', () => {
  it('has what was submitted, for everybody who reads the Vorhaben', async () => {
    const app = await reviewApp(ANSWERS);
    expect(await listOf(app, 'owner')).toEqual([]);
    await submitted(app.deps, app.person('owner'), app.id);
    for (const login of ['owner', 'dsb', 'isb', 'lead', 'auditor', 'personalrat'])
      expect([login, await listOf(app, login)]).toEqual([login, [COUNCIL, MEASURE]]);
  });

  it('shows others nothing but the one measure that they are named for', async () => {
    const app = await reviewApp(ANSWERS);
    await submitted(app.deps, app.person('owner'), app.id);
    await named(app, MEASURE, 'contributor');
    await named(app, COUNCIL, 'dsb');
    expect(await listOf(app, 'contributor')).toEqual([MEASURE]);
    expect(await listOf(app, 'contributor', `?wer=kontodsb`)).toEqual([MEASURE]);
    expect(await listOf(app, 'owner2')).toEqual([]);
    const page = await (await app.browser('contributor')).open('/massnahmen');
    expect(page.text).not.toContain('Name von dsb');
  });

  it('names the Auflagen of the offices too', async () => {
    const app = await reviewApp(ANSWERS);
    await submitted(app.deps, app.person('owner'), app.id);
    await voted(app.deps, app.person('dsb'), app.id, { vote: 'mit-auflagen', conditions: [AUFLAGE] });
    expect(await listOf(app, 'owner')).toEqual([AUFLAGE.text, COUNCIL, MEASURE]);
    expect(await listOf(app, 'owner', '?wer=&stelle=Steueramt')).toEqual([AUFLAGE.text]);
  });

  it('has what somebody works on before anything is submitted, and does not call it superfluous', async () => {
    const app = await reviewApp(ANSWERS);
    await named(app, MEASURE, 'isb');
    const page = await (await app.browser('isb')).open('/massnahmen');
    expect(page.text).toMatch(/massnahme\.vertrag.*begonnen vor dem Einreichen/);
    expect(page.text).not.toContain('nicht mehr verlangt');
  });

  it('puts the overdue first, in words, and filters', async () => {
    const app = await reviewApp(ANSWERS);
    await submitted(app.deps, app.person('owner'), app.id);
    await named(app, MEASURE, 'dsb', '24.11.2026');
    await named(app, COUNCIL, 'isb', '30.11.2026');
    app.clock.advance(4 * 24 * 60);
    expect(await listOf(app, 'lead')).toEqual([MEASURE, COUNCIL]);
    expect((await (await app.browser('lead')).open('/massnahmen')).text).toContain('seit 3 Tagen überfällig');
    expect(await listOf(app, 'lead', '?faellig=ja')).toEqual([MEASURE]);
    expect(await listOf(app, 'lead', '?wer=kontoisb')).toEqual([COUNCIL]);
    expect(await listOf(app, 'lead', '?wer=niemand')).toEqual([]);
    expect(await listOf(app, 'lead', '?stand=geprueft')).toEqual([]);
    expect(await listOf(app, 'lead', `?vorhaben=${app.id}`)).toHaveLength(2);
    expect(await listOf(app, 'dsb', '')).toEqual([MEASURE]);
  });

  it.each([
    ['contributor', 'Sobald jemand Sie für eine Maßnahme nennt'],
    ['dsb', 'sobald ein Vorhaben eingereicht ist'],
  ])('tells %s what has to happen before something is in it', async (login, text) => {
    const app = await reviewApp(ANSWERS);
    expect((await (await app.browser(login)).open('/massnahmen')).text).toContain(text);
  });

  it('leads from nothing of one’s own to everything', async () => {
    const app = await reviewApp(ANSWERS);
    await submitted(app.deps, app.person('owner'), app.id);
    const owner = await app.browser('owner');
    const page = await owner.open('/massnahmen?wer=ich');
    expect(page.text).toContain('Ihnen ist keine Maßnahme zugewiesen.');
    expect((await owner.open(page.link('Alle zeigen'))).text).toContain(MEASURE);
  });
});

describe('the next steps', () => {
  it.each(['contributor', 'dsb', 'lead', 'owner2'])(
    'of %s begin with the measure that is overdue and lead there',
    async (login) => {
      const app = await reviewApp(ANSWERS);
      await named(app, MEASURE, login, '24.11.2026');
      app.clock.advance(4 * 24 * 60);
      const browser = await app.browser(login);
      const page = await browser.open('/');
      const first = page.document.querySelector('.pp-step')?.textContent ?? '';
      expect(first).toContain('Seit 3 Tagen überfällig.');
      expect((await browser.open(page.link(`Maßnahme: ${MEASURE}`))).status).toBe(200);
    },
  );

  it('say nothing of a date that is far away', async () => {
    const app = await reviewApp(ANSWERS);
    await named(app, MEASURE, 'contributor', '30.06.2027');
    expect((await (await app.browser('contributor')).open('/')).text).toContain('Nichts liegt bei Ihnen.');
  });

  it('of who has nothing to do with it stay empty', async () => {
    const app = await reviewApp(ANSWERS);
    await named(app, MEASURE, 'dsb', '24.11.2026');
    app.clock.advance(4 * 24 * 60);
    expect((await (await app.browser('contributor')).open('/')).text).not.toContain(MEASURE);
  });
});
