/** The printed result: A4, nothing cut off or folded away, each page with what identifies it. */
import type { Page } from 'playwright-core';
import type { Question } from '../../src/domain/catalogue.ts';
import { testBrowser } from '../support/browser.ts';
import { answerTable } from '../support/browserAnswers.ts';
import { clippedTexts, seenText, sidewaysOverflow } from '../support/browserAudit.ts';
import { type PrintedPage, printedPages, withoutSpace } from '../support/browserPdf.ts';
import { anAccount, aVorhaben, signIn } from '../support/browserPeople.ts';
import { liveServer } from '../support/liveServer.ts';

/** 210 mm less margins of 18 mm on both sides, at 96 pixels per inch. */
const PAPER = { width: 658, height: 900 };
const A4 = [595, 842];

const server = liveServer();
const browser = testBrowser();
const answers = answerTable('hundeanmeldung');
let page: Page;
let address = '';
let printed: readonly PrintedPage[];

const asked = (): readonly Question[] =>
  server().deps.catalogue.questions.filter(({ id }) => answers.has(id));

beforeAll(async () => {
  const owner = await anAccount(server(), 'owner', 'owner');
  const id = await aVorhaben(server(), owner, 'Bürger-Chat mit Hundeanmeldung', { answers });
  address = `${server().origin}/vorhaben/${id}`;
  page = await (await browser.newContext({ viewport: PAPER })).newPage();
  await page.goto(server().origin);
  await signIn(page, 'owner');
  await page.goto(`${address}/druck`);
  await page.emulateMedia({ media: 'print' });
  printed = printedPages(await page.pdf({ preferCSSPageSize: true }));
});

describe('the print view on paper', () => {
  it('is A4 from the first to the last page', () => {
    expect(printed.length).toBeGreaterThan(5);
    const sizes = printed.map(({ size }) => size.map(Math.round));
    expect(sizes).toEqual(printed.map(() => A4));
  });

  // Started, then answered by the owner, the DSB and the ISB.
  it('carries number, revision, catalogue version and hash, and its page number on every page', () => {
    const { version, sha256 } = server().deps.catalogue;
    const anonymous = printed.filter(
      ({ words }, index) =>
        !/V-\d{4}-001·Revision4/.test(words) ||
        !words.includes(`Regelwerk${version}${sha256.slice(0, 16)}`) ||
        !words.includes(`Seite${index + 1}von${printed.length}`),
    );
    expect(anonymous).toEqual([]);
  });

  it('gives the Leitung verdict, what is missing, classes and a line to sign on the first page', () => {
    const [first] = printed;
    const wanted = [
      'Noch nicht starten',
      'Was fehlt?',
      'Folgenabschätzung',
      'Transparenzpflichten',
      'Ort, Datum',
    ];
    expect(wanted.filter((text) => !first?.words.includes(withoutSpace(text)))).toEqual([]);
  });

  it('never separates a question from its answer', () => {
    const answered = asked().flatMap((question) => {
      const answer = answers.get(question.id);
      const option = question.options.find(({ id }) => id === answer);
      return option === undefined ? [] : [withoutSpace(question.text) + withoutSpace(option.text)];
    });
    expect(answered.length).toBeGreaterThan(30);
    expect(answered.filter((both) => !printed.some(({ words }) => words.includes(both)))).toEqual([]);
  });

  it('prints every measure with what it demands, and every source', () => {
    const all = printed.map(({ words }) => words).join('');
    const { catalogue } = server().deps;
    const measure = catalogue.measures.find(({ id }) => id === 'dsgvo.massnahme.steuerdaten-schuetzen');
    const texts = [measure?.title ?? '', ...(measure?.todo ?? []), ...(measure?.evidence ?? [])];
    expect(texts.filter((text) => !all.includes(withoutSpace(text)))).toEqual([]);
    expect(all).toContain(withoutSpace('Quellen und ihr Stand'));
  });
});

describe('the layout for paper', () => {
  it('has nothing wider than the page and cuts no text', async () => {
    expect([...(await sidewaysOverflow(page)), ...(await clippedTexts(page))]).toEqual([]);
  });

  it('has nothing folded away', async () => {
    expect(await page.getByRole('main').locator('details').count()).toBe(0);
  });

  it('leaves a blank between two sentences', async () => {
    const runTogether = (await seenText(page.getByRole('main'))).match(
      /[\wäöüß]*[a-zäöüß][.?][A-ZÄÖÜ][a-zäöüß]+/g,
    );
    expect(runTogether).toBeNull();
  });

  it('shows what is folded on the screen when the result page itself is printed', async () => {
    await page.goto(`${address}/ergebnis`);
    const text = await seenText(page.getByRole('main'));
    const reasons = await page.locator('details.kern-accordion').allTextContents();
    const folded = reasons.filter((reason) => !withoutSpace(text).includes(withoutSpace(reason)));
    expect(reasons.length).toBeGreaterThan(3);
    expect(folded).toEqual([]);
  });
});
