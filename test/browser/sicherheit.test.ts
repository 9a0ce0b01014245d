/** What only a browser can tell: whether typed markup acts, and whether the end of a session is said aloud. */
import { lastChangeOf } from '../../src/application/accounts/bookChange.ts';
import { changeAccount } from '../../src/application/accounts/changeAccount.ts';
import { changeSettings } from '../../src/application/accounts/changeSettings.ts';
import { comment } from '../../src/application/work/comment.ts';
import { XSS } from '../support/attacks.ts';
import { testBrowser } from '../support/browser.ts';
import { answerTable } from '../support/browserAnswers.ts';
import { anAccount, aVorhaben, signIn } from '../support/browserPeople.ts';
import { liveServer } from '../support/liveServer.ts';
import { submitted } from '../support/reviewSteps.ts';

const server = liveServer();
const browser = testBrowser();

const ALL = XSS.join(' ');
const SOME = XSS.slice(0, 12).join(' ');
const SETTER_UP = { id: 'einrichtung', name: 'Einrichtung' };
const QUESTION = 'basis.zweck';

async function aTownFullOfMarkup() {
  const { deps } = server();
  const { settings } = await deps.accounts.read();
  await changeSettings(deps, SETTER_UP, { ...settings, municipality: SOME, aiAuthority: ALL }, 0);
  const { id, role } = await anAccount(server(), 'owner', 'owner');
  const details = { name: SOME, department: SOME, role, email: null };
  const seen = lastChangeOf(await deps.accounts.read(), id);
  const changed = await changeAccount(deps, SETTER_UP, id, details, seen);
  if (!changed.ok) throw new Error(JSON.stringify(changed.problems));
  const answers = new Map([...answerTable('hundeanmeldung')].map(([question, answer]) => [question, answer]));
  const vorhaben = await aVorhaben(server(), changed.value, SOME, { answers });
  const target = { kind: 'question', id: QUESTION } as const;
  await comment(deps)(changed.value, { id: vorhaben, target, threadId: null, text: ALL });
  await submitted(deps, changed.value, vorhaben);
  return vorhaben;
}

it('S19: typed markup does nothing in a browser: no violation of the policy, no dialog, no element', async () => {
  const vorhaben = await aTownFullOfMarkup();
  const page = await (await browser.newContext()).newPage();
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(`${server().origin}/anmelden`);
  await signIn(page, 'owner');
  const waiting = ['/', `/vorhaben/${vorhaben}`, `/vorhaben/${vorhaben}/druck`];
  const seen = new Set<string>();
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    await page.goto(`${server().origin}${path}`);
    await page.evaluate(() => {
      for (const field of document.querySelectorAll<HTMLElement>('input, textarea, a')) field.focus();
    });
    const foreign = page.locator(
      'script:not([src]), style, base, iframe, math, img, [onfocus], [onerror], [onload]',
    );
    expect([path, await foreign.count()]).toEqual([path, 0]);
    const tabs = await page
      .locator('nav a[href^="/vorhaben/"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    if (seen.size < 4) waiting.push(...tabs);
  }
  expect(seen.size).toBeGreaterThan(5);
  expect(dialogs).toEqual([]);
  // The browser tells of each violation; testBrowser fails the test for the first one.
  expect(browser.incidents).toEqual([]);
});

it('S3: the end of a session is said politely five minutes before, and after it', async () => {
  await anAccount(server(), 'dsb', 'dsb');
  const page = await (await browser.newContext()).newPage();
  await page.clock.install();
  await page.goto(`${server().origin}/anmelden`);
  await signIn(page, 'dsb');
  await page.goto(`${server().origin}/passwort`);
  const said = page.locator('header [role="status"]');
  await page.clock.fastForward('24:00');
  expect(await said.textContent()).toBe('');
  await page.clock.fastForward('01:05');
  expect(await said.textContent()).toContain('endet in höchstens fünf Minuten');
  expect(await said.isVisible()).toBe(true);
  await page.clock.fastForward('05:00');
  expect(await said.textContent()).toContain('Ihre Anmeldung ist abgelaufen');
});
