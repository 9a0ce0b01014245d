/** Keyboard only: from sign-in to a saved answer, and what happens with the focus after an error. */
import type { Page } from 'playwright-core';
import type { Account } from '../../src/application/ports.ts';
import { testBrowser } from '../support/browser.ts';
import { focusOf, tabTo } from '../support/browserKeyboard.ts';
import { anAccount, aVorhaben, passwordOf } from '../support/browserPeople.ts';
import { liveServer } from '../support/liveServer.ts';

const server = liveServer();
const browser = testBrowser();
let owner: Account;
let address = '';
let page: Page;

beforeAll(async () => {
  owner = await anAccount(server(), 'owner', 'owner');
  address = `/vorhaben/${await aVorhaben(server(), owner, 'Chat fürs Bürgerbüro')}`;
});

async function openSignedIn(javaScriptEnabled: boolean): Promise<Page> {
  // Otherwise the window is still gliding to one stop when the next key is pressed.
  const context = await browser.newContext({ javaScriptEnabled, reducedMotion: 'reduce' });
  const tab = await context.newPage();
  await tab.goto(`${server().origin}/anmelden`);
  await tabTo(tab, 'anmeldename');
  await tab.keyboard.type('owner');
  await tabTo(tab, 'passwort');
  await tab.keyboard.type(passwordOf('owner'));
  await tab.keyboard.press('Enter');
  await tab.waitForURL((url) => url.pathname === '/');
  return tab;
}

async function answersOf() {
  const loaded = await server().deps.assessments.load(address.replace('/vorhaben/', ''));
  return loaded.ok ? (loaded.value?.answers ?? {}) : {};
}

describe('with the keyboard alone', () => {
  it('signs in', async () => {
    page = await openSignedIn(true);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Ihre nächsten Schritte');
  });

  it('skips the head of the page', async () => {
    await page.keyboard.press('Tab');
    expect((await focusOf(page)).name).toBe('Zum Inhalt springen');
    await page.keyboard.press('Enter');
    expect((await focusOf(page)).name).toBe('inhalt');
  });

  it('opens the Vorhaben and its first section', async () => {
    await tabTo(page, 'Chat fürs Bürgerbüro');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${address}`);
    await tabTo(page, 'Vorhaben und Zweck');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/abschnitt/basis.vorhaben');
  });

  it('chooses one answer with the arrows and several with the space bar', async () => {
    await tabTo(page, 'antwort.basis.werkzeugart');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await tabTo(page, 'antwort.basis.zweck');
    await page.keyboard.type('Auskunft zu Öffnungszeiten');
    await tabTo(page, 'antwort.basis.technik');
    await page.keyboard.press('Space');
    await tabTo(page, 'antwort.basis.nutzerkreis');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
  });

  it('reads why a question is asked', async () => {
    await tabTo(page, /^Warum fragen wir das/);
    await page.keyboard.press('Enter');
    await page.locator('details[open]').getByText('Wer das weiß').first().waitFor({ state: 'visible' });
  });

  it('saves', async () => {
    await tabTo(page, 'aktion');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/abschnitt/basis.menschen*');
    const {
      'basis.werkzeugart': tool,
      'basis.zweck': purpose,
      'basis.nutzerkreis': users,
    } = await answersOf();
    expect(tool?.value).toBe('chatbot-buerger');
    expect(purpose?.value).toBe('Auskunft zu Öffnungszeiten');
    expect(users?.value).toEqual(['wenige-beschaeftigte', 'alle-beschaeftigte']);
  });
});

/** "Weiß ich nicht" beside a real answer. */
async function contradict(tab: Page): Promise<void> {
  await tab.goto(`${server().origin}${address}/abschnitt/basis.menschen`);
  for (const value of ['keine', 'unbekannt'])
    await tab.locator(`[name="antwort.basis.geheimnisse"][value="${value}"]`).check();
  await tab.getByRole('button', { name: 'Speichern und weiter' }).click();
  await tab.getByRole('alert').waitFor();
}

describe.each([
  { how: 'with JavaScript', javaScriptEnabled: true },
  { how: 'without JavaScript', javaScriptEnabled: false },
])('after an error $how', ({ javaScriptEnabled }) => {
  beforeAll(async () => {
    page = await openSignedIn(javaScriptEnabled);
    await contradict(page);
  });

  it('says so in the title and first in the content', async () => {
    expect(await page.title()).toMatch(/^Fehler: /);
    const alert = await page.getByRole('alert').boundingBox();
    const form = await page.locator('#formular').boundingBox();
    expect(alert?.y).toBeLessThan(form?.y ?? 0);
  });

  it('puts the focus on the summary', async () => {
    expect((await focusOf(page)).name).toBe('fehler');
  });

  it('leads from the summary to the field, which says the same and keeps what was chosen', async () => {
    const link = page.getByRole('alert').getByRole('link');
    const message = (await link.textContent()) ?? '';
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect((await focusOf(page)).name).toBe('antwort.basis.geheimnisse');
    const question = page.locator('[data-question="basis.geheimnisse"]');
    expect(await question.locator('.kern-error').textContent()).toContain(message.replace(/^[\d.: ]+/, ''));
    expect(await question.locator('input:checked').count()).toBe(2);
  });
});
