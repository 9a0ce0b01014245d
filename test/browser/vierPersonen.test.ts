/**
 * One Vorhaben between people: hand over, submit, return, amend, Votum with Auflage, decision, evidence,
 * Wiedervorlage, print. Each at the own window.
 */
import type { Page } from 'playwright-core';
import type { Account, Role } from '../../src/application/ports.ts';
import { testBrowser } from '../support/browser.ts';
import { answerTable, questionOf } from '../support/browserAnswers.ts';
import { seenText } from '../support/browserAudit.ts';
import { printedPages, withoutSpace } from '../support/browserPdf.ts';
import { anAccount, aVorhaben, signIn } from '../support/browserPeople.ts';
import { liveServer } from '../support/liveServer.ts';
import { stored } from '../support/reviewSteps.ts';

const server = liveServer();
const browser = testBrowser();

const ROLES = {
  owner: 'owner',
  helper: 'contributor',
  dsb: 'dsb',
  isb: 'isb',
  personalrat: 'personalrat',
  lead: 'lead',
  auditor: 'auditor',
} as const satisfies Record<string, Role>;
type Person = keyof typeof ROLES;

const TITLE = 'Chat zwischen vier Menschen';
/** What the owner does not know and hands over. */
const HANDED_OVER = 'basis.umfang';
const PURPOSE = 'Der Chat beantwortet Fragen zur Hundeanmeldung und legt dem Steueramt einen Entwurf hin.';
const RETURNED = 'Beschreiben Sie, wer den Entwurf prüft.';
const AMENDED = `${PURPOSE} Eine Sachbearbeiterin prüft jeden Entwurf.`;
const EVIDENCE = 'Die Auswertung des ersten Quartals liegt in der Akte 12.3.';
const AUFLAGE = 'Quote der Korrekturen je Quartal auswerten.';

const windows = new Map<Person, Page>();
const accounts = new Map<string, Account>();
let id = '';

const address = (path = '') => `${server().origin}/vorhaben/${id}${path}`;

/** The window of that person; the first time, the person signs in. */
async function at(person: Person): Promise<Page> {
  const open = windows.get(person);
  if (open !== undefined) return open;
  const page = await (await browser.newContext()).newPage();
  windows.set(person, page);
  await page.goto(server().origin);
  await signIn(page, person);
  await page.getByRole('navigation', { name: 'Hauptnavigation' }).waitFor();
  return page;
}

async function submit(): Promise<void> {
  const owner = await at('owner');
  await owner.goto(address('/einreichen'));
  await owner.getByRole('checkbox', { name: 'Ich habe die Antworten geprüft.' }).check();
  await owner.getByRole('button', { name: /^Revision \d+ einreichen$/ }).click();
  await owner.getByRole('heading', { name: 'Eingereicht' }).waitFor();
}

async function vote(person: Person, choice: string | RegExp, reason: string): Promise<Page> {
  const page = await at(person);
  await page.goto(address('/pruefung'));
  await page.getByRole('radio', { name: choice }).check();
  await page.getByRole('textbox', { name: 'Begründung' }).fill(reason);
  return page;
}

async function sign(page: Page, what: string): Promise<void> {
  await page.locator('[name="bestaetigung"]').check();
  await page.getByRole('button', { name: `${what} unterzeichnen` }).click();
  await page.locator('.pp-messages').waitFor();
}

beforeAll(async () => {
  for (const [login, role] of Object.entries(ROLES)) {
    accounts.set(login, await anAccount(server(), login, role));
  }
  const owner = accounts.get('owner');
  if (owner === undefined) throw new Error('nobody owns the Vorhaben');
  const answers = new Map([
    ...answerTable('hundeanmeldung'),
    ['basis.zweck', PURPOSE] as const,
    ['dsgvo.organisation.dsfa-stand', 'fertig-tragbar'] as const,
  ]);
  answers.delete(HANDED_OVER);
  id = await aVorhaben(server(), owner, TITLE, { answers });
});

