import { createMemoryAccountStore } from '../../src/adapters/store/memoryAccountStore.ts';
import { ROLES } from '../../src/application/ports.ts';
import type { Page } from '../support/page.ts';
import { sampleCatalogue } from '../support/sampleCatalogue.ts';
import { type Browser, signInAs } from '../support/signIn.ts';
import { accountBook, createTestApp } from '../support/testApp.ts';

const first = <T extends { readonly id: string }>(entries: readonly T[]): string => entries[0]?.id ?? '';

/** One entry of each kind, and what must stand on its page. */
const ENTRIES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'entscheidung',
    'dsgvo.dsfa',
    ['Stufen', 'Ausgangsstufe', 'Fundstellen', 'Wege von der Antwort zur Stufe'],
  ],
  ['regel', first(sampleCatalogue.rules), ['Wenn', 'Dann', 'Warum', 'Fundstellen', 'Bindung der Regel']],
  ['frage', 'bsi.folgen', ['Warum wir fragen', 'Wird gestellt', 'Wer das weiß', 'Zeilen und Stufen']],
  ['merkmal', first(sampleCatalogue.facts), ['Trifft zu, wenn', 'Kennung']],
  ['massnahme', first(sampleCatalogue.measures), ['Zuständig', 'Nachweis', 'Welche Regeln sie verlangen']],
  [
    'quelle',
    'bsi.200-2-kap-8-2',
    ['Gelesene Fassung', 'Wortlaut noch nicht geprüft', 'Was sich darauf stützt'],
  ],
  ['auslegung', '0001', ['Gewählte Lesart', 'Andere Lesart', 'Mögliche Lesarten']],
  ['lesart', 'schalter.vorsorge', ['Lesart Ihrer Stadt', 'Begründung']],
];

let browser: Browser;
beforeAll(async () => {
  browser = await signInAs(createTestApp({ catalogue: sampleCatalogue }), 'auditor');
});

describe('the Regelwerk', () => {
  it('says which law it is and leads to every decision and list', async () => {
    const page = await browser.open('/katalog');
    expect(page.heading).toBe('Regelwerk');
    expect(page.text).toContain(`${sampleCatalogue.version}, gültig ab`);
    expect(page.text).toContain(sampleCatalogue.sha256);
    for (const { id, title } of sampleCatalogue.decisions)
      expect(page.link(title)).toBe(`/katalog/entscheidung/${id}`);
    for (const list of ['Fragen', 'Regeln', 'Quellen', 'Lesarten'])
      expect(page.link(list)).toBe(`/katalog/${list.toLowerCase()}`);
  });

  it.each(ENTRIES)('shows a page of the kind %s', async (kind, id, words) => {
    const page = await browser.open(`/katalog/${kind}/${id}`);
    expect(page.status).toBe(200);
    for (const one of words) expect(page.text).toContain(one);
    expect(page.document.querySelector('nav [aria-current="page"]')?.textContent).toBe('Regelwerk');
  });

  it.each([
    '/katalog/regel/gibt-es-nicht',
    '/katalog/nichts/x',
    '/katalog/nichts',
    '/katalog/regel/constructor',
  ])('answers %s with a page that says what is missing', async (path) => {
    const page = await browser.open(path);
    expect([page.status, page.heading]).toEqual([404, 'Das steht nicht im Regelwerk']);
    expect(page.text).toContain('älteren Einreichung');
    expect(page.link('Regelwerk')).toBe('/katalog');
  });

  it('is open to every role, and to nobody before signing in', async () => {
    for (const role of ROLES) {
      const own = await signInAs(createTestApp({ catalogue: sampleCatalogue }), role);
      expect([role, (await own.open('/katalog/regeln')).status]).toEqual([role, 200]);
      expect((await own.open('/katalog')).link('Regelwerk')).toBe('/katalog');
    }
  });

  it('has no dead link on any of its pages', async () => {
    const seen = new Set(['/katalog']);
    const open: string[] = ['/katalog'];
    for (let path = open.pop(); path !== undefined; path = open.pop()) {
      const page = await browser.open(path);
      expect([path, page.status]).toEqual([path, 200]);
      for (const href of linksOf(page)) {
        const [target = '', anchor] = href.split('#');
        if (target === '')
          expect([path, href, page.document.getElementById(anchor ?? '') !== null]).toEqual([
            path,
            href,
            true,
          ]);
        else if (target.startsWith('/katalog') && !seen.has(target)) open.push(target);
        seen.add(target);
      }
    }
    expect(seen.size).toBeGreaterThan(40);
  });
});

