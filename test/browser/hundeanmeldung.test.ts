/** The whole way of one Vorhaben with JavaScript: from the empty store to the print that others read. */
import type { BrowserContext, Page } from 'playwright-core';
import { testBrowser } from '../support/browser.ts';
import { answerEverything, answerTable, questionOf } from '../support/browserAnswers.ts';
import { seenText } from '../support/browserAudit.ts';
import { passwordOf, signIn } from '../support/browserPeople.ts';
import { liveServer } from '../support/liveServer.ts';

const server = liveServer();
const browser = testBrowser();
const answers = answerTable('hundeanmeldung');

const TITLE = 'Bürger-Chat mit Hundeanmeldung';
const PEOPLE = [
  { login: 'o.sommer', name: 'Olga Sommer', role: 'Projektverantwortung' },
  { login: 'd.winter', name: 'Dana Winter', role: 'Datenschutz (DSB)' },
  { login: 'i.nebel', name: 'Ivo Nebel', role: 'Informationssicherheit (ISB)' },
  { login: 'p.herbst', name: 'Paul Herbst', role: 'Prüfung' },
];
/** As in the golden cases of the Hundeanmeldung under each regime. */
const CLASSES = [
  { regime: 'DSGVO', decision: 'Folgenabschätzung', level: 'Pflicht' },
  { regime: 'DSGVO', decision: 'Risiko vor Maßnahmen', level: 'hoch' },
  { regime: 'BSI', decision: 'Schutzbedarf Vertraulichkeit', level: 'hoch' },
  { regime: 'BSI', decision: 'Schutzbedarf Integrität', level: 'normal' },
  { regime: 'KI-Verordnung', decision: 'Klasse', level: 'Transparenzpflichten' },
];
const MEASURES = [
  { id: 'dsgvo.massnahme.dsfa-durchfuehren', provision: 'Art. 35' },
  { id: 'dsgvo.massnahme.steuerdaten-schuetzen', provision: '§ 30 AO' },
  { id: 'bsi.massnahme.risikoanalyse-durchfuehren', provision: '200-3' },
  { id: 'ki-vo.massnahme.ki-hinweis-pruefen', provision: 'Art. 50 Abs. 1 KI-VO' },
];
/** What the administrator was shown once for each login. */
const handedOver = new Map<string, string>();
/** Where their first question stands. */
const OFFICES = [
  { login: 'd.winter', section: 'dsgvo.dienstleister' },
  { login: 'i.nebel', section: 'dsgvo.organisation' },
];
const offices = new Map<string, Page>();
const answered = new Set<string>();
let administrator: Page;
let owner: Page;
let address = '';

async function newPage(): Promise<Page> {
  const context: BrowserContext = await browser.newContext();
  return context.newPage();
}

/** Signs in with the handed-over password and replaces it, as the page demands. */
async function firstSignIn(login: string): Promise<Page> {
  const page = await newPage();
  await page.goto(server().origin);
  await signIn(page, login, handedOver.get(login));
  await page.getByRole('heading', { name: 'Wählen Sie Ihr eigenes Passwort' }).waitFor();
  await page.getByLabel('Bisheriges Passwort').fill(handedOver.get(login) ?? '');
  await page.getByLabel('Neues Passwort', { exact: true }).fill(passwordOf(login));
  await page.getByLabel('Neues Passwort wiederholen').fill(passwordOf(login));
  await page.getByRole('button', { name: 'Passwort ändern' }).click();
  await page.getByRole('navigation', { name: 'Hauptnavigation' }).waitFor();
  return page;
}

