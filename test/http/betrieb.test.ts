/** In use, looked at again, out of use. */
import { type ReviewApp, reviewApp } from '../support/reviewApp.ts';
import { AUFLAGE, decided, inUse, submitted, voted } from '../support/reviewSteps.ts';

async function decidedApp(withAuflage = false): Promise<ReviewApp> {
  const app = await reviewApp();
  await submitted(app.deps, app.person('owner'), app.id);
  const words = withAuflage ? ({ vote: 'mit-auflagen', conditions: [AUFLAGE] } as const) : {};
  await voted(app.deps, app.person('dsb'), app.id, words);
  await voted(app.deps, app.person('isb'), app.id);
  const adopted = (await app.file()).submissions[0]?.votes[0]?.conditions.map(({ id }) => id) ?? [];
  const decision = withAuflage ? 'frei-mit-auflagen' : 'frei';
  await decided(app.deps, app.person('lead'), app.id, { decision, adopted });
  return app;
}

describe('the operation page', () => {
  it('says what is missing before the decision', async () => {
    const app = await reviewApp();
    const page = await (await app.browser('owner')).open(`${app.at}/betrieb`);
    expect(page.text).toContain('Das Werkzeug kann in Betrieb gehen, sobald die Leitung es freigegeben hat.');
    expect(page.has('main form')).toBe(false);
  });

  it('shows the Auflagen that hold', async () => {
    const app = await decidedApp(true);
    const page = await (await app.browser('owner')).open(`${app.at}/betrieb`);
    expect(page.text).toMatch(/Quote der Korrekturen je Quartal auswerten\. *Steueramt *30\.06\.2027/);
  });

  it('takes the tool into use, with the date of the Wiedervorlage', async () => {
    const app = await decidedApp();
    const owner = await app.browser('owner');
    const page = await owner.open(`${app.at}/betrieb`);
    const done = await owner.press(page, 'In Betrieb nehmen', { wiedervorlage: '1.3.2028' });
    expect(done.status).toBe(303);
    const { status, nextReview } = await app.file();
    expect([status, nextReview]).toEqual(['inUse', '2028-03-01']);
    expect((await owner.follow(done)).text).toContain('Nächste Wiedervorlage: 01.03.2028');
  });

  it.each([
    ['no day of the calendar', '31.02.2028', 'Geben Sie ein Datum an, das es gibt'],
    ['a day that is over', '1.1.2020', 'Nennen Sie ein Datum, das noch kommt.'],
  ])('refuses %s as Wiedervorlage and keeps what was typed', async (_what, date, error) => {
    const app = await decidedApp();
    const owner = await app.browser('owner');
    const page = await owner.press(await owner.open(`${app.at}/betrieb`), 'In Betrieb nehmen', {
      wiedervorlage: date,
    });
    expect([page.status, page.errors[0]]).toEqual([422, expect.stringContaining(error)]);
    expect(page.shownValue('wiedervorlage')).toBe(date);
    expect((await app.file()).status).toBe('approved');
  });

  it('lets owner and DSB set another Wiedervorlage', async () => {
    const app = await decidedApp();
    await inUse(app.deps, app.person('owner'), app.id);
    for (const [login, date] of [
      ['owner', '2027-05-01'],
      ['dsb', '2027-06-01'],
    ] as const) {
      const browser = await app.browser(login);
      const page = await browser.open(`${app.at}/betrieb`);
      await browser.press(page, 'Wiedervorlage speichern', { wiedervorlage: date });
      expect((await app.file()).nextReview).toBe(date);
    }
  });

  it('a Wiedervorlage that has come shows everywhere and opens a new revision on request', async () => {
    const app = await decidedApp();
    await inUse(app.deps, app.person('owner'), app.id, '2026-12-01');
    app.clock.advance(9 * 24 * 60);
    const owner = await app.browser('owner');
    expect((await owner.open('/')).text).toContain('Wiedervorlage: neu bewerten: Chatbot');
    expect((await (await app.browser('dsb')).open('/')).text).toContain('Wiedervorlage war am 01.12.2026.');
    expect((await owner.open(app.at)).text).toContain('Wiedervorlage, seit 01.12.2026');
    const done = await owner.press(await owner.open(`${app.at}/betrieb`), 'Neue Revision öffnen');
    expect(done.response.headers.location).toBe(`${app.at}/antworten`);
    const { status, nextReview, submissions } = await app.file();
    expect([status, nextReview, submissions.length]).toEqual(['draft', null, 1]);
  });

  it('takes the tool out of use with a reason; the file then stays as it is', async () => {
    const app = await decidedApp();
    const owner = await app.browser('owner');
    const page = await owner.open(`${app.at}/betrieb`);
    const missing = await owner.press(page, 'Außer Betrieb nehmen');
    expect([missing.status, missing.errors]).toEqual([
      422,
      ['Bestätigen Sie, dass das Werkzeug abgeschaltet ist.'],
    ]);
    const without = await owner.press(page, 'Außer Betrieb nehmen', { bestaetigung: 'ja' });
    expect(without.errors).toEqual(['Schreiben Sie, warum das Werkzeug außer Betrieb geht.']);
    await owner.press(page, 'Außer Betrieb nehmen', { bestaetigung: 'ja', begruendung: 'Nachfolger.' });
    expect((await app.file()).status).toBe('retired');
    const after = await owner.open(`${app.at}/betrieb`);
    expect(after.text).toContain('Das Werkzeug ist außer Betrieb.');
    expect(after.has('main form')).toBe(false);
    const again = await owner.press(page, 'Außer Betrieb nehmen', { bestaetigung: 'ja', begruendung: 'x' });
    expect(again.status).toBe(409);
  });

  it.each(['isb', 'personalrat', 'lead', 'auditor'])('S14 is not for %s', async (login) => {
    const app = await decidedApp();
    const browser = await app.browser(login);
    expect((await browser.open(`${app.at}/betrieb`)).text).toContain('Sie lesen mit');
    const { fields } = (await browser.open('/passwort')).formOf('Passwort ändern');
    const answer = await browser.post(`${app.at}/betrieb`, { _csrf: fields._csrf, aktion: 'in-betrieb' });
    expect([answer.status, (await app.file()).status]).toEqual([403, 'approved']);
  });

  it('S14 lets the DSB set the Wiedervorlage and nothing else', async () => {
    const app = await decidedApp();
    const dsb = await app.browser('dsb');
    const { fields } = (await dsb.open('/passwort')).formOf('Passwort ändern');
    const answer = await dsb.post(`${app.at}/betrieb`, { _csrf: fields._csrf, aktion: 'in-betrieb' });
    expect([answer.status, (await app.file()).status]).toEqual([403, 'approved']);
  });

  it('refuses an unknown step', async () => {
    const app = await decidedApp();
    const owner = await app.browser('owner');
    const { fields } = (await owner.open('/passwort')).formOf('Passwort ändern');
    expect((await owner.post(`${app.at}/betrieb`, { _csrf: fields._csrf, aktion: 'sprengen' })).status).toBe(
      400,
    );
  });
});
