/** An answer changed after the submission ends its review: the page warns first, and nothing else can do it. */
import { type ReviewApp, reviewApp } from '../support/reviewApp.ts';
import { decided, submitted, voted } from '../support/reviewSteps.ts';

const SAVE = 'Speichern und weiter';
const NO = 'antwort.basis.verbot';

async function submittedApp(): Promise<ReviewApp> {
  const app = await reviewApp();
  await submitted(app.deps, app.person('owner'), app.id);
  return app;
}

async function state(app: ReviewApp) {
  const { status, rev, answers } = await app.file();
  return [status, rev, answers['basis.verbot']?.value];
}

describe('an answer of a submitted Vorhaben', () => {
  it('is shown to read, with what a change would mean', async () => {
    const app = await submittedApp();
    const page = await (await app.browser('owner')).open(`${app.at}/abschnitt/abschnitt`);
    expect(page.text).toContain('Wenn Sie eine Antwort ändern, öffnet das Revision 4.');
    expect(page.text).toContain('Die Stellungnahmen bleiben bei Revision 3.');
    expect(page.has('form[data-autosave]')).toBe(false);
    expect(page.link('Antworten trotzdem ändern')).toBe(`${app.at}/abschnitt/abschnitt?aendern=ja`);
  });

  it('says that a decision stays', async () => {
    const app = await submittedApp();
    for (const login of ['dsb', 'isb']) await voted(app.deps, app.person(login), app.id);
    await decided(app.deps, app.person('lead'), app.id);
    const page = await (await app.browser('owner')).open(`${app.at}/abschnitt/abschnitt`);
    expect(page.text).toContain('öffnet das Revision 7. Die Entscheidung bleibt bei Revision 3.');
  });

  it('changes once the person wants it: a new revision in draft, the submission as it was', async () => {
    const app = await submittedApp();
    const owner = await app.browser('owner');
    const page = await owner.open(`${app.at}/abschnitt/abschnitt?aendern=ja`);
    expect(page.text).toContain('öffnet das Revision 4');
    expect((await owner.press(page, SAVE, { [NO]: 'ja' })).status).toBe(303);
    expect(await state(app)).toEqual(['draft', 4, 'ja']);
    expect((await app.file()).submissions[0]?.answers['basis.verbot']?.value).toBe('nein');
  });

  it('saved unchanged leaves the submission alone', async () => {
    const app = await submittedApp();
    const owner = await app.browser('owner');
    const page = await owner.open(`${app.at}/abschnitt/abschnitt?aendern=ja`);
    expect((await owner.press(page, SAVE)).status).toBe(303);
    expect(await state(app)).toEqual(['submitted', 3, 'nein']);
  });

  it('does not change from a page that was opened before; the text stays and the warning comes', async () => {
    const app = await reviewApp();
    const owner = await app.browser('owner');
    const page = await owner.open(`${app.at}/abschnitt/abschnitt`);
    await submitted(app.deps, app.person('owner'), app.id);
    const late = await owner.press(page, SAVE, { [NO]: 'ja', 'anmerkung.basis.verbot': 'Doch verboten.' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Es wurde noch nichts gespeichert.');
    expect(late.text).toContain('öffnet das Revision 4');
    expect([late.shownValue(NO), late.shownValue('anmerkung.basis.verbot')]).toEqual([
      'ja',
      'Doch verboten.',
    ]);
    expect(await state(app)).toEqual(['submitted', 3, 'nein']);
    expect((await owner.press(late, SAVE)).status).toBe(303);
    expect(await state(app)).toEqual(['draft', 4, 'ja']);
  });

  it('U8 does not change by autosave from such a page', async () => {
    const app = await reviewApp();
    const owner = await app.browser('owner');
    const page = await owner.open(`${app.at}/abschnitt/abschnitt`);
    const { fields } = page.formOf(SAVE);
    await submitted(app.deps, app.person('owner'), app.id);
    const body = { _csrf: fields._csrf, [NO]: 'ja', 'rev.basis.verbot': fields['rev.basis.verbot'] };
    const reply = await owner.post(`${app.at}/abschnitt/abschnitt`, body, { Accept: 'application/json' });
    expect(reply.status).toBe(409);
    expect(reply.response.body.message).toContain('Dieses Vorhaben ist eingereicht.');
    expect(await state(app)).toEqual(['submitted', 3, 'nein']);
  });

  it('does not change with the warning of an older submission', async () => {
    const app = await submittedApp();
    const owner = await app.browser('owner');
    const page = await owner.open(`${app.at}/abschnitt/abschnitt?aendern=ja`);
    await owner.press(page, SAVE, { [NO]: 'ja' });
    await submitted(app.deps, app.person('owner'), app.id);
    const late = await owner.press(page, SAVE, { [NO]: 'unbekannt', 'rev.basis.verbot': '9' });
    expect([late.status, (await app.file()).status]).toEqual([409, 'submitted']);
  });

  it('of a returned Vorhaben changes without a warning', async () => {
    const app = await submittedApp();
    await voted(app.deps, app.person('dsb'), app.id, { vote: 'zurueck' });
    const owner = await app.browser('owner');
    const page = await owner.open(`${app.at}/abschnitt/abschnitt`);
    expect(page.text).not.toContain('trotzdem');
    await owner.press(page, SAVE, { [NO]: 'ja' });
    expect((await app.file()).status).toBe('draft');
  });

  it('refuses a warning that is no revision', async () => {
    const app = await submittedApp();
    const owner = await app.browser('owner');
    const page = await owner.open(`${app.at}/abschnitt/abschnitt?aendern=ja`);
    expect((await owner.press(page, SAVE, { verlaesst: 'x' })).status).toBe(422);
  });
});