describe('a Vorhaben from set-up to print', () => {
  it('lets the first administrator in through the set-up link', async () => {
    administrator = await newPage();
    await administrator.goto(`${server().origin}${server().setUpPath}`);
    await administrator.getByLabel('Vor- und Nachname').fill('Anna Frühling');
    await administrator.getByLabel('Anmeldename').fill('a.fruehling');
    await administrator.getByLabel('Fachamt oder Stelle').fill('IT-Leitung');
    await administrator.getByLabel('Passwort', { exact: true }).fill(passwordOf('a.fruehling'));
    await administrator.getByLabel('Passwort wiederholen').fill(passwordOf('a.fruehling'));
    await administrator.getByRole('button', { name: 'Konto anlegen' }).click();
    await administrator.getByRole('link', { name: 'Konten', exact: true }).waitFor();
  });

  it.each(PEOPLE)('lets the administrator create the account of $login', async ({ login, name, role }) => {
    await administrator.goto(`${server().origin}/konten`);
    await administrator.getByRole('link', { name: 'Neues Konto' }).click();
    await administrator.getByLabel('Vor- und Nachname').fill(name);
    await administrator.getByLabel('Anmeldename').fill(login);
    await administrator.getByLabel('Fachamt oder Stelle').fill('Bürgerbüro');
    await administrator.getByRole('radio', { name: role }).check();
    await administrator.getByRole('button', { name: 'Konto anlegen' }).click();
    await administrator.getByRole('heading', { name: 'Das Konto ist angelegt' }).waitFor();
    handedOver.set(login, (await administrator.locator('dd').nth(1).textContent()) ?? '');
  });

  it('starts from the template of the chat, whose answers count only when confirmed', async () => {
    owner = await firstSignIn('o.sommer');
    await owner.getByRole('link', { name: 'Neues Vorhaben' }).first().click();
    await owner.getByLabel('Name des Vorhabens').fill(TITLE);
    await owner.getByRole('radio', { name: 'Chat fürs Bürgerbüro' }).check();
    await owner.getByRole('button', { name: 'Vorhaben anlegen' }).click();
    await owner.waitForURL(/\/vorhaben\/[0-9a-z]+$/);
    address = owner.url();
    expect(await owner.getByText(/^0 von \d+ Fragen beantwortet/).count()).toBeGreaterThan(0);
    expect(await owner.getByText(/warten auf Ihre Bestätigung/).count()).toBe(1);
  });

  it('saves an answer by itself and says so, without sending the form', async () => {
    await owner.locator('.pp-task').getByRole('link').first().click();
    const question = questionOf(owner, 'basis.zweck');
    await question
      .getByRole('textbox')
      .first()
      .fill(String(answers.get('basis.zweck')));
    await question.getByText(/^Gespeichert um \d{2}:\d{2} Uhr/).waitFor();
    await owner.reload();
    expect(await question.getByRole('textbox').first().inputValue()).toBe(answers.get('basis.zweck'));
  });

  it('leads the owner through every section until only other offices are asked', async () => {
    for (const id of await answerEverything(owner, answers)) answered.add(id);
    expect(new URL(owner.url()).pathname).toMatch(/\/antworten$/);
    expect(answered.size).toBeLessThan(answers.size);
  });

  it.each(OFFICES)('lets $login answer what is reserved for that office', async ({ login, section }) => {
    const page = await firstSignIn(login);
    offices.set(login, page);
    await page.goto(`${address}/abschnitt/${section}`);
    const theirs = await answerEverything(page, answers);
    expect(theirs.filter((id) => answered.has(id))).toEqual([]);
    for (const id of theirs) answered.add(id);
  });

  it('has no open question then', async () => {
    expect(answered).toEqual(new Set(answers.keys()));
    await owner.goto(`${address}/antworten`);
    expect(await owner.getByText(/Antworten? (ist|sind) offen/).count()).toBe(0);
  });

  it('says first whether the town may start, and which duty stands against it', async () => {
    await owner.getByRole('link', { name: 'Ergebnis', exact: true }).click();
    const first = owner.getByRole('main').getByRole('region').first();
    expect(await first.getByRole('heading', { level: 2 }).textContent()).toBe('Noch nicht starten');
    // Art. 35 Abs. 1 DSGVO: the assessment comes before the processing; here it is only in progress.
    const missing = first.getByRole('listitem');
    expect(await missing.allTextContents()).toEqual([expect.stringContaining('Folgenabschätzung')]);
    await missing.getByRole('link').click();
    const reason = owner.locator(':target');
    expect(await reason.textContent()).toContain('Art. 35 Abs. 1 DSGVO');
    expect(await reason.textContent()).toMatch(/Wie weit ist die Datenschutz-Folgenabschätzung\? *In Arbeit/);
  });

  it.each(CLASSES)('classifies under $regime: $decision is $level', async ({ regime, decision, level }) => {
    const card = owner.getByRole('article').filter({ has: owner.getByRole('heading', { name: regime }) });
    const text = await seenText(card);
    expect(text).toMatch(new RegExp(`${decision} .*?${level},? steht fest`));
  });

  it.each(MEASURES)(
    'demands $id with office, evidence, level and binding force',
    async ({ id, provision }) => {
      const measure = owner.locator(`[id="massnahme-${id}"]`);
      const text = await seenText(measure);
      expect(text).toContain(provision);
      expect(text).toMatch(/Zuständig \S.* Nachweis \S.* Stufe (Muss|Soll)/);
      expect(await measure.locator('.pp-force').count()).toBeGreaterThan(1);
    },
  );

  it('opens the print view with every question that was asked and its answer', async () => {
    await owner.getByRole('link', { name: 'Druckfassung öffnen' }).click();
    await owner.waitForURL(/\/druck$/);
    const text = await seenText(owner.getByRole('main'));
    const questions = server().deps.catalogue.questions.filter(({ id }) => answers.has(id));
    expect(questions.filter((question) => !text.includes(question.text))).toEqual([]);
    expect(text).toContain(String(answers.get('basis.zweck')));
  });
});

describe('who else sees that Vorhaben', () => {
  it('the DSB reads the result and finds no way to change an answer', async () => {
    const dsb = offices.get('d.winter') ?? (await newPage());
    await dsb.goto(server().origin);
    await dsb.getByRole('link', { name: TITLE }).click();
    await dsb.getByRole('link', { name: 'Ergebnis', exact: true }).click();
    await dsb.getByRole('heading', { name: 'Noch nicht starten' }).waitFor();
    await dsb.goto(`${address}/abschnitt/basis.vorhaben`);
    expect(await dsb.getByRole('main').getByRole('button').count()).toBe(0);
    expect(await dsb.getByText(String(answers.get('basis.zweck'))).count()).toBe(1);
  });

  it('the auditor prints it', async () => {
    const auditor = await firstSignIn('p.herbst');
    await auditor.goto(`${address}/druck`);
    const pdf = await auditor.pdf({ preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it.each(['', '/ergebnis', '/druck', '/antworten'])(
    'the administrator gets none of it: %s',
    async (page) => {
      const answer = await administrator.goto(`${address}${page}`);
      expect([403, 404]).toContain(answer?.status());
      expect(await administrator.content()).not.toContain(TITLE);
    },
  );
});
