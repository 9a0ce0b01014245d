/** The Prüfansicht and the Votum: what is new first, a form for who may sign, reasons for who may not. */
import { HARMLESS } from '../support/aReview.ts';
import type { Page } from '../support/page.ts';
import { type ReviewApp, reviewApp } from '../support/reviewApp.ts';
import { answered, decided, stored, submitted, voted } from '../support/reviewSteps.ts';

const SIGN = 'Stellungnahme unterzeichnen';
const VOTE = { votum: 'keine-einwaende', bestaetigung: 'ja' };
const AUFLAGE = {
  'auflage-1-text': 'Quote auswerten.',
  'auflage-1-stelle': 'Steueramt',
  'auflage-1-bis': '30.06.2027',
  'auflage-1-nachweis': 'Auswertung',
};

async function submittedApp(answers: Parameters<typeof reviewApp>[0] = HARMLESS): Promise<ReviewApp> {
  const app = await reviewApp(answers);
  await submitted(app.deps, app.person('owner'), app.id);
  return app;
}

async function votes(app: ReviewApp) {
  return (await app.file()).submissions.at(-1)?.votes ?? [];
}

function cards(page: Page): readonly string[] {
  return [...page.document.querySelectorAll('.pp-review')].map((card) => card.id);
}

describe('the Prüfansicht', () => {
  it('says what is missing before the first submission, and where it goes on', async () => {
    const app = await reviewApp({ 'basis.personen': 'nein' });
    const owner = await (await app.browser('owner')).open(`${app.at}/pruefung`);
    expect(owner.text).toContain('Noch nicht eingereicht');
    expect(owner.text).toContain('1 Antwort fehlt noch bis zur Einreichung.');
    expect(owner.link('Zeigen, was noch fehlt')).toBe(`${app.at}/einreichen`);
    const dsb = await (await app.browser('dsb')).open(`${app.at}/pruefung`);
    expect(dsb.has('.pp-actions a')).toBe(false);
  });

  it('shows every answer of a first submission', async () => {
    const app = await submittedApp();
    const page = await (await app.browser('dsb')).open(`${app.at}/pruefung`);
    expect(page.text).toContain('Erste Einreichung');
    expect(cards(page)).toEqual(['pruefung-basis.personen', 'pruefung-basis.verbot']);
  });

  it('U14 compares with the submission before: Freigabe, classes, measures, answers and what they caused', async () => {
    const app = await submittedApp();
    await voted(app.deps, app.person('dsb'), app.id, { vote: 'zurueck', reason: 'Prüfen Sie das Verbot.' });
    await answered(app.deps, app.person('owner'), app.id, 'basis.verbot', 'ja');
    await submitted(app.deps, app.person('owner'), app.id);
    const page = await (await app.browser('dsb')).open(`${app.at}/pruefung`);
    expect(page.text).toContain('Was sich seit Revision 3 geändert hat');
    expect(page.text).toMatch(/Freigabe.*Frei: Keine Sperre.*Gesperrt.*Antwort 1\.4/);
    expect(cards(page)).toEqual(['pruefung-basis.verbot']);
    const card = page.document.getElementById('pruefung-basis.verbot')?.textContent ?? '';
    expect(card).toMatch(/nein.*ja.*Name von owner/s);
    expect(card).toContain('Neue Sperre: regel.verbot.');
    expect(page.text).toContain('Stellungnahmen zu Revision 3');
  });

  it('compares with what the own office has seen last, and with any other submission on request', async () => {
    const app = await submittedApp();
    const [owner, dsb, isb] = ['owner', 'dsb', 'isb'].map(app.person);
    if (owner === undefined || dsb === undefined || isb === undefined) throw new Error('no people');
    await voted(app.deps, dsb, app.id, { vote: 'zurueck' });
    await answered(app.deps, owner, app.id, 'basis.verbot', 'ja');
    const second = await submitted(app.deps, owner, app.id);
    await voted(app.deps, isb, app.id, { vote: 'zurueck' });
    await answered(app.deps, owner, app.id, 'basis.verbot', 'nein');
    await submitted(app.deps, owner, app.id);
    const asDsb = await (await app.browser('dsb')).open(`${app.at}/pruefung`);
    expect(asDsb.text).toContain('Was sich seit Revision 3 geändert hat');
    expect(cards(asDsb)).toEqual([]);
    const isbBrowser = await app.browser('isb');
    const asIsb = await isbBrowser.open(`${app.at}/pruefung`);
    expect(asIsb.text).toContain(`Was sich seit Revision ${second.rev} geändert hat`);
    expect(cards(asIsb)).toEqual(['pruefung-basis.verbot']);
    const chosen = await isbBrowser.open(`${app.at}/pruefung?seit=3`);
    expect(chosen.text).toContain('Was sich seit Revision 3 geändert hat');
  });

  it('filters by links', async () => {
    const app = await submittedApp();
    const { assessments } = app.deps;
    const file = await app.file();
    const message = { by: 'x', byName: 'Dana', at: '2026-11-23T09:00:00.000Z', text: 'Warum <b>nein</b>?' };
    const thread = {
      id: 't1',
      target: { kind: 'question', id: 'basis.verbot' } as const,
      messages: [message],
      doneAt: null,
      doneBy: null,
    };
    await assessments.save({ ...file, rev: file.rev + 1, threads: [thread] }, file.rev);
    const dsb = await app.browser('dsb');
    const page = await dsb.open(`${app.at}/pruefung`);
    const commented = await dsb.open(page.link('Kommentiert 1').split('#')[0] ?? '');
    expect(cards(commented)).toEqual(['pruefung-basis.verbot']);
    expect(commented.text).toContain('Warum <b>nein</b>?');
    expect(cards(await dsb.open(`${app.at}/pruefung?zeige=unfug`))).toHaveLength(2);
  });

  it('tells that the Fachamt has gone on since', async () => {
    const app = await submittedApp();
    await answered(app.deps, app.person('owner'), app.id, 'basis.verbot', 'ja');
    const page = await (await app.browser('dsb')).open(`${app.at}/pruefung`);
    expect(page.text).toContain('Das Fachamt arbeitet inzwischen an Revision 4.');
    expect(page.text).toContain('Ein Votum ist wieder möglich, sobald es neu einreicht.');
    expect(page.has('form[action$="/pruefung"]')).toBe(false);
  });

  it.each([
    ['owner', 'Was Sie selbst eingereicht haben, unterzeichnen andere (Vier-Augen-Prinzip).'],
    ['lead', 'Stellungnahmen geben DSB, ISB und Personalrat ab. Sie entscheiden danach.'],
    ['auditor', 'Sie lesen hier mit.'],
  ])('explains to %s why there is no form', async (login, reason) => {
    const app = await submittedApp();
    const page = await (await app.browser(login)).open(`${app.at}/pruefung`);
    expect(page.text).toContain(reason);
    expect(page.has('form[action$="/pruefung"]')).toBe(false);
  });

  it('explains the four eyes to who worked on the answers', async () => {
    const app = await reviewApp();
    const file = await app.file();
    const answers = Object.fromEntries(
      Object.entries(file.answers).map(([id, record]) => [id, { ...record, by: 'kontodsb' }]),
    );
    await app.deps.assessments.save({ ...file, rev: file.rev + 1, answers }, file.rev);
    await submitted(app.deps, app.person('owner'), app.id);
    const page = await (await app.browser('dsb')).open(`${app.at}/pruefung`);
    expect(page.text).toContain('Das Votum Ihrer Stelle muss jemand anderes unterzeichnen');
  });
});

