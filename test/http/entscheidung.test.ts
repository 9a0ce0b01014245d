/** The decision of the Leitung: what was said and what blocks first; nothing against the rules, nothing unexplained. */
import { HARMLESS } from '../support/aReview.ts';
import { type ReviewApp, reviewApp } from '../support/reviewApp.ts';
import { AUFLAGE, answered, decided, submitted, type VoteWords, voted } from '../support/reviewSteps.ts';

const SIGN = 'Entscheidung unterzeichnen';
const FREE = { entscheidung: 'frei', bestaetigung: 'ja' };

/** Submitted, with these Voten of DSB and ISB. */
async function reviewedApp(dsb: VoteWords = {}, isb: VoteWords = {}, answers = HARMLESS): Promise<ReviewApp> {
  const app = await reviewApp(answers);
  await submitted(app.deps, app.person('owner'), app.id);
  await voted(app.deps, app.person('dsb'), app.id, dsb);
  await voted(app.deps, app.person('isb'), app.id, isb);
  return app;
}

async function decision(app: ReviewApp) {
  return (await app.file()).submissions.at(-1)?.decision ?? null;
}

async function press(app: ReviewApp, changes: Readonly<Record<string, string | undefined>>) {
  const lead = await app.browser('lead');
  return lead.press(await lead.open(`${app.at}/entscheidung`), SIGN, changes);
}

describe('the decision page', () => {
  it('leads to the Prüfansicht before the first submission', async () => {
    const app = await reviewApp();
    const page = await (await app.browser('lead')).open(`${app.at}/entscheidung`);
    expect([page.status, page.response.headers.location]).toEqual([303, `${app.at}/pruefung`]);
  });

  it('shows the Voten and what the rules say before the form', async () => {
    const app = await reviewedApp({ vote: 'einwaende', reason: 'Art. 5 KI-VO.' });
    const page = await (await app.browser('lead')).open(`${app.at}/entscheidung`);
    const order = [...page.document.querySelectorAll('h2')].map((heading) => heading.textContent);
    expect(order).toEqual(['Stellungnahmen', 'Was die Regeln sagen', 'Entscheidung']);
    expect(page.text).toContain('Einwände: nicht starten');
    expect(page.text).toContain('Art. 5 KI-VO.');
  });

  it('waits for every required Votum and names it', async () => {
    const app = await reviewApp();
    await submitted(app.deps, app.person('owner'), app.id);
    await voted(app.deps, app.person('dsb'), app.id);
    const page = await (await app.browser('lead')).open(`${app.at}/entscheidung`);
    expect(page.text).toContain('Es fehlt noch das Votum der Informationssicherheit (ISB).');
    expect(page.has('#formular')).toBe(false);
  });

  it('offers no positive decision where the result is blocked, and says why', async () => {
    const app = await reviewedApp({}, {}, { ...HARMLESS, 'basis.verbot': 'ja' });
    const page = await (await app.browser('lead')).open(`${app.at}/entscheidung`);
    expect(page.text).toContain('Eine Freigabe ist deshalb nicht möglich, auch nicht mit Auflagen.');
    const offered = [...page.document.querySelectorAll('[name="entscheidung"]')];
    expect(offered.map((one) => one.getAttribute('value'))).toEqual(['nicht']);
    expect(page.text).toContain('regel.verbot');
  });

  it.each(['owner', 'dsb', 'isb', 'personalrat', 'auditor'])('explains to %s who decides', async (login) => {
    const app = await reviewedApp();
    const page = await (await app.browser(login)).open(`${app.at}/entscheidung`);
    expect([page.status, page.has('#formular')]).toEqual([200, false]);
    expect(page.text).toContain('Die Entscheidung trifft die Leitung.');
  });

  it('explains the four eyes to a Leitung that worked on the answers', async () => {
    const app = await reviewApp();
    const file = await app.file();
    const answers = Object.fromEntries(
      Object.entries(file.answers).map(([id, record]) => [id, { ...record, by: 'kontolead' }]),
    );
    await app.deps.assessments.save({ ...file, rev: file.rev + 1, answers }, file.rev);
    await submitted(app.deps, app.person('owner'), app.id);
    for (const login of ['dsb', 'isb']) await voted(app.deps, app.person(login), app.id);
    const page = await (await app.browser('lead')).open(`${app.at}/entscheidung`);
    expect(page.text).toContain('Entscheiden muss jemand anderes (Vier-Augen-Prinzip).');
    expect(page.has('#formular')).toBe(false);
  });
});