describe('one Vorhaben between people', () => {
  it('the owner hands over what only the Steueramt knows', async () => {
    const owner = await at('owner');
    await owner.goto(address('/abschnitt/basis.menschen'));
    await questionOf(owner, HANDED_OVER)
      .getByRole('link', { name: /^Frage weitergeben/ })
      .click();
    await owner.getByLabel('Wer soll antworten?').selectOption({ label: 'Kim Beispiel helper, Bürgerbüro' });
    await owner.getByLabel(/^Bis/).fill('30.06.2099');
    await owner.getByLabel('Nachricht').fill('Wie viele Hunde sind gemeldet?');
    await owner.getByRole('button', { name: 'Weitergeben' }).click();
    await owner.getByText('bei Kim Beispiel helper, bis 30.06.2099').waitFor();
  });

  it('the person who was asked finds it in the inbox, answers and is done', async () => {
    const helper = await at('helper');
    await helper.getByRole('link', { name: 'Eingang: 1 neu' }).click();
    await helper.getByRole('link', { name: /^Frage an Sie/ }).click();
    expect(await seenText(helper.getByRole('main'))).toContain('Wie viele Hunde sind gemeldet?');
    await helper.locator(`[name="antwort.${HANDED_OVER}"][value="bis-5000"]`).check();
    await helper.getByRole('button', { name: 'Speichern und fertig melden' }).click();
    await helper.getByText('Ihre Antworten sind gespeichert').waitFor();
    const record = (await stored(server().deps, id)).answers[HANDED_OVER];
    expect([record?.value, record?.byName]).toEqual(['bis-5000', 'Kim Beispiel helper']);
  });

  it('the owner submits; four offices are asked', async () => {
    await submit();
    expect((await stored(server().deps, id)).status).toBe('submitted');
  });

  it('the DSB returns it with a reason, which the owner reads first', async () => {
    await sign(await vote('dsb', /^Zurück/, RETURNED), 'Stellungnahme');
    const owner = await at('owner');
    await owner.goto(address());
    expect(await seenText(owner.getByRole('main'))).toContain(RETURNED);
  });

  it('the owner amends the answer and submits again', async () => {
    const owner = await at('owner');
    await owner.goto(address('/abschnitt/basis.vorhaben'));
    await questionOf(owner, 'basis.zweck').getByRole('textbox').first().fill(AMENDED);
    await owner.getByRole('button', { name: 'Speichern und zur Aufgabenliste' }).click();
    await owner.waitForURL((url) => url.pathname === `/vorhaben/${id}`);
    await submit();
    expect((await stored(server().deps, id)).submissions).toHaveLength(2);
  });

  it('the DSB sees old and new side by side and signs a Votum with an Auflage', async () => {
    const page = await vote('dsb', /Auflagen/, 'Mit dieser Auflage bestehen keine Einwände.');
    const text = await seenText(page.getByRole('main'));
    expect(text).toContain(PURPOSE);
    expect(text).toContain(AMENDED);
    await page.getByLabel('Was muss geschehen?').first().fill(AUFLAGE);
    await page.locator('[name="auflage-1-stelle"]').fill('Steueramt');
    await page.getByLabel('Bis (TT.MM.JJJJ)').first().fill('30.06.2027');
    await page.locator('[name="auflage-1-nachweis"]').fill('Auswertung');
    await sign(page, 'Stellungnahme');
  });

  it.each(['isb', 'personalrat'] as const)('%s has no objection', async (person) => {
    await sign(await vote(person, /^Keine Einwände Der/, 'Gelesen und geprüft.'), 'Stellungnahme');
  });

  it('the Leitung decides: frei mit Auflagen', async () => {
    const lead = await at('lead');
    await lead.goto(address('/entscheidung'));
    await lead.getByRole('radio', { name: /^Frei mit Auflagen/ }).check();
    await lead.getByRole('checkbox', { name: AUFLAGE }).check();
    await lead
      .getByRole('textbox', { name: 'Begründung' })
      .fill('Der Nutzen überwiegt, die Auflage sichert die Qualität.');
    await sign(lead, 'Entscheidung');
    const file = await stored(server().deps, id);
    expect(file.status).toBe('approvedWithConditions');
    expect(file.submissions.map(({ decision }) => decision?.decision ?? null)).toEqual([
      null,
      'frei-mit-auflagen',
    ]);
  });

  it('the owner proves with a file that the Auflage is fulfilled, the DSB checks it', async () => {
    const owner = await at('owner');
    await owner.goto(address('/massnahmen'));
    await owner.getByRole('link', { name: AUFLAGE }).click();
    await owner.getByRole('radio', { name: /^Datei/ }).check();
    await owner.getByLabel('Text oder Adresse').fill(EVIDENCE);
    const buffer = Buffer.from('%PDF-1.7\n%%EOF\n');
    const file = { name: 'auswertung.pdf', mimeType: 'application/pdf', buffer };
    await owner.locator('[name="datei"]').setInputFiles(file);
    await owner.getByRole('button', { name: 'Nachweis speichern' }).click();
    await owner.getByRole('link', { name: 'auswertung.pdf' }).waitFor();
    await owner.getByRole('radio', { name: /^Umgesetzt/ }).check();
    await owner.getByRole('button', { name: 'Stand speichern' }).click();
    await owner.getByText('Der Stand ist gespeichert.').waitFor();
    const dsb = await at('dsb');
    await dsb.goto(owner.url());
    await dsb.getByRole('radio', { name: /^Geprüft/ }).check();
    await dsb.getByRole('button', { name: 'Stand speichern' }).click();
    await dsb.getByText('Der Stand ist gespeichert.').waitFor();
    const works = Object.values((await stored(server().deps, id)).measureWork);
    expect(works.map(({ status, evidence }) => [status, evidence[0]?.text])).toEqual([
      ['geprueft', EVIDENCE],
    ]);
  });

  it('the owner takes it into use, the DSB sets the Wiedervorlage', async () => {
    const owner = await at('owner');
    await owner.goto(address('/betrieb'));
    await owner.getByRole('button', { name: 'In Betrieb nehmen' }).click();
    await owner.getByText('In Betrieb').first().waitFor();
    const dsb = await at('dsb');
    await dsb.goto(address('/betrieb'));
    await dsb.getByLabel(/Wiedervorlage am/).fill('01.03.2028');
    await dsb.getByRole('button', { name: 'Wiedervorlage speichern' }).click();
    await dsb.getByText('01.03.2028').first().waitFor();
    expect((await stored(server().deps, id)).nextReview).toBe('2028-03-01');
  });

  it('the auditor prints who voted, who decided, and the head of the record', async () => {
    const auditor = await at('auditor');
    const file = await stored(server().deps, id);
    const rev = file.submissions.at(-1)?.rev;
    await auditor.goto(address(`/einreichung/${rev}/druck`));
    const pages = printedPages(await auditor.pdf({ preferCSSPageSize: true }));
    const words = pages.map((page) => page.words).join('');
    const said = [TITLE, AUFLAGE, 'Frei mit Auflagen', AMENDED, file.trail.at(-1)?.hash ?? 'no head'];
    expect(said.filter((text) => !words.includes(withoutSpace(text)))).toEqual([]);
  });
});