function linksOf(page: Page): readonly string[] {
  return [...page.document.querySelectorAll('main a')].map((link) => link.getAttribute('href') ?? '');
}

describe('the search', () => {
  it('finds by words of the text, by provision and by id, in any case, all words needed', async () => {
    const hits = async (typed: string) =>
      linksOf(await browser.open(`/katalog?suche=${encodeURIComponent(typed)}`));
    expect(await hits('art. 28')).toContain('/katalog/quelle/dsgvo.art-28-abs-3');
    const cites = sampleCatalogue.rules.find(({ cites }) => cites.includes('dsgvo.art-28-abs-3'));
    expect(await hits('art. 28 abs. 3')).toContain(`/katalog/regel/${cites?.id}`);
    expect(await hits('BETRIEBSBEGINN')).toContain('/katalog/frage/basis.start');
    expect(await hits('schalter.vorsorge')).toContain('/katalog/lesart/schalter.vorsorge');
    expect(await hits('direkte kontakt genügt')).toContain('/katalog/auslegung/0001');
    expect(await hits('art. 28 betriebsbeginn')).toEqual(['/katalog']);
  });

  it('keeps the words in the field and says when nothing was found', async () => {
    const page = await browser.open('/katalog?suche=%3Cb%3E');
    expect(page.valueOf('Im Regelwerk suchen')).toBe('<b>');
    expect(page.text).toContain('Nichts gefunden zu „<b>“');
    expect((await browser.open('/katalog?suche=a&suche=b')).status).toBe(200);
  });
});

describe('contested law', () => {
  it('is shown as the municipality reads it', async () => {
    const book = accountBook();
    const settings = { ...book.settings, switches: { 'schalter.vorsorge': 'mild' } };
    const accounts = createMemoryAccountStore({ ...book, settings });
    const own = await signInAs(createTestApp({ catalogue: sampleCatalogue, accounts }), 'owner');
    const rows = [
      ...(await own.open('/katalog/lesart/schalter.vorsorge')).document.querySelectorAll('tbody tr'),
    ];
    expect(rows.map((row) => row.textContent?.trim().replaceAll(/\s+/g, ' '))).toEqual(
      ['Streng Voreinstellung', 'Mild Lesart Ihrer Stadt'].map((text) => text.replace(' ', '')),
    );
  });
});

describe('a result', () => {
  it('leads to its rules, measures, sources, decisions and records', async () => {
    const owner = await signInAs(createTestApp({ catalogue: sampleCatalogue }), 'owner');
    const form = await owner.open('/vorhaben/neu');
    const started = await owner.press(form, 'Vorhaben anlegen', {
      titel: 'Chat',
      fachamt: 'Amt',
      vorlage: 'chatbot',
    });
    const path = started.response.headers.location ?? '';
    for (const page of ['ergebnis', 'druck']) {
      const links = linksOf(await owner.open(`${path}/${page}`)).filter((href) =>
        href.startsWith('/katalog/'),
      );
      const kinds = new Set(links.map((href) => href.split('/')[2]));
      expect([
        page,
        ...['entscheidung', 'massnahme', 'quelle', 'regel'].filter((kind) => !kinds.has(kind)),
      ]).toEqual([page]);
      for (const href of new Set(links)) expect([href, (await owner.open(href)).status]).toEqual([href, 200]);
    }
  });
});
