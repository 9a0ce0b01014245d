/**
 * Every template over the real application, with nothing in it and with everything in it. A new page is added by a
 * journey that shows it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EMPTY_ACCOUNT_BOOK } from '../../src/adapters/store/emptyAccountBook.ts';
import { createMemoryAccountStore } from '../../src/adapters/store/memoryAccountStore.ts';
import { createMemoryAssessmentStore } from '../../src/adapters/store/memoryAssessmentStore.ts';
import { issueSetUpToken } from '../../src/application/accounts/setUp.ts';
import { type AccountStore, StorageFailure } from '../../src/application/ports.ts';
import { projectRoot } from '../../src/projectRoot.ts';
import type { Deps } from '../../src/web/deps.ts';
import { aCatalogue } from '../support/aCatalogue.ts';
import { type ReviewApp, reviewApp } from '../support/reviewApp.ts';
import { AUFLAGE, answered, decided, inUse, submitted, voted } from '../support/reviewSteps.ts';
import { sampleCatalogue } from '../support/sampleCatalogue.ts';
import { anonymous, type Browser, signInAs } from '../support/signIn.ts';
import { createTemplateReads } from '../support/templateReads.ts';
import { accountBook, createTestApp, type TestApp } from '../support/testApp.ts';

const reads = createTemplateReads();

function watchedApp(overrides: Partial<Deps> = {}): TestApp {
  const testApp = createTestApp(overrides);
  reads.watch(testApp.app);
  return testApp;
}

const EMPTY_FORM = { name: '', anmeldename: '', fachamt: '', rolle: undefined, kommune: '', land: '' };

async function signInPages(): Promise<void> {
  const browser = anonymous(watchedApp());
  const page = await browser.open('/anmelden');
  await browser.press(page, 'Anmelden', { anmeldename: 'x', passwort: 'falsch' });
  await browser.open('/anmelden?weiter=/konten');
}

async function help(): Promise<void> {
  const browser = anonymous(watchedApp());
  await browser.open('/hilfe');
  await browser.open('/hilfe/betrieb');
}

async function setUpPages(): Promise<void> {
  const testApp = watchedApp({ accounts: createMemoryAccountStore(EMPTY_ACCOUNT_BOOK) });
  const browser = anonymous(testApp);
  const page = await browser.open(`/einrichten/${await issueSetUpToken(testApp.deps)}`);
  await browser.press(page, 'Konto anlegen', EMPTY_FORM);
}

async function administration(): Promise<void> {
  const admin = await signInAs(watchedApp({ catalogue: sampleCatalogue }), 'admin');
  await admin.open('/konten');
  const created = { name: 'Änne', anmeldename: 'aenne', fachamt: 'Amt', rolle: 'dsb' };
  const form = await admin.open('/konten/neu');
  await admin.press(form, 'Konto anlegen', EMPTY_FORM);
  await admin.press(form, 'Konto anlegen', { ...created, _csrf: 'alt' });
  await admin.open('/konten/neu');
  await admin.press(form, 'Konto anlegen', created);
  const account = await admin.open('/konten/kontoowner');
  await admin.press(account, 'Angaben speichern', EMPTY_FORM);
  await admin.follow(await admin.press(account, 'Konto schließen'));
  const settings = await admin.open('/einstellungen');
  await admin.press(settings, 'Einstellungen speichern', EMPTY_FORM);
  await admin.follow(await admin.press(settings, 'Einstellungen speichern'));
  await admin.open('/verlauf');
  await admin.press(await admin.open('/passwort'), 'Passwort ändern', {});
  await (await signInAs(watchedApp(), 'admin')).open('/einstellungen');
}

async function failures(): Promise<void> {
  const store = createMemoryAccountStore(accountBook());
  const full: AccountStore = { read: store.read, change: () => Promise.reject(new StorageFailure('voll')) };
  const admin = await signInAs(watchedApp({ accounts: full }), 'admin');
  await admin.press(await admin.open('/einstellungen'), 'Einstellungen speichern');
  await admin.open('/gibt-es-nicht');
}

async function emptyAssessment(): Promise<void> {
  const browser = await signInAs(watchedApp({ catalogue: aCatalogue({}) }), 'owner');
  await browser.open('/');
  await visitAssessment(browser, await startAssessment(browser, 'ohne'), ['abschnitt']);
}

async function fullAssessment(): Promise<void> {
  const testApp = watchedApp({ catalogue: sampleCatalogue });
  const browser = await signInAs(testApp, 'owner');
  const path = await startAssessment(browser, 'chatbot');
  const sections = sampleCatalogue.sections.map(({ id }) => id);
  await visitAssessment(browser, path, sections);
  await shortWay(browser, `${path}/kurzweg/ki-vo.klasse`);
  for (const section of sections) {
    const page = await browser.open(`${path}/abschnitt/${section}`);
    const saved = await browser.press(page, 'Speichern und weiter');
    if (saved.status === 303) await browser.follow(saved);
  }
  await visitAssessment(browser, path, sections);
  await browser.open('/');
  const dsb = await signInAs(testApp, 'dsb');
  await dsb.open('/');
  await visitAssessment(dsb, path, sections);
  await dsb.open(`${path}/kurzweg/ki-vo.klasse`);
}

/** Refused, saved first by somebody else, and without anything to say. */
async function shortWay(browser: Browser, address: string): Promise<void> {
  const page = await browser.open(address);
  const field = Object.keys(page.formOf('Speichern und weiter').fields).find((name) =>
    name.startsWith('rev.'),
  );
  const answer = `antwort.${field?.slice('rev.'.length)}`;
  expect((await browser.press(page, 'Speichern und weiter', { [answer]: 'erfunden' })).status).toBe(422);
  await browser.follow(await browser.press(page, 'Speichern und weiter', { [answer]: 'unbekannt' }));
  expect((await browser.open(`${address}-neu`)).status).toBe(404);
}

