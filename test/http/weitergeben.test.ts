/** The owner hands questions over; who was asked sees and answers exactly these. */
import { reviewApp } from '../support/reviewApp.ts';

const OPEN = { 'basis.verbot': 'nein' };

async function anApp() {
  const app = await reviewApp(OPEN);
  return { ...app, page: `${app.at}/weitergeben`, invited: `${app.at}/mitwirken` };
}

type App = Awaited<ReturnType<typeof anApp>>;

async function handedOver(app: App, changes: Readonly<Record<string, string>> = {}): Promise<void> {
  const owner = await app.browser('owner');
  const page = await owner.open(`${app.page}?frage=basis.personen`);
  const typed = { person: 'kontocontributor', bis: '1.12.2026', nachricht: 'Das weiß nur das Steueramt.' };
  const done = await owner.press(page, 'Weitergeben', { ...typed, ...changes });
  expect(done.status).toBe(303);
}

describe('handing over', () => {
  it('names the question, the person and the date on every page of the owner', async () => {
    const app = await anApp();
    await handedOver(app);
    const owner = await app.browser('owner');
    const lies = /[Ll]iegt bei Name von contributor, bis 01\.12\.2026/;
    expect((await owner.open(app.at)).text).toMatch(lies);
    expect((await owner.open(`${app.at}/abschnitt/abschnitt`)).text).toMatch(lies);
    expect((await owner.open(app.page)).text).toContain('Das weiß nur das Steueramt.');
  });

  it('is offered at each question and for the whole section, to the owner only', async () => {
    const app = await anApp();
    const section = `${app.at}/abschnitt/abschnitt`;
    const page = await (await app.browser('owner')).open(section);
    expect(page.link('Diesen Abschnitt weitergeben')).toBe(`${app.page}?abschnitt=abschnitt`);
    expect(page.has(`a[href="${app.page}?frage=basis.verbot"]`)).toBe(true);
    const dsb = await (await app.browser('dsb')).open(section);
    expect(dsb.has(`a[href^="${app.page}"]`)).toBe(false);
    expect((await (await app.browser('dsb')).open(app.page)).response.headers.location).toBe(app.at);
  });

  it('is offered beside each answer that is missing or unknown, to the owner only', async () => {
    const app = await reviewApp({ 'basis.verbot': 'nein', 'basis.personen': 'unbekannt' });
    const offered = async (login: string) => {
      const page = await (await app.browser(login)).open(`${app.at}/antworten`);
      return [...page.document.querySelectorAll('.pp-answers a')]
        .filter((link) => link.textContent?.startsWith('Frage weitergeben'))
        .map((link) => link.getAttribute('href'));
    };
    expect(await offered('owner')).toContain(`${app.at}/weitergeben?frage=basis.personen`);
    expect(await offered('owner')).not.toContain(`${app.at}/weitergeben?frage=basis.verbot`);
    expect(await offered('dsb')).toEqual([]);
  });

  it('offers for a question of an office only the people of that office', async () => {
    const app = await anApp();
    const owner = await app.browser('owner');
    const people = async (question: string) => {
      const page = await owner.open(`${app.page}?frage=${question}`);
      const options = [...page.field('Wer soll antworten?').querySelectorAll('option')];
      return options.map((option) => option.getAttribute('value')).filter((id) => id !== '');
    };
    expect(await people('dsgvo.verantwortung')).toEqual(['kontodsb']);
    expect((await people('basis.personen')).length).toBeGreaterThan(3);
  });

  it.each([
    ['nobody', { person: '' }, 'Wählen Sie eine Person.'],
    ['somebody who is not there', { person: 'erfunden' }, 'Wählen Sie eine Person aus der Liste.'],
    ['the auditor, who changes nothing', { person: 'kontoauditor' }, 'Wählen Sie eine Person aus der Liste.'],
    ['nothing', { ziel: '' }, 'Wählen Sie, was Sie weitergeben'],
    ['no day of the calendar', { bis: '31.02.2027' }, 'Geben Sie ein Datum an, das es gibt'],
    ['a day that is over', { bis: '1.1.2020' }, 'Nennen Sie ein Datum ab heute'],
    ['a question of the DSB to somebody else', { ziel: 'frage:dsgvo.verantwortung' }, 'zuständige Stelle'],
  ])('to or of %s is refused, and the text stays', async (_what, typed, error) => {
    const app = await anApp();
    const owner = await app.browser('owner');
    const form = await owner.open(`${app.page}?frage=basis.personen`);
    const all = { person: 'kontocontributor', nachricht: 'Bitte bis Montag.', ...typed };
    const page = await owner.press(form, 'Weitergeben', all);
    expect([page.status === 422 || page.status === 403, page.errors[0]]).toEqual([
      true,
      expect.stringContaining(error),
    ]);
    expect(page.shownValue('nachricht')).toBe('Bitte bis Montag.');
    expect((await app.file()).delegations).toEqual([]);
  });
});