describe('beginning the review', () => {
  it('is for DSB and ISB and changes the state that the owner sees', async () => {
    const app = await submittedApp();
    const isb = await app.browser('isb');
    const done = await isb.press(await isb.open(`${app.at}/pruefung`), 'Prüfung beginnen');
    expect(done.status).toBe(303);
    expect((await app.file()).status).toBe('inReview');
    const owner = await (await app.browser('owner')).open(app.at);
    expect(owner.text).toContain('Wird geprüft');
    const personalrat = await (await app.browser('personalrat')).open(`${app.at}/pruefung`);
    expect(personalrat.text).not.toContain('Prüfung beginnen');
  });

  it('a second time says what happened', async () => {
    const app = await submittedApp();
    const isb = await app.browser('isb');
    const page = await isb.open(`${app.at}/pruefung`);
    await isb.press(page, 'Prüfung beginnen');
    const again = await isb.press(page, 'Prüfung beginnen');
    expect([again.status, again.errors[0]]).toEqual([409, expect.stringContaining('nicht vorgesehen')]);
  });
});

describe('a Votum', () => {
  it('is bound to exactly the state that the form showed', async () => {
    const app = await submittedApp();
    const dsb = await app.browser('dsb');
    const page = await dsb.open(`${app.at}/pruefung`);
    const { contentHash = '', catalogue } = (await app.file()).submissions[0] ?? {};
    const short = (hash = '') => `${hash.slice(0, 8)} ${hash.slice(8, 16)}`;
    expect(page.text).toContain(
      `Sie unterzeichnen genau diesen Stand: Revision 3, Prüfsumme ${short(contentHash)}, Regelwerk ${catalogue?.version}, Prüfsumme ${short(catalogue?.sha256)}.`,
    );
    const done = await dsb.press(page, SIGN, VOTE);
    expect(done.status).toBe(303);
    expect(await votes(app)).toMatchObject([
      { role: 'dsb', vote: 'keine-einwaende', reason: '', by: 'kontodsb', contentHash },
    ]);
    const after = await dsb.follow(done);
    expect(after.text).toContain('Ihre Stellungnahme ist unterzeichnet und gespeichert.');
    expect(after.text).toContain('Es fehlt noch: Informationssicherheit (ISB).');
  });

  it('with Auflagen keeps them with office, date and evidence', async () => {
    const app = await submittedApp();
    const isb = await app.browser('isb');
    const form = { ...VOTE, ...AUFLAGE, votum: 'mit-auflagen', begruendung: 'Risiko <bleibt> klein.' };
    const done = await isb.press(await isb.open(`${app.at}/pruefung`), SIGN, form);
    expect(done.status).toBe(303);
    expect((await votes(app))[0]?.conditions).toMatchObject([
      { text: 'Quote auswerten.', office: 'Steueramt', due: '2027-06-30', evidence: 'Auswertung' },
    ]);
    const after = await isb.follow(done);
    expect(after.text).toContain('Risiko <bleibt> klein.');
    expect(after.text).toMatch(/Quote auswerten\. *Steueramt *30\.06\.2027 *Auswertung/);
  });

  it.each([
    ['no Votum', { votum: undefined }, 'Wählen Sie Ihr Votum.'],
    ['an invented Votum', { votum: 'vielleicht' }, 'Wählen Sie eine der Möglichkeiten, die hier stehen.'],
    ['no tick', { bestaetigung: undefined }, 'Bestätigen Sie, dass Sie diesen Stand geprüft haben.'],
    ['objections without a reason', { votum: 'einwaende' }, 'Begründen Sie Ihr Votum.'],
    [
      'a reason that is too long',
      { begruendung: 'x'.repeat(10_001) },
      'Der Text hat 10001 Zeichen. Kürzen Sie ihn auf höchstens 10000.',
    ],
    [
      'Auflagen without an Auflage',
      { votum: 'mit-auflagen', begruendung: 'Gut.' },
      'Nennen Sie mindestens eine Auflage.',
    ],
    [
      'an Auflage beside another Votum',
      AUFLAGE,
      'Auflagen gehören zum Votum „Keine Einwände, wenn Auflagen erfüllt werden“.',
    ],
    [
      'an Auflage until a day that does not exist',
      { ...AUFLAGE, votum: 'mit-auflagen', begruendung: 'Gut.', 'auflage-1-bis': '31.02.2027' },
      'Auflage 1: Nennen Sie ein Datum.',
    ],
    ['no hash', { inhalt: undefined }, 'Das Formular kam unvollständig an.'],
  ])('with %s is refused, keeps the text and says where', async (_what, changes, error) => {
    const app = await submittedApp();
    const dsb = await app.browser('dsb');
    const form = { ...VOTE, begruendung: '', ...changes };
    const page = await dsb.press(await dsb.open(`${app.at}/pruefung`), SIGN, form);
    expect([page.status, page.errors.join(' ')]).toEqual([422, expect.stringContaining(error)]);
    expect(page.title).toMatch(/^Fehler: /);
    for (const [name, value] of Object.entries({ ...form }))
      if (value !== undefined && !['bestaetigung', 'votum', 'inhalt'].includes(name))
        expect(page.shownValue(name)).toBe(value);
    expect(await votes(app)).toEqual([]);
  });

  it('of the Personalrat cannot send back', async () => {
    const app = await submittedApp();
    const browser = await app.browser('personalrat');
    const page = await browser.open(`${app.at}/pruefung`);
    expect(page.text).not.toContain('Zurück an das Fachamt');
    const answer = await browser.press(page, SIGN, { ...VOTE, votum: 'zurueck', begruendung: 'x' });
    expect([answer.status, answer.errors]).toEqual([403, ['Zurückgeben können DSB und ISB.']]);
    expect(await votes(app)).toEqual([]);
  });

  it('that sends back returns it with its reason, in the steps of the owner too', async () => {
    const app = await submittedApp();
    const dsb = await app.browser('dsb');
    const form = { ...VOTE, votum: 'zurueck', begruendung: 'Der Zweck fehlt.' };
    await dsb.press(await dsb.open(`${app.at}/pruefung`), SIGN, form);
    expect((await app.file()).status).toBe('returned');
    const home = await (await app.browser('owner')).open('/');
    expect(home.text).toContain('Zurückgegeben: überarbeiten und neu einreichen: Chatbot');
    expect(home.text).toContain('Datenschutz (DSB): Der Zweck fehlt.');
  });

  it('U16 sent twice by a double click is one, and another one takes its place', async () => {
    const app = await submittedApp();
    const dsb = await app.browser('dsb');
    const page = await dsb.open(`${app.at}/pruefung`);
    const clicks = await Promise.all([dsb.press(page, SIGN, VOTE), dsb.press(page, SIGN, VOTE)]);
    expect(clicks.map(({ status }) => status)).toEqual([303, 303]);
    expect(await votes(app)).toHaveLength(1);
    const again = await dsb.open(`${app.at}/pruefung`);
    expect(again.text).toContain('Es gibt schon ein Votum Ihrer Stelle: „Keine Einwände“');
    await dsb.press(again, SIGN, { ...VOTE, votum: 'einwaende', begruendung: 'Art. 5 KI-VO.' });
    expect((await votes(app)).map(({ vote }) => vote)).toEqual(['keine-einwaende', 'einwaende']);
    expect((await dsb.open(`${app.at}/pruefung`)).text).toContain('Durch ein neues Votum ersetzt.');
  });

  it('on a state that is no longer submitted is refused and keeps the text', async () => {
    const app = await submittedApp();
    const dsb = await app.browser('dsb');
    const page = await dsb.open(`${app.at}/pruefung`);
    await answered(app.deps, app.person('owner'), app.id, 'basis.verbot', 'ja');
    await submitted(app.deps, app.person('owner'), app.id);
    const late = await dsb.press(page, SIGN, { ...VOTE, begruendung: 'Lange überlegt.' });
    expect([late.status, late.errors[0]]).toEqual([409, expect.stringContaining('neuen Stand')]);
    expect(late.shownValue('begruendung')).toBe('Lange überlegt.');
    expect(late.has('#bestaetigung[checked]')).toBe(false);
    expect(await votes(app)).toEqual([]);
  });

  it('after the decision is refused', async () => {
    const app = await submittedApp();
    const dsb = await app.browser('dsb');
    const page = await dsb.open(`${app.at}/pruefung`);
    for (const login of ['dsb', 'isb']) await voted(app.deps, app.person(login), app.id);
    await decided(app.deps, app.person('lead'), app.id);
    const late = await dsb.press(page, SIGN, { ...VOTE, votum: 'einwaende', begruendung: 'Doch nicht.' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Über Revision 3 ist entschieden.');
    expect(await votes(app)).toHaveLength(2);
  });

  it('S15 of who worked on the answers is refused with the reason, whatever the form says', async () => {
    const app = await reviewApp();
    const file = await app.file();
    const answers = Object.fromEntries(
      Object.entries(file.answers).map(([id, record]) => [id, { ...record, by: 'kontodsb' }]),
    );
    await app.deps.assessments.save({ ...file, rev: file.rev + 1, answers }, file.rev);
    const { contentHash } = await submitted(app.deps, app.person('owner'), app.id);
    const dsb = await app.browser('dsb');
    const { fields } = (await dsb.open('/passwort')).formOf('Passwort ändern');
    const body = { _csrf: fields._csrf, inhalt: contentHash, aktion: 'unterzeichnen', ...VOTE };
    const answer = await dsb.post(`${app.at}/pruefung`, body);
    expect([answer.status, answer.errors]).toEqual([
      403,
      ['Sie haben selbst an dieser Revision gearbeitet. Unterzeichnen muss jemand anderes.'],
    ]);
    expect(await votes(app)).toEqual([]);
  });

  it.each(['owner', 'lead', 'auditor'])('S14 is not for %s', async (login) => {
    const app = await submittedApp();
    const browser = await app.browser(login);
    const { fields } = (await browser.open('/passwort')).formOf('Passwort ändern');
    const { contentHash = '' } = (await stored(app.deps, app.id)).submissions[0] ?? {};
    const body = { _csrf: fields._csrf, inhalt: contentHash, aktion: 'unterzeichnen', ...VOTE };
    expect((await browser.post(`${app.at}/pruefung`, body)).status).toBe(403);
    expect(await votes(app)).toEqual([]);
  });
});

describe('the rows of Auflagen', () => {
  it('are added and removed by buttons that sign nothing and keep every text', async () => {
    const app = await submittedApp();
    const dsb = await app.browser('dsb');
    const first = await dsb.open(`${app.at}/pruefung`);
    const typed = { ...AUFLAGE, votum: 'mit-auflagen', begruendung: 'Noch im Entwurf.', bestaetigung: 'ja' };
    const two = await dsb.press(first, 'Weitere Auflage', typed);
    expect(two.status).toBe(200);
    const withSecond = await dsb.press(two, 'Weitere Auflage', { 'auflage-2-text': 'Zweite.' });
    expect(withSecond.shownValue('auflage-1-text')).toBe('Quote auswerten.');
    expect(withSecond.shownValue('auflage-2-text')).toBe('Zweite.');
    const fewer = await dsb.press(withSecond, 'Auflage 1 entfernen');
    expect(fewer.shownValue('auflage-1-text')).toBe('Zweite.');
    expect(fewer.shownValue('begruendung')).toBe('Noch im Entwurf.');
    expect(fewer.shownValue('votum')).toBe('mit-auflagen');
    expect(fewer.has('#auflage-3-text')).toBe(false);
    expect(await votes(app)).toEqual([]);
  });

  it('left empty count as none, and problems name the rows as they are shown', async () => {
    const app = await submittedApp();
    const dsb = await app.browser('dsb');
    const second = {
      'auflage-2-text': 'Nur der Text.',
      'auflage-2-stelle': '',
      'auflage-2-bis': '',
      'auflage-2-nachweis': '',
    };
    const empty = {
      'auflage-1-text': '',
      'auflage-1-stelle': '',
      'auflage-1-bis': '',
      'auflage-1-nachweis': '',
    };
    const form = { ...VOTE, votum: 'mit-auflagen', begruendung: 'Gut.', ...empty, ...second };
    const page = await dsb.press(await dsb.open(`${app.at}/pruefung`), SIGN, form);
    expect(page.errors).toContain('Auflage 1: Nennen Sie den Nachweis.');
    expect(page.shownValue('auflage-1-text')).toBe('Nur der Text.');
    expect(page.has('#auflage-1-nachweis[aria-invalid]')).toBe(true);
  });

  it('the Enter key in one of their lines signs nothing', async () => {
    const app = await submittedApp();
    const dsb = await app.browser('dsb');
    const page = await dsb.open(`${app.at}/pruefung`);
    const form = page.document.getElementById('formular');
    const first = form?.querySelector('button');
    expect([first?.getAttribute('name'), first?.getAttribute('value')]).toEqual(['aktion', 'eingabe']);
    const { fields } = page.formOf(SIGN);
    const shown = await dsb.post(`${app.at}/pruefung`, { ...fields, ...VOTE, ...AUFLAGE, aktion: 'eingabe' });
    expect([shown.status, shown.shownValue('auflage-1-text')]).toEqual([200, 'Quote auswerten.']);
    expect(await votes(app)).toEqual([]);
  });
});

describe('a Votum that is only begun', () => {
  it('is kept for its author alone, until it is signed', async () => {
    const app = await reviewApp();
    await submitted(app.deps, app.person('owner'), app.id);
    const before = await app.file();
    const dsb = await app.browser('dsb');
    const typed = { votum: 'einwaende', begruendung: 'Der Vertrag fehlt.', 'auflage-1-text': 'Nachreichen' };
    const saved = await dsb.press(await dsb.open(`${app.at}/pruefung`), 'Als Entwurf speichern', typed);
    const page = await dsb.follow(saved);
    expect(page.text).toContain('Er zählt erst, wenn Sie unterzeichnen.');
    expect([page.shownValue('votum'), page.shownValue('begruendung')]).toEqual([
      'einwaende',
      'Der Vertrag fehlt.',
    ]);
    expect(page.shownValue('auflage-1-text')).toBe('Nachreichen');
    expect(await app.file()).toEqual(before);
    const isb = await (await app.browser('isb')).open(`${app.at}/pruefung`);
    expect(isb.text).not.toContain('Der Vertrag fehlt.');
    const signed = { 'auflage-1-text': '', bestaetigung: 'ja' };
    expect((await dsb.press(page, 'Stellungnahme unterzeichnen', signed)).status).toBe(303);
    expect((await dsb.open(`${app.at}/pruefung`)).text).not.toContain('Ihr Entwurf vom');
    expect((await app.deps.accounts.read()).voteDrafts).toEqual([]);
  });

  it('belongs to the submission that was read, not to the next one', async () => {
    const app = await reviewApp();
    await submitted(app.deps, app.person('owner'), app.id);
    const dsb = await app.browser('dsb');
    const typed = { begruendung: 'Gilt nur hierfür.' };
    await dsb.press(await dsb.open(`${app.at}/pruefung`), 'Als Entwurf speichern', typed);
    await voted(app.deps, app.person('isb'), app.id, { vote: 'zurueck', reason: 'Fehlt.' });
    await answered(app.deps, app.person('owner'), app.id, 'basis.personen', 'ja');
    await answered(app.deps, app.person('owner'), app.id, 'basis.beschaeftigte', 'nein');
    await answered(app.deps, app.person('dsb'), app.id, 'dsgvo.verantwortung', 'ja');
    await submitted(app.deps, app.person('owner'), app.id);
    expect((await dsb.open(`${app.at}/pruefung`)).shownValue('begruendung')).toBe('');
  });

  it('is gone when the next submission comes through its page', async () => {
    const app = await submittedApp();
    const dsb = await app.browser('dsb');
    const typed = { begruendung: 'Gilt nur hierfür.' };
    await dsb.press(await dsb.open(`${app.at}/pruefung`), 'Als Entwurf speichern', typed);
    expect((await app.deps.accounts.read()).voteDrafts).toHaveLength(1);
    await voted(app.deps, app.person('isb'), app.id, { vote: 'zurueck', reason: 'Fehlt.' });
    const owner = await app.browser('owner');
    const again = `Revision ${(await app.file()).rev + 1} einreichen`;
    await owner.press(await owner.open(`${app.at}/einreichen`), again, { bestaetigung: 'ja' });
    expect((await app.file()).status).toBe('submitted');
    expect((await app.deps.accounts.read()).voteDrafts).toEqual([]);
  });
});