describe('a decision', () => {
  it('„frei“ is signed, shown and leads the owner on', async () => {
    const app = await reviewedApp();
    expect((await press(app, FREE)).status).toBe(303);
    expect(await decision(app)).toMatchObject({ decision: 'frei', against: [], by: 'kontolead', reason: '' });
    const owner = await app.browser('owner');
    expect((await owner.open('/')).text).toContain('In Betrieb nehmen: Chatbot');
    expect((await owner.open(`${app.at}/entscheidung`)).text).toContain('Die Leitung hat entschieden.');
  });

  it('takes over the Auflagen of the Voten unless they are unticked, and adds its own', async () => {
    const app = await reviewedApp({ vote: 'mit-auflagen', conditions: [AUFLAGE] });
    const own = {
      'auflage-1-text': 'Nach einem Jahr prüfen.',
      'auflage-1-stelle': 'IT',
      'auflage-1-bis': '1.12.2027',
      'auflage-1-nachweis': 'Vermerk',
    };
    await press(app, { ...FREE, ...own, entscheidung: 'frei-mit-auflagen' });
    const taken = await decision(app);
    expect(taken?.conditions.map(({ text }) => text)).toEqual([AUFLAGE.text, 'Nach einem Jahr prüfen.']);
    expect(taken?.against).toEqual([]);
    expect((await app.file()).status).toBe('approvedWithConditions');
  });

  it('that leaves an Auflage out is against the Votum, needs a reason and says so', async () => {
    const app = await reviewedApp({ vote: 'mit-auflagen', conditions: [AUFLAGE] });
    const without = { ...FREE, uebernehmen: undefined };
    const refused = await press(app, without);
    expect([refused.status, refused.errors]).toEqual([
      422,
      ['Ihre Entscheidung weicht von einem Votum ab. Begründen Sie das; beides wird gedruckt.'],
    ]);
    expect(refused.has('#uebernehmen-1[checked]')).toBe(false);
    await press(app, { ...without, begruendung: 'Die Auflage ist schon erfüllt.' });
    expect(await decision(app)).toMatchObject({ against: ['dsb'] });
    const page = await (await app.browser('auditor')).open(`${app.at}/entscheidung`);
    expect(page.text).toContain('Die Entscheidung weicht ab vom Votum des Datenschutzes (DSB).');
    expect(page.text).toContain('Die Auflage ist schon erfüllt.');
  });

  it.each([
    ['no choice', { entscheidung: undefined }, 'Wählen Sie Ihre Entscheidung.'],
    ['no tick', { bestaetigung: undefined }, 'Bestätigen Sie, dass Sie über diesen Stand entscheiden.'],
    ['„nicht“ without a reason', { entscheidung: 'nicht' }, 'Begründen Sie die Ablehnung.'],
    ['Auflagen without one', { entscheidung: 'frei-mit-auflagen' }, 'Nennen Sie mindestens eine Auflage'],
    [
      'an Auflage beside „frei“',
      {
        'auflage-1-text': 'x',
        'auflage-1-stelle': 'x',
        'auflage-1-bis': '1.1.2028',
        'auflage-1-nachweis': 'x',
      },
      'Auflagen gehören zur Entscheidung „frei mit Auflagen“.',
    ],
    ['no revision', { rev: undefined }, 'Das Formular kam unvollständig an.'],
  ])('with %s is refused and decides nothing', async (_what, changes, error) => {
    const app = await reviewedApp();
    const page = await press(app, { ...FREE, ...changes });
    expect([page.status, page.errors.join(' ')]).toEqual([422, expect.stringContaining(error)]);
    expect(await decision(app)).toBeNull();
  });

  it('S16 cannot free what the rules block, whatever the form says', async () => {
    const app = await reviewedApp({}, {}, { ...HARMLESS, 'basis.verbot': 'ja' });
    for (const entscheidung of ['frei', 'frei-mit-auflagen']) {
      const page = await press(app, { ...FREE, entscheidung, begruendung: 'Trotzdem.' });
      expect([page.status, page.errors[0]]).toEqual([
        422,
        expect.stringContaining('Das Ergebnis ist gesperrt.'),
      ]);
    }
    await press(app, { ...FREE, entscheidung: 'nicht', begruendung: 'Verboten.' });
    expect((await app.file()).status).toBe('rejected');
  });

  it('on a state with a newer Votum is refused, keeps the text and asks for a new tick', async () => {
    const app = await reviewedApp();
    const lead = await app.browser('lead');
    const page = await lead.open(`${app.at}/entscheidung`);
    await voted(app.deps, app.person('isb'), app.id, { vote: 'einwaende', reason: 'Neue Lücke.' });
    const late = await lead.press(page, SIGN, { ...FREE, begruendung: 'Wie besprochen.' });
    expect([late.status, late.shownValue('begruendung')]).toEqual([409, 'Wie besprochen.']);
    expect(late.text).toContain('Neue Lücke.');
    expect(late.has('#bestaetigung[checked]')).toBe(false);
    expect(await decision(app)).toBeNull();
  });

  it('U16 sent twice by a double click is one', async () => {
    const app = await reviewedApp();
    const lead = await app.browser('lead');
    const page = await lead.open(`${app.at}/entscheidung`);
    const clicks = await Promise.all([lead.press(page, SIGN, FREE), lead.press(page, SIGN, FREE)]);
    expect(clicks.map(({ status }) => status)).toEqual([303, 303]);
    expect((await app.file()).trail.filter(({ action }) => action === 'entschieden')).toHaveLength(1);
  });

  it('stays with its revision when an answer changes later', async () => {
    const app = await reviewedApp();
    await decided(app.deps, app.person('lead'), app.id);
    await answered(app.deps, app.person('owner'), app.id, 'basis.verbot', 'ja');
    expect((await app.file()).status).toBe('draft');
    const page = await (await app.browser('lead')).open(`${app.at}/entscheidung`);
    expect(page.text).toContain('Revision 3, eingereicht');
    expect(page.text).toContain('Das Fachamt hat die Antworten seit dieser Einreichung geändert.');
  });

  it.each(['owner', 'dsb', 'isb', 'personalrat', 'auditor'])('S14 is not for %s', async (login) => {
    const app = await reviewedApp();
    const lead = (await (await app.browser('lead')).open(`${app.at}/entscheidung`)).formOf(SIGN).fields;
    const browser = await app.browser(login);
    const { fields } = (await browser.open('/passwort')).formOf('Passwort ändern');
    const body = { ...lead, ...FREE, _csrf: String(fields._csrf) };
    expect((await browser.post(`${app.at}/entscheidung`, body)).status).toBe(403);
    expect(await decision(app)).toBeNull();
  });

  it('adds and removes Auflagen without signing', async () => {
    const app = await reviewedApp();
    const lead = await app.browser('lead');
    const page = await lead.open(`${app.at}/entscheidung`);
    const more = await lead.press(page, 'Weitere Auflage', { begruendung: 'Bleibt.' });
    expect([more.status, more.shownValue('begruendung'), more.has('#auflage-2-text')]).toEqual([
      200,
      'Bleibt.',
      true,
    ]);
    expect(await decision(app)).toBeNull();
  });
});
