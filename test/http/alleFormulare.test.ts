/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** What holds for every form and every page, found by walking through all of them in every state of a Vorhaben. */
import ejs from 'ejs';
import { ROLES } from '../../src/application/ports.ts';
import { EJS_OPTIONS } from '../../src/web/render.ts';
import { POLLUTION, XSS } from '../support/attacks.ts';
import {
  type Documents,
  MARKER,
  type MarkedTown,
  markedTown,
  storedDocuments,
  textFields,
  townWith,
} from '../support/markedTown.ts';
import type { Page } from '../support/page.ts';
import { signInAs } from '../support/signIn.ts';
import { walk } from '../support/siteWalk.ts';
import { passwordOf, type TestApp } from '../support/testApp.ts';

const PEOPLE = ROLES.filter((role) => role !== 'isb' && role !== 'personalrat');
/** Whole corpus in one text: more than any field takes from a form, but no view may rely on that. */
const EVIL = XSS.join(' ');
const TOO_LONG = EVIL.repeat(3);

let town: MarkedTown;
beforeAll(async () => {
  town = await markedTown();
});

function documentsOf(name: string): Documents {
  const stage = town.stages.find((one) => one.name === name);
  if (stage === undefined) throw new Error(`the town has no stage ${name}`);
  return stage.documents;
}

async function walkAs(
  testApp: TestApp,
  people: readonly string[],
  visit: (where: string, page: Page) => void,
) {
  for (const login of people)
    await walk(await signInAs(testApp, login), (path, page) => visit(`${login} ${path}`, page));
}

/** What a browser would build of each page: elements with the names of their attributes. */
async function skeletons(testApp: TestApp, people: readonly string[]) {
  const found: Record<string, string> = {};
  let withMarkup = 0;
  await walkAs(testApp, people, (where, page) => {
    found[where] = skeleton(page);
    if (page.response.text.includes('&lt;script&gt;alert(1)')) withMarkup += 1;
  });
  return { found, withMarkup };
}

function skeleton({ document }: Page): string {
  const elements = [...document.querySelectorAll('*')];
  return elements.map((one) => [one.localName, ...one.getAttributeNames()].join(' ')).join('\n');
}

describe('S19: markup that people typed', () => {
  it('S19: goes into every field for text that any page has; S11: reading them changes nothing', async () => {
    const found = new Set<string>();
    for (const { documents } of town.stages) {
      const testApp = townWith(town, documents, MARKER);
      await walkAs(testApp, PEOPLE, (_where, page) => {
        for (const button of buttonsOf(page)) for (const name of textFields(page, button)) found.add(name);
      });
      // S11: whoever reads every page has changed nothing.
      expect(await storedDocuments(testApp.deps)).toEqual(documents);
    }
    const sent = new Set([...town.sent].map(kindOf));
    expect(found.size).toBeGreaterThan(20);
    expect([...found].filter((name) => !sent.has(kindOf(name)))).toEqual([]);
  });

  it.each([
    ['asked', ['contributor', 'admin']],
    ['voted', ['owner', 'dsb', 'lead']],
    ['ended', ['owner']],
  ])('S19: adds no element and no attribute anywhere, %s', async (name, people) => {
    expect(XSS.length).toBeGreaterThanOrEqual(100);
    const harmless = await skeletons(townWith(town, documentsOf(name), MARKER), people);
    const evil = await skeletons(townWith(town, documentsOf(name), EVIL), people);
    expect(evil.found).toEqual(harmless.found);
    expect(evil.withMarkup).toBeGreaterThan(10);
    expect(harmless.withMarkup).toBe(0);
  });

  it('S19: adds none where a form is shown again with what was wrong in it', async () => {
    const testApp = townWith(town, documentsOf('voted'), MARKER);
    const refused: string[] = [];
    for (const login of ['owner', 'dsb', 'lead', 'admin']) {
      const browser = await signInAs(testApp, login);
      await walk(browser, async (path, page) => {
        for (const button of buttonsOf(page)) {
          const send = (text: string) =>
            browser.press(
              page,
              button,
              Object.fromEntries(textFields(page, button).map((name) => [name, text])),
            );
          const [evil, harmless] = [await send(TOO_LONG), await send('x'.repeat(TOO_LONG.length))];
          expect([path, button, evil.status]).toEqual([path, button, harmless.status]);
          // A button that needs no text; the page after it says that it was done.
          if (evil.status === 303) await browser.follow(harmless);
          expect([path, button, skeleton(evil)]).toEqual([path, button, skeleton(harmless)]);
          refused.push(`${login} ${path} ${button}`);
        }
      });
    }
    expect(refused.length).toBeGreaterThan(15);
  });
});

