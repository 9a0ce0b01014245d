/** Every page in every state, for everybody: axe in light and dark, 320 pixels, wider text spacing. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { projectRoot } from '../../src/projectRoot.ts';
import { testBrowser } from '../support/browser.ts';
import {
  axeFindings,
  clippedTexts,
  colourFindings,
  sidewaysOverflow,
  widenTextSpacing,
} from '../support/browserAudit.ts';
import { signIn } from '../support/browserPeople.ts';
import { liveServer } from '../support/liveServer.ts';
import { accountVisits, reviewVisits, setUpVisits, type Visit, vorhabenVisits } from './visits.ts';
import { anEmptyWorld, aWorld, type Person, type World } from './world.ts';

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 800 };

const server = liveServer();
const browser = testBrowser();
const tabs = new Map<Person, Page>();

/** The tab of that person, signed in since the first visit. */
async function tabOf(person: Person): Promise<Page> {
  const open = tabs.get(person);
  if (open !== undefined) return open;
  const page = await (await browser.newContext({ viewport: WIDE })).newPage();
  tabs.set(person, page);
  // Leaving a form that was not saved asks first; here nothing is to be kept.
  page.on('dialog', (dialog) => dialog.accept());
  await page.goto(`${server().origin}/anmelden`);
  if (person !== 'nobody') await signIn(page, person);
  return page;
}

async function arrive({ who, address, act }: Visit, world: World): Promise<Page> {
  const page = await tabOf(who);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(WIDE);
  await page.goto(`${server().origin}${address(world)}`);
  await act(page);
  return page;
}

function checkEach(visits: readonly Visit[], world: () => World): void {
  describe.each(visits)('$template $state', (visit) => {
    let page: Page;

    beforeAll(async () => {
      page = await arrive(visit, world());
    });

    it('has nothing that axe finds, in light and in dark', async () => {
      const light = [...(await axeFindings(page)), ...(await colourFindings(page))];
      await page.emulateMedia({ colorScheme: 'dark' });
      expect([...light, ...(await colourFindings(page))]).toEqual([]);
    });

    it('fits 320 pixels, with wider text spacing too', async () => {
      await page.setViewportSize(NARROW);
      const narrow = await sidewaysOverflow(page);
      await widenTextSpacing(page);
      expect([...narrow, ...(await sidewaysOverflow(page)), ...(await clippedTexts(page))]).toEqual([]);
    });
  });
}

it('visits every template', () => {
  const templates = readdirSync(join(projectRoot, 'views/pages')).map((file) => file.replace('.ejs', ''));
  const visited = [...setUpVisits, ...accountVisits, ...vorhabenVisits, ...reviewVisits].map(
    ({ template }) => template,
  );
  expect(new Set(visited)).toEqual(new Set(templates));
});

/** Any test fails if one of its pages does such a thing; this one provokes it. */
it('notices a page that asks another address or breaks its own policy', async () => {
  const page = await tabOf('nobody');
  const told = ['style-src', 'img-src'].map((directive) =>
    page.waitForEvent('console', (message) => message.text().includes(directive)),
  );
  await page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = 'p { color: red }';
    const image = document.createElement('img');
    image.src = 'http://example.invalid/zaehler.png';
    document.body.append(style, image);
  });
  await Promise.all(told);
  const noticed = browser.incidents.splice(0).join();
  expect(noticed).toMatch(/style-src/);
  expect(noticed).toMatch(/example\.invalid/);
});

describe('before the first account', () => {
  checkEach(setUpVisits, () => anEmptyWorld(server()));
});

describe('in a settled municipality', () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld(server());
  });
  checkEach([...accountVisits, ...vorhabenVisits, ...reviewVisits], () => world);
});
