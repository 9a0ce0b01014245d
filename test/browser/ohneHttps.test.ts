import { testBrowser } from '../support/browser.ts';
import { INTRANET_HOST } from '../support/browserIncidents.ts';
import { anAccount, signIn } from '../support/browserPeople.ts';
import { liveServer } from '../support/liveServer.ts';

const server = liveServer();
const browser = testBrowser();

/** Browsers send other headers here than over https or to localhost: no Sec-Fetch-Site, the Origin by the referrer policy. */
it('works over plain http in the intranet of a town hall', async () => {
  await anAccount(server(), 'owner', 'owner');
  const origin = server().origin.replace('localhost', INTRANET_HOST);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${origin}/anmelden`);
  await signIn(page, 'owner');
  await expect(page.getByRole('heading', { level: 1 }).textContent()).resolves.toContain('nächsten Schritte');
  await page.getByRole('button', { name: 'Abmelden' }).click();
  await expect(page.getByRole('heading', { level: 1 }).textContent()).resolves.toContain('Anmelden');
  await context.close();
});
