import { readdirSync } from 'node:fs';
import { createMemoryAccountStore } from '../../src/adapters/store/memoryAccountStore.ts';
import { anonymous, signInAs } from '../support/signIn.ts';
import { accountBook, createTestApp } from '../support/testApp.ts';

const PAGES = readdirSync('docs/handbuch')
  .map((file) => file.replace('.md', ''))
  .filter((name) => name !== 'README');

describe('the help', () => {
  it('leads from the main navigation and the foot of every page to the handbook', async () => {
    const browser = await signInAs(createTestApp(), 'admin');
    const page = await browser.open('/konten');
    expect(page.link('Hilfe')).toBe('/hilfe');
    expect(page.link('Handbuch')).toBe('/hilfe');
    expect((await browser.open(page.link('Barrierefreiheit'))).heading).toBe(
      'Erklärung zur Barrierefreiheit',
    );
    expect((await browser.open(page.link('Datenschutz'))).heading).toBe('Hinweise zum Datenschutz');
    const help = await browser.open('/hilfe');
    expect(help.document.querySelector('nav [aria-current="page"]')?.textContent).toBe('Hilfe');
  });

  it('is open before signing in, and to whoever still has to choose a password', async () => {
    const page = await anonymous(createTestApp()).open('/anmelden');
    expect(page.link('Datenschutz')).toBe('/hilfe/datenschutz');
    expect((await anonymous(createTestApp()).open('/hilfe/datenschutz')).status).toBe(200);
    const book = accountBook();
    const accounts = book.accounts.map((account) => ({ ...account, mustChangePassword: true }));
    const testApp = createTestApp({ accounts: createMemoryAccountStore({ ...book, accounts }) });
    const browser = await signInAs(testApp, 'dsb');
    expect((await browser.open('/hilfe/datenschutz')).status).toBe(200);
    expect((await browser.open('/')).status).toBe(303);
  });

  it.each(PAGES)(
    'shows %s, reachable from the first page, each link inside leading somewhere',
    async (name) => {
      const browser = anonymous(createTestApp());
      const index = await browser.open('/hilfe');
      expect(hrefsOf(index.document)).toContain(`/hilfe/${name}`);
      const page = await browser.open(`/hilfe/${name}`);
      expect(page.status).toBe(200);
      for (const href of hrefsOf(page.document)) {
        const [path = '', anchor] = href.split('#');
        const target = path === '' ? page : await browser.open(path);
        expect([href, target.status]).toEqual([href, 200]);
        if (anchor !== undefined)
          expect([href, target.document.getElementById(anchor) !== null]).toEqual([href, true]);
      }
    },
  );

  it.each(['/hilfe/README', '/hilfe/gibt-es-nicht', '/hilfe/..%2F..%2Fpackage', '/hilfe/betrieb.md'])(
    'knows no page %s',
    async (path) => {
      expect((await anonymous(createTestApp()).open(path)).status).toBe(404);
    },
  );
});

/** Links of the page itself, without navigation and foot. */
function hrefsOf(document: Document): readonly string[] {
  const links = [...document.querySelectorAll('.pp-help a, aside a')];
  return links
    .map((link) => link.getAttribute('href') ?? '')
    .filter((href) => !/^(https|mailto):/.test(href));
}