describe('S20: what a template gets to see', () => {
  it('S20: is frozen and plain, and holds no hash of a password', async () => {
    const testApp = townWith(town, documentsOf('voted'), MARKER);
    const models: string[] = [];
    testApp.app.engine('ejs', (path, data, done) => {
      const model: unknown = Reflect.get(data, 'model');
      expect([path, isFrozenAndPlain(model)]).toEqual([path, true]);
      models.push(JSON.stringify(model));
      ejs.renderFile(path, typeof model === 'object' && model !== null ? model : {}, EJS_OPTIONS, done);
    });
    await walkAs(testApp, ['dsb', 'admin'], () => {});
    expect(models.length).toBeGreaterThan(10);
    expect(models.join()).not.toMatch(/passwordHash|plain:|openedWith/);
  });
});

describe('what goes with a form and is none of its fields', () => {
  it('S14: changes nothing, whatever it is called', async () => {
    const other = await markedTown(modelKeys(town));
    expect(comparable(other)).toEqual(comparable(town));
  });

  it('S21: changes nothing and pollutes no prototype', async () => {
    const other = await markedTown(POLLUTION);
    expect(comparable(other)).toEqual(comparable(town));
    expect({}).not.toHaveProperty('verseucht');
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('verseucht');
  });
});

it('S28: nothing that people typed is in the log, and no password', async () => {
  const text = JSON.stringify(town.testApp.events);
  expect(town.testApp.events.length).toBeGreaterThan(5);
  for (const secret of [MARKER, passwordOf('owner'), 'Kastanien', 'sid=']) expect(text).not.toContain(secret);
});

function isFrozenAndPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return typeof value !== 'function';
  const isPlain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
  return isPlain && Object.isFrozen(value) && Object.values(value).every(isFrozenAndPlain);
}

/** "antwort.basis.zweck" and "antwort.basis.verbot" are fields of one kind; dates and numbers are fields for text, too. */
function kindOf(name: string): string {
  return name.replace(/^(antwort|anmerkung)\..*$/, '$1').replace(/^auflage-\d+/, 'auflage');
}

/** Buttons of forms with text whose labels are theirs alone on the page. */
function buttonsOf(page: Page): readonly string[] {
  const labels = [...page.document.querySelectorAll('main form[method="post"] button')].map(
    (button) => button.textContent?.trim() ?? '',
  );
  return [...new Set(labels)].filter((label) => textFields(page, label).length > 0);
}

/** Ids in the order in which they turn up, without hashes over them. */
function comparable({ stages }: MarkedTown): unknown {
  const ids = new Map<string, string>();
  const named = (id: string) => {
    ids.set(id, ids.get(id) ?? `kennung ${ids.size}`);
    return ids.get(id) ?? '';
  };
  return JSON.parse(
    JSON.stringify(stages)
      .replaceAll(/\bid0\d{22}\b/g, named)
      .replaceAll(/\b[0-9a-f]{64}\b/g, 'hash'),
  );
}

/** Every name of every property that is stored anywhere, with a value that would matter. */
function modelKeys({ stages }: MarkedTown): Readonly<Record<string, string>> {
  const names = new Set<string>(['tenantId', 'approvedBy', 'result', 'isAdmin']);
  JSON.stringify(stages, (name, value: unknown) => {
    if (/^[a-zA-Z]+$/.test(name)) names.add(name);
    return value;
  });
  const own = new Set([...town.sent, ...FORM_NAMES]);
  return Object.fromEntries([...names].filter((name) => !own.has(name)).map((name) => [name, 'frei']));
}

/** Properties that are called like a field of a form in which they belong. */
const FORM_NAMES = ['name', 'rev', 'text', 'land'];