async function conflict(): Promise<void> {
  const browser = await signInAs(watchedApp({ catalogue: sampleCatalogue }), 'owner');
  const path = `${await startAssessment(browser, 'ohne')}/abschnitt/basis.vorhaben`;
  const page = await browser.open(path);
  const answer = 'antwort.basis.gespraech';
  await browser.press(page, 'Speichern und weiter', { [answer]: 'ja', 'anmerkung.basis.gespraech': 'Notiz' });
  const late = await browser.press(page, 'Speichern und weiter', { [answer]: 'nein' });
  expect(late.status).toBe(409);
  expect((await browser.press(page, 'Speichern und weiter', { [answer]: 'erfunden' })).status).toBe(422);
}

async function damagedAssessment(): Promise<void> {
  const damage = {
    id: 'kaputt',
    file: 'vorhaben/kaputt.json',
    code: 'pruefsumme',
    detail: 'Prüfsumme.',
  } as const;
  const assessments: Deps['assessments'] = {
    ...createMemoryAssessmentStore(),
    load: async () => ({ ok: false, problems: damage }),
    list: async () => ({ assessments: [], damaged: [damage] }),
  };
  const dsb = await signInAs(watchedApp({ assessments }), 'dsb');
  await dsb.open('/');
  await dsb.open('/vorhaben/kaputt');
}

const REVIEW_PARTS = [
  '',
  '/einreichen',
  '/pruefung',
  '/pruefung?zeige=alle',
  '/entscheidung',
  '/betrieb',
  '/vergleich',
  '/weitergeben',
  '/kommentare',
  '/kommentare?zu=frage:basis.verbot',
  '/mitwirken',
  '/massnahmen',
  '/massnahmen?stand=geprueft&wer=ich&faellig=ja',
  '/massnahmen/massnahme.vertrag',
];