describe('who was asked', () => {
  it('sees the title, the message and these questions, and nothing else of the Vorhaben', async () => {
    const app = await anApp();
    await handedOver(app);
    const helper = await app.browser('contributor');
    const page = await helper.open(app.invited);
    expect(page.heading).toBe('Chatbot');
    expect(page.text).toContain('Das weiß nur das Steueramt.');
    expect(page.has('[data-question="basis.personen"]')).toBe(true);
    expect(page.has('[data-question="basis.verbot"]')).toBe(false);
    for (const closed of [
      '',
      '/antworten',
      '/ergebnis',
      '/verlauf',
      '/druck',
      '/abschnitt/abschnitt',
      '/weitergeben',
    ])
      expect([closed, (await helper.open(`${app.at}${closed}`)).status]).toEqual([closed, 404]);
  });

  it('answers them; the answer carries the name', async () => {
    const app = await anApp();
    await handedOver(app);
    const helper = await app.browser('contributor');
    const typed = { 'antwort.basis.personen': 'nein' };
    const saved = await helper.press(await helper.open(app.invited), 'Antworten speichern', typed);
    expect((await helper.follow(saved)).text).toContain('1 von 1 Frage beantwortet');
    const owner = await app.browser('owner');
    for (const page of ['antworten', 'abschnitt/abschnitt', 'druck'])
      expect((await owner.open(`${app.at}/${page}`)).text).toContain('Name von contributor');
  });

  it('S14: answers nothing else, whatever the form says', async () => {
    const app = await anApp();
    await handedOver(app);
    const helper = await app.browser('contributor');
    const before = (await app.file()).answers;
    const page = await helper.open(app.invited);
    const more = { 'antwort.basis.verbot': 'ja', 'stand.basis.verbot': '2', 'rev.basis.verbot': '2' };
    const refused = await helper.press(page, 'Antworten speichern', more);
    expect(refused.status).toBe(422);
    expect((await app.file()).answers).toEqual(before);
  });

  it('says that it is finished only when every question has an answer, and has no access then', async () => {
    const app = await anApp();
    await handedOver(app);
    const helper = await app.browser('contributor');
    const early = await helper.press(await helper.open(app.invited), 'Speichern und fertig melden');
    expect([early.status, early.text]).toEqual([422, expect.stringContaining('1 Frage ist noch offen')]);
    const done = await helper.press(early, 'Speichern und fertig melden', {
      'antwort.basis.personen': 'unbekannt',
    });
    expect(done.response.headers.location).toBe('/');
    expect((await helper.open(app.invited)).status).toBe(404);
    expect((await (await app.browser('owner')).open(app.page)).text).toContain('erledigt am');
  });

  it('is not left without a way out when no question applies any more', async () => {
    const app = await anApp();
    await handedOver(app, { ziel: 'frage:basis.beschaeftigte' });
    const helper = await app.browser('contributor');
    const done = await helper.press(await helper.open(app.invited), 'Fertig melden');
    expect(done.response.headers.location).toBe('/');
    expect((await app.file()).delegations[0]?.doneAt).not.toBeNull();
  });

  it('has no access once the owner takes it back', async () => {
    const app = await anApp();
    await handedOver(app);
    const owner = await app.browser('owner');
    const page = await owner.open(app.page);
    const button = 'Zurücknehmen: Frage 1.1 basis.personen von Name von contributor';
    expect((await owner.press(page, button)).status).toBe(303);
    expect((await (await app.browser('contributor')).open(app.invited)).status).toBe(404);
  });

  it('R4: chooses when the owner answered differently meanwhile', async () => {
    const app = await anApp();
    await handedOver(app);
    const [helper, owner] = [await app.browser('contributor'), await app.browser('owner')];
    const page = await helper.open(app.invited);
    const section = await owner.open(`${app.at}/abschnitt/abschnitt`);
    await owner.press(section, 'Speichern und weiter', { 'antwort.basis.personen': 'ja' });
    const late = await helper.press(page, 'Antworten speichern', { 'antwort.basis.personen': 'nein' });
    expect([late.status, late.has('.pp-tabs')]).toEqual([409, false]);
    await helper.press(late, 'Auswahl speichern');
    expect((await app.file()).answers['basis.personen']?.value).toBe('nein');
  });
});
