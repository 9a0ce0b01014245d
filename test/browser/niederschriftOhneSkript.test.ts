/** The second practice example without JavaScript: public and non-public part, from sign-in to print. */
import type { Page } from 'playwright-core';
import { testBrowser } from '../support/browser.ts';
import { answerEverything, answerTable } from '../support/browserAnswers.ts';
import { seenText } from '../support/browserAudit.ts';
import { anAccount, signIn } from '../support/browserPeople.ts';
import { liveServer } from '../support/liveServer.ts';

const server = liveServer();
const browser = testBrowser();
const answers = answerTable('niederschrift');
const answered = new Set<string>();
/** Where their first question stands. */
const OFFICES = [
  { office: 'dsb', section: 'dsgvo.dienstleister' },
  { office: 'isb', section: 'dsgvo.organisation' },
];
let page: Page;

beforeAll(async () => {
  await anAccount(server(), 'sitzungsdienst', 'owner');
  for (const office of ['dsb', 'isb'] as const) await anAccount(server(), office, office);
  page = await newPage();
});

async function newPage(): Promise<Page> {
  return (await browser.newContext({ javaScriptEnabled: false })).newPage();
}

describe('minutes of council sessions without JavaScript', () => {
  it('signs in after a mistake that is named first', async () => {
    await page.goto(server().origin);
    await signIn(page, 'sitzungsdienst', 'falsch geraten');
    expect(await page.title()).toMatch(/^Fehler: /);
    expect(await page.getByLabel('Anmeldename').inputValue()).toBe('sitzungsdienst');
    await signIn(page, 'sitzungsdienst');
    await page.getByRole('link', { name: 'Neues Vorhaben' }).first().click();
  });

  it('starts from the template of the minutes', async () => {
    await page.getByLabel('Name des Vorhabens').fill('Niederschrift des Hauptausschusses');
    await page.getByRole('radio', { name: 'Niederschrift von Ratssitzungen' }).check();
    await page.getByRole('button', { name: 'Vorhaben anlegen' }).click();
    await page.locator('.pp-task').getByRole('link').first().click();
    expect(await page.getByText('Aus Vorlage, bitte bestätigen').count()).toBeGreaterThan(0);
  });

  it('goes through every section and says after each that it is saved', async () => {
    for (const id of await answerEverything(page, answers)) answered.add(id);
    expect(await page.getByText(/^Gespeichert um \d{2}:\d{2} Uhr/).count()).toBe(1);
  });

  it.each(OFFICES)('lets the $office answer what is reserved for it', async ({ office, section }) => {
    const theirs = await newPage();
    await theirs.goto(
      `${server().origin}${new URL(page.url()).pathname.replace('antworten', `abschnitt/${section}`)}`,
    );
    await signIn(theirs, office);
    for (const id of await answerEverything(theirs, answers)) answered.add(id);
  });

  it('has no open question then', async () => {
    await page.reload();
    expect(answered).toEqual(new Set(answers.keys()));
    expect(await page.getByText(/Antworten? (ist|sind) offen/).count()).toBe(0);
  });

  it('returns to the check of the answers after one was changed', async () => {
    await page.getByRole('link', { name: 'Ändern Frage 1.2' }).click();
    await page.getByRole('button', { name: 'Speichern und zurück zu den Antworten' }).click();
    expect(new URL(page.url()).pathname).toMatch(/\/antworten$/);
  });

  it('forbids the recording of the non-public part without a rule of the council', async () => {
    await page.getByRole('link', { name: 'Ergebnis', exact: true }).click();
    const verdict = page.getByRole('main').getByRole('region').first();
    expect(await verdict.getByRole('heading', { level: 2 }).textContent()).toBe('So nicht starten');
    // § 201 StGB stands first; the steps that can be made up for follow.
    await verdict.getByRole('listitem').first().getByRole('link').click();
    expect(await page.locator(':target').textContent()).toContain('§ 201');
  });

  it('unfolds any reason that a link leads to', async () => {
    const links = page.getByRole('main').getByRole('region').first().getByRole('listitem').getByRole('link');
    expect(await links.count()).toBeGreaterThan(1);
    await links.last().click();
    expect(await page.locator('details:has(:target)').getAttribute('open')).toBe('');
    expect(await seenText(page.locator(':target'))).toMatch(/Antwort(en)? Frage \d+\.\d+.* Regel .* Folge /);
  });

  it('prints', async () => {
    await page.getByRole('link', { name: 'Drucken', exact: true }).click();
    expect(await seenText(page.getByRole('main'))).toContain('So nicht starten');
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });
});