/** Every page of the workflow, for everybody who may look, in every state on the way. */
async function review(): Promise<void> {
  const app = await reviewApp(REVIEWED);
  const { deps, id, at, person } = app;
  reads.watch(app.app);
  const browsers = await Promise.all(REVIEWERS.map((login) => app.browser(login)));
  const look = async (...more: readonly string[]) => {
    for (const browser of browsers) {
      await browser.open('/');
      for (const list of ['', '?wer=', '?stand=geprueft&wer=ich']) await browser.open(`/massnahmen${list}`);
      await browser.open('/eingang');
      for (const part of [...REVIEW_PARTS, ...more]) {
        const page = await browser.open(`${at}${part}`);
        expect([part, page.status === 303 ? (await browser.follow(page)).status : page.status]).toEqual([
          part,
          200,
        ]);
      }
    }
  };
  await look();
  await submitted(deps, person('owner'), id);
  await look(
    '/einreichung/4',
    '/einreichung/4/druck',
    '/abschnitt/abschnitt',
    '/abschnitt/abschnitt?aendern=ja',
  );
  await signingForms(app);
  await voted(deps, person('dsb'), id, { vote: 'zurueck', reason: 'Zweck fehlt.' });
  await look();
  await answered(deps, person('owner'), id, 'basis.verbot', 'ja');
  await answered(deps, person('owner'), id, 'basis.beschaeftigte', 'nein');
  await look('/vergleich?von=4&bis=7', '/einreichung/4');
  await submitted(deps, person('owner'), id);
  await look();
  await voted(deps, person('isb'), id, { vote: 'mit-auflagen', conditions: [AUFLAGE] });
  await voted(deps, person('isb'), id, { vote: 'einwaende' });
  await voted(deps, person('dsb'), id);
  await look();
  await answered(deps, person('owner'), id, 'basis.verbot', 'nein');
  const last = await submitted(deps, person('owner'), id);
  await voted(deps, person('dsb'), id, { vote: 'mit-auflagen', conditions: [AUFLAGE] });
  await voted(deps, person('isb'), id, { vote: 'einwaende' });
  await signingForms(app);
  const adopted = last.votes[0]?.conditions.map(({ id: one }) => one) ?? [];
  await decided(deps, person('lead'), id, { decision: 'frei', adopted });
  await look(`/einreichung/${last.rev}`, `/einreichung/${last.rev}/druck`);
  await evidence(app);
  await handOver(app);
  await talk(app);
  await inUse(deps, person('owner'), id, '2026-12-01');
  await look();
  app.clock.advance(9 * 24 * 60);
  browsers.splice(0, browsers.length, ...(await Promise.all(REVIEWERS.map((login) => app.browser(login)))));
  await look();
}

const REVIEWERS = ['owner', 'dsb', 'isb', 'personalrat', 'lead', 'auditor'];
const REVIEWED = {
  'basis.personen': 'ja',
  'basis.beschaeftigte': 'ja',
  'dsgvo.verantwortung': 'ja',
  'basis.verbot': 'unbekannt',
};

/** The forms of the moment with everything wrong, and with more rows than they had. */
async function signingForms({ at, browser }: ReviewApp): Promise<void> {
  for (const [login, page, button] of [
    ['dsb', 'pruefung', 'Stellungnahme unterzeichnen'],
    ['lead', 'entscheidung', 'Entscheidung unterzeichnen'],
  ] as const) {
    const signing = await browser(login);
    const form = await signing.open(`${at}/${page}`);
    if (!form.has('#formular')) continue;
    const more = await signing.press(form, 'Weitere Auflage', { 'auflage-1-text': 'Nur Text.' });
    expect((await signing.press(more, button, { votum: 'mit-auflagen' })).status).toBe(422);
  }
}

/** A question and a section to somebody, all wrong and right, and the page of who was asked. */
async function handOver({ at, browser }: ReviewApp): Promise<void> {
  const owner = await browser('owner');
  const form = await owner.open(`${at}/weitergeben?frage=basis.verbot`);
  await owner.press(form, 'Weitergeben', { person: '', bis: '31.02.2027' });
  const typed = { person: 'kontocontributor', bis: '1.12.2026', nachricht: 'Bitte.' };
  await owner.press(form, 'Weitergeben', typed);
  await owner.press(form, 'Weitergeben', { ...typed, ziel: 'abschnitt:abschnitt', bis: '' });
  await owner.open(`${at}/weitergeben`);
  const helper = await browser('contributor');
  const page = await helper.open(`${at}/mitwirken`);
  await helper.press(page, 'Antworten speichern', { 'antwort.basis.verbot': 'erfunden' });
  await helper.press(page, 'Speichern und fertig melden');
  await owner.open(`${at}/weitergeben`);
}

/** A comment, an answer, an empty one, the end of it. */
async function talk({ at, browser }: ReviewApp): Promise<void> {
  const owner = await browser('owner');
  const page = await owner.open(`${at}/kommentare?zu=frage:basis.verbot`);
  await owner.press(page, 'Kommentar speichern', { kommentar: '' });
  await owner.press(page, 'Kommentar speichern', { kommentar: 'Warum?' });
  const said = await owner.open(`${at}/kommentare`);
  await owner.press(said, 'Antworten', { kommentar: '' });
  await owner.press(said, 'Antworten', { kommentar: 'Darum.' });
  await owner.open(`${at}/kommentare?zu=frage:basis.verbot`);
  await owner.press(said, 'Als erledigt vermerken');
}

/** Before there is an address, when it is new, and after that. */
async function calendar(): Promise<void> {
  const dsb = await signInAs(watchedApp(), 'dsb');
  const page = await dsb.open('/kalender');
  await dsb.press(page, 'Adresse erzeugen');
  const later = await dsb.open('/kalender');
  await dsb.follow(await dsb.press(later, 'Adresse widerrufen'));
}

