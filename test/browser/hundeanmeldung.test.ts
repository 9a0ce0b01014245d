/** The whole way of one Vorhaben with JavaScript: from the empty store to the print that others read. */
import type { BrowserContext, Page } from 'playwright-core';
import { testBrowser } from '../support/browser.ts';
import { answerEverything, answerTable, questionOf } from '../support/browserAnswers.ts';
import { passwordOf, signIn } from '../support/browserPeople.ts';
import { liveServer } from '../support/liveServer.ts';

const server = liveServer();
const browser = testBrowser();
const answers = answerTable('hundeanmeldung');

const TITLE = 'Bürger-Chat mit Hundeanmeldung';
const PEOPLE = [
  { login: 'o.sommer', name: 'Olga Sommer', role: 'Projektverantwortung' },
  { login: 'd.winter', name: 'Dana Winter', role: 'Datenschutz (DSB)' },
  { login: 'p.herbst', name: 'Paul Herbst', role: 'Prüfung' },
];
/** What the administrator was shown once for each login. */
const handedOver = new Map<string, string>();
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
    await administrator.getByLabel('Passwort').fill(passwordOf('a.fruehling'));
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

  it('leads through every section until nothing is open', async () => {
    const answered = await answerEverything(owner, answers);
    expect(new Set(answered)).toEqual(new Set(answers.keys()));
    expect(new URL(owner.url()).pathname).toMatch(/\/antworten$/);
    expect(await owner.getByText(/Antworten? (ist|sind) offen/).count()).toBe(0);
  });

  it('says first whether the town may start and what stands against it', async () => {
    await owner.goto(`${address}/ergebnis`);
    const verdict = owner.getByRole('region', { name: 'Noch nicht starten' });
    expect(await owner.getByRole('main').getByRole('region').first().textContent()).toContain(
      'Noch nicht starten',
    );
    expect(await verdict.locator('#sperren').textContent()).toMatch(/Folgenabschätzung/);
  });
});
