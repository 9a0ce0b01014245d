/** Two windows on one Vorhaben, and a network that goes away: nobody loses a word. */
import type { Page } from 'playwright-core';
import type { Account } from '../../src/application/ports.ts';
import { testBrowser } from '../support/browser.ts';
import { questionOf } from '../support/browserAnswers.ts';
import { anAccount, aVorhaben, signIn } from '../support/browserPeople.ts';
import { liveServer } from '../support/liveServer.ts';

const server = liveServer();
const browser = testBrowser();
let owner: Account;
let id = '';
let first: Page;
let second: Page;

beforeAll(async () => {
  owner = await anAccount(server(), 'owner', 'owner');
  first = await (await browser.newContext()).newPage();
  await first.goto(server().origin);
  await signIn(first, 'owner');
  await first.getByRole('navigation', { name: 'Hauptnavigation' }).waitFor();
  second = await first.context().newPage();
});

/** Both windows show the same section of a new Vorhaben. */
async function openBoth(section: string): Promise<void> {
  id = await aVorhaben(server(), owner, 'Zwei Fenster');
  for (const page of [first, second])
    await page.goto(`${server().origin}/vorhaben/${id}/abschnitt/${section}`);
}

const purpose = (page: Page) => questionOf(page, 'basis.zweck').getByRole('textbox').first();
const told = (page: Page, question: string) => questionOf(page, question).locator('[data-autosave-status]');
const saveSection = (page: Page) =>
  page.getByRole('button', { name: 'Speichern und zur Aufgabenliste' }).click();

const onTaskList = (page: Page) => page.waitForURL((url) => url.pathname === `/vorhaben/${id}`);

async function saveChoice(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Auswahl speichern' });
  await button.click();
  await button.waitFor({ state: 'detached' });
}

async function stored() {
  const loaded = await server().deps.assessments.load(id);
  if (!loaded.ok || loaded.value === null) throw new Error('the Vorhaben cannot be read');
  return loaded.value;
}

async function writeInBoth(): Promise<void> {
  await openBoth('basis.vorhaben');
  await purpose(first).fill('Auskunft für alle');
  await told(first, 'basis.zweck')
    .getByText(/^Gespeichert um/)
    .waitFor();
  await purpose(second).fill('Auskunft nur im Bürgerbüro');
}

describe('two windows, the same answer', () => {
  it('warns while typing, says who was first and keeps the text', async () => {
    await writeInBoth();
    await told(second, 'basis.zweck')
      .getByText(/^Nicht gespeichert: Kim Beispiel owner hat .* geändert/)
      .waitFor();
    expect(await purpose(second).inputValue()).toBe('Auskunft nur im Bürgerbüro');
    expect((await stored()).answers['basis.zweck']?.value).toBe('Auskunft für alle');
  });

  it('shows both versions after the button and stores the one that is kept', async () => {
    await saveSection(second);
    await second.getByRole('radio', { name: /Auskunft für alle/ }).waitFor();
    expect(await second.getByRole('radio', { name: /Auskunft nur im Bürgerbüro/ }).isChecked()).toBe(true);
    await saveChoice(second);
    const { answers, trail } = await stored();
    expect(answers['basis.zweck']?.value).toBe('Auskunft nur im Bürgerbüro');
    expect(JSON.stringify(trail)).toContain('Auskunft für alle');
  });

  it('leaves the other version when that is chosen', async () => {
    await writeInBoth();
    await saveSection(second);
    await second.getByRole('radio', { name: /Auskunft für alle/ }).check();
    await saveChoice(second);
    expect((await stored()).answers['basis.zweck']?.value).toBe('Auskunft für alle');
  });
});

describe('two windows, different answers', () => {
  it('keeps both without asking', async () => {
    await openBoth('basis.vorhaben');
    await purpose(first).fill('Auskunft für alle');
    await saveSection(first);
    await onTaskList(first);
    await second.locator('[name="antwort.basis.technik"][value="lernend"]').check();
    await saveSection(second);
    await onTaskList(second);
    const { 'basis.zweck': text, 'basis.technik': technology } = (await stored()).answers;
    expect([text?.value, technology?.value]).toEqual(['Auskunft für alle', 'lernend']);
  });
});

describe('no network while typing', () => {
  beforeAll(async () => {
    await openBoth('basis.vorhaben');
    await first.context().setOffline(true);
    await purpose(first).fill('Ohne Netz geschrieben');
  });

  it('warns, keeps the text and never says that it is saved', async () => {
    await told(first, 'basis.zweck')
      .getByText(/^Nicht gespeichert\. Ihr Text steht noch im Feld/)
      .waitFor();
    expect(await purpose(first).inputValue()).toBe('Ohne Netz geschrieben');
    expect(await first.getByText(/^Gespeichert/).count()).toBe(0);
  });

  it('asks before the page is left', async () => {
    const asked = first.waitForEvent('dialog');
    const closing = first.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await closing;
  });

  it('saves by itself when the network is back', async () => {
    await first.context().setOffline(false);
    await told(first, 'basis.zweck')
      .getByText(/^Gespeichert um/)
      .waitFor();
    expect((await stored()).answers['basis.zweck']?.value).toBe('Ohne Netz geschrieben');
  });
});

describe('an answer that brings in a question', () => {
  it('leads to the new question although the autosave was faster than the button', async () => {
    await openBoth('basis.menschen');
    await first.locator('[name="antwort.basis.personenbezug"][value="ja"]').check();
    await told(first, 'basis.personenbezug')
      .getByText(/neu durch Antwort 2\.1/)
      .waitFor();
    await first.getByRole('button', { name: 'Speichern und weiter' }).click();
    await first.waitForURL(/#frage-/);
    expect(new URL(first.url()).pathname).toMatch(/basis\.menschen$/);
    await questionOf(first, 'basis.datenstellen').waitFor();
  });
});