/** A note, a link, and both forms with everything wrong. */
async function evidence({ at, browser }: ReviewApp): Promise<void> {
  const owner = await browser('owner');
  const page = await owner.open(`${at}/massnahmen/massnahme.vertrag`);
  await owner.press(page, 'Nachweis speichern', { text: 'Vertrag vom 1. November.' });
  await owner.press(page, 'Nachweis speichern', { art: 'link', text: 'https://akte.example/12' });
  await owner.press(page, 'Nachweis speichern', { art: 'datei', text: 'ohne Datei' });
  await owner.press(page, 'Stand speichern', { bis: '31.02.2027', status: 'umgesetzt' });
}

async function startAssessment(browser: Browser, template: string): Promise<string> {
  const form = await browser.open('/vorhaben/neu');
  await browser.press(form, 'Vorhaben anlegen', { titel: '', fachamt: '', start: '31.02.2027' });
  const details = { titel: 'Chatbot', fachamt: 'Bürgerbüro', start: '01.03.2027', vorlage: template };
  return (await browser.press(form, 'Vorhaben anlegen', details)).response.headers.location ?? '';
}

async function visitAssessment(browser: Browser, path: string, sections: readonly string[]): Promise<void> {
  for (const part of [
    '',
    '/angaben',
    '/antworten',
    '/ergebnis',
    '/verlauf',
    '/druck',
    ...sections.map((id) => `/abschnitt/${id}`),
  ]) {
    const page = await browser.open(`${path}${part}`);
    expect([page.status, part]).toEqual([page.status === 303 ? 303 : 200, part]);
  }
}

/** The record with everything in it, with nothing in it, and with a date that is none. */
async function record(): Promise<void> {
  const app = await reviewApp(REVIEWED);
  reads.watch(app.app);
  await handOver(app);
  await talk(app);
  await evidence(app);
  const auditor = await app.browser('auditor');
  for (const query of ['', '?wo=verwaltung', '?wer=niemand', '?von=31.02.2027&art=druck', '?seite=2'])
    expect((await auditor.open(`/protokoll${query}`)).status).toBe(200);
}

/** Entries of every kind, lists, a search with and without hits, and what is not there. */
async function rulebook(): Promise<void> {
  const browser = await signInAs(watchedApp({ catalogue: sampleCatalogue }), 'auditor');
  await (await signInAs(watchedApp(), 'auditor')).open('/katalog');
  const index = await browser.open('/katalog');
  for (const path of ['?suche=vertrag', '?suche=xyz', '/regeln', '/lesarten', '/termine', '/regel/nichts'])
    await browser.open(`/katalog${path}`);
  const links = [...index.document.querySelectorAll('main a')].map((link) => link.getAttribute('href') ?? '');
  for (const href of links) expect((await browser.open(href)).status).toBe(200);
}

const JOURNEYS = [
  rulebook,
  record,
  calendar,
  review,
  help,
  signInPages,
  setUpPages,
  administration,
  failures,
  emptyAssessment,
  fullAssessment,
  conflict,
  damagedAssessment,
];

describe('templates', () => {
  for (const journey of JOURNEYS) it(`render on the journey ${journey.name}`, journey);

  it('were all rendered', () => {
    const pages = readdirSync(join(projectRoot, 'views', 'pages')).map((file) => file.replace('.ejs', ''));
    expect([...reads.pages].toSorted()).toEqual(pages.toSorted());
  });

  it('read nothing that no model has', () => {
    expect(reads.missing()).toEqual([]);
  });

  it('name nothing at the top of a model that no model and no include gives', () => {
    const views = join(projectRoot, 'views');
    const files = readdirSync(views, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ejs'),
    );
    const texts = files.map((file) => readFileSync(join(views, file), 'utf8'));
    const given = texts.flatMap((text) =>
      [...text.matchAll(/include\([^{}]*\{([^}]*)\}/g)].flatMap(([, list = '']) => namesIn(list)),
    );
    const known = new Set([...reads.names, ...given]);
    const read = texts.flatMap((text) => [...text.matchAll(/\bview\.(\w+)/g)].map(([, name = '']) => name));
    expect([...new Set(read)].filter((name) => !known.has(name))).toEqual([]);
  });
});

/** Keys of an object literal: "field, error: view.error" gives field and error. */
function namesIn(literal: string): string[] {
  return literal.split(',').map((part) => part.split(':')[0]?.trim() ?? '');
}
