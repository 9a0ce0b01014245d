/** Every page in each of its states, and how a person gets there. */
import type { Page } from 'playwright-core';
import type { Person, World } from './world.ts';

export interface Visit {
  readonly who: Person;
  /** Name of the template in views/pages. */
  readonly template: string;
  readonly state: string;
  readonly address: (world: World) => string;
  /** What the person does there to reach the state. */
  readonly act: Act;
}

type Act = (page: Page) => Promise<void>;
const LOOK: Act = async () => {};

function visit(who: Person, template: string, state: string, address: Visit['address'], act = LOOK): Visit {
  return { who, template, state, address, act };
}

const press =
  (button: string): Act =>
  async (page) => {
    await page.getByRole('button', { name: button, exact: true }).click();
    await page.waitForLoadState();
  };
const write =
  (label: string, text: string): Act =>
  (page) =>
    page.getByLabel(label, { exact: true }).fill(text);
const tick =
  (...fields: readonly string[]): Act =>
  async (page) => {
    for (const field of fields) {
      const [name, value] = field.split('=');
      await page.locator(`[name="${name}"][value="${value}"]`).check();
    }
  };
const all =
  (...acts: readonly Act[]): Act =>
  async (page) => {
    for (const act of acts) await act(page);
  };

const submitWithoutTick: Act = async (page) => {
  await page.getByRole('button', { name: /^Revision \d+ einreichen$/ }).click();
  await page.waitForLoadState();
};

const section =
  (of: 'empty' | 'half' | 'full', id: string): Visit['address'] =>
  (world) =>
    `${world[of]}/abschnitt/${id}`;

const shortWay =
  (of: 'empty' | 'full'): Visit['address'] =>
  (world) =>
    `${world[of]}/kurzweg/ki-vo.klasse`;

/** A remark belongs to an answer. */
const remarkOnly: Act = async (page) => {
  await page.locator('.pp-question details summary').last().click();
  await page.locator('textarea[name^="anmerkung."]').fill('Nur eine Anmerkung');
  await press('Speichern und weiter')(page);
};

/** Somebody else opens the same page, changes the same field and saves first. */
const comeSecond =
  (field: string, save: string): Act =>
  async (page) => {
    const other = await page.context().newPage();
    await other.goto(page.url());
    for (const [tab, text] of [
      [other, 'Die Fassung aus dem anderen Fenster'],
      [page, 'Die Fassung aus diesem Fenster'],
    ] as const) {
      await tab.locator(`[name="${field}"]`).fill(text);
      await press(save)(tab);
    }
    await other.close();
  };

/** Possible only while there is no account. */
export const setUpVisits: readonly Visit[] = [
  visit('nobody', 'einrichten', 'empty', ({ setUp }) => setUp),
  visit('nobody', 'einrichten', 'with errors', ({ setUp }) => setUp, press('Konto anlegen')),
];

export const accountVisits: readonly Visit[] = [
  visit('nobody', 'anmelden', 'empty', () => '/anmelden'),
  visit('nobody', 'anmelden', 'interrupted', ({ half }) => half),
  visit('nobody', 'anmelden', 'with errors', () => '/anmelden', press('Anmelden')),
  visit('nobody', 'hilfe', 'first page', () => '/hilfe'),
  visit('admin', 'hilfe', 'code and tables', () => '/hilfe/betrieb'),
  visit('owner', 'passwort', 'empty', () => '/passwort'),
  visit('owner', 'passwort', 'with errors', () => '/passwort', press('Passwort ändern')),
  visit('admin', 'uebersicht', 'of the administrator', () => '/'),
  visit('admin', 'konten', 'filled', () => '/konten'),
  visit('admin', 'konto-neu', 'empty', () => '/konten/neu'),
  visit('admin', 'konto-neu', 'with errors', () => '/konten/neu', press('Konto anlegen')),
  visit('admin', 'konto', 'filled', ({ account }) => account),
  visit(
    'admin',
    'konto',
    'with errors',
    ({ account }) => account,
    all(write('Vor- und Nachname', ''), press('Angaben speichern')),
  ),
  visit(
    'admin',
    'passwort-uebergeben',
    'filled',
    () => '/konten/neu',
    all(
      write('Vor- und Nachname', 'Ina Umbruch'),
      write('Anmeldename', 'i.umbruch'),
      write('Fachamt oder Stelle', 'Bauamt'),
      tick('rolle=auditor'),
      press('Konto anlegen'),
    ),
  ),
  visit('admin', 'verwaltungsverlauf', 'filled', () => '/verlauf'),
  visit('admin', 'katalog', 'filled', () => '/katalog'),
  visit('owner', 'katalog', 'searched', () => '/katalog?suche=Bewerbung'),
  visit('owner', 'katalog-eintrag', 'a decision', () => '/katalog/entscheidung/bsi.risikoanalyse'),
  visit('owner', 'katalog-eintrag', 'a list', () => '/katalog/lesarten'),
  visit('owner', 'katalog-eintrag', 'a question', () => '/katalog/frage/basis.datenstellen'),
  visit('admin', 'einstellungen', 'filled', () => '/einstellungen'),
  visit(
    'admin',
    'einstellungen',
    'with errors',
    () => '/einstellungen',
    all(write('Name der Kommune', ''), press('Einstellungen speichern')),
  ),
];

export const vorhabenVisits: readonly Visit[] = [
  visit('beginner', 'uebersicht', 'without a Vorhaben', () => '/'),
  visit('owner', 'uebersicht', 'filled, one file damaged', () => '/'),
  visit('dsb', 'uebersicht', 'of the DSB', () => '/'),
  visit('owner', 'vorhaben-beschaedigt', 'filled', ({ damaged }) => damaged),
  visit('beginner', 'fehler', 'foreign Vorhaben', ({ full }) => full),
  visit('dsb', 'fehler', 'not allowed', () => '/konten'),
  visit('owner', 'vorhaben-neu', 'empty', () => '/vorhaben/neu'),
  visit('owner', 'vorhaben-neu', 'with errors', () => '/vorhaben/neu', press('Vorhaben anlegen')),
  visit('owner', 'vorhaben-angaben', 'filled', ({ half }) => `${half}/angaben`),
  visit(
    'owner',
    'vorhaben-angaben',
    'with errors',
    ({ half }) => `${half}/angaben`,
    all(write('Geplanter Start (freiwillig)', '31.02.2027'), press('Angaben speichern')),
  ),
  visit(
    'owner',
    'vorhaben-angaben',
    'changed by somebody else',
    ({ half }) => `${half}/angaben`,
    comeSecond('fachamt', 'Angaben speichern'),
  ),
  visit('owner', 'aufgaben', 'empty', ({ empty }) => empty),
  visit('owner', 'aufgaben', 'filled', ({ half }) => half),
  visit('dsb', 'aufgaben', 'of the DSB', ({ full }) => full),
  visit('owner', 'kurzweg', 'with a question', shortWay('empty')),
  visit('dsb', 'kurzweg', 'with a question to read', shortWay('empty')),
  visit('owner', 'kurzweg', 'decided', shortWay('full')),
  visit('owner', 'kurzweg', 'with errors', shortWay('empty'), remarkOnly),
  visit('owner', 'abschnitt', 'empty', section('empty', 'basis.menschen')),
  visit('owner', 'abschnitt', 'filled', section('half', 'basis.vorhaben')),
  visit('owner', 'abschnitt', 'with tables', section('half', 'bsi.schutzbedarf')),
  visit('owner', 'abschnitt', 'with a proposal', section('half', 'bsi.technik')),
  visit('owner', 'abschnitt', 'without questions', section('full', 'dsgvo.sitzungen')),
  visit('dsb', 'abschnitt', 'to read', section('full', 'basis.vorhaben')),
  visit(
    'owner',
    'abschnitt',
    'with errors',
    section('half', 'basis.menschen'),
    all(
      tick('antwort.basis.geheimnisse=keine', 'antwort.basis.geheimnisse=unbekannt'),
      press('Speichern und weiter'),
    ),
  ),
  visit(
    'owner',
    'konflikt',
    'filled',
    section('half', 'basis.vorhaben'),
    comeSecond('antwort.basis.zweck', 'Speichern und zur Aufgabenliste'),
  ),
  visit('owner', 'antworten', 'empty', ({ empty }) => `${empty}/antworten`),
  visit('owner', 'antworten', 'filled', ({ full }) => `${full}/antworten`),
  visit('owner', 'ergebnis', 'empty', ({ empty }) => `${empty}/ergebnis`),
  visit('owner', 'ergebnis', 'filled', ({ full }) => `${full}/ergebnis`),
  visit('owner', 'verlauf', 'filled', ({ full }) => `${full}/verlauf`),
  visit('owner', 'druck', 'filled', ({ full }) => `${full}/druck`),
];

const ONE_MEASURE = '/massnahmen/dsgvo.massnahme.dsfa-durchfuehren';
const SIGN = press('Stellungnahme unterzeichnen');
const DECIDE = press('Entscheidung unterzeichnen');
const submission = ({ decided, submissions }: World) => `${decided}/einreichung/${submissions.get(decided)}`;

export const reviewVisits: readonly Visit[] = [
  visit('lead', 'uebersicht', 'of the Leitung', () => '/'),
  visit('owner', 'aufgaben', 'in use', ({ inUse }) => inUse),
  visit('owner', 'abschnitt', 'submitted', ({ reviewed }) => `${reviewed}/abschnitt/basis.vorhaben`),
  visit(
    'owner',
    'abschnitt',
    'about to open a new revision',
    ({ reviewed }) => `${reviewed}/abschnitt/basis.vorhaben?aendern=ja`,
  ),
  visit('owner', 'einreichen', 'with missing answers', ({ half }) => `${half}/einreichen`),
  visit('owner', 'einreichen', 'ready', ({ full }) => `${full}/einreichen`),
  visit('owner', 'einreichen', 'with errors', ({ full }) => `${full}/einreichen`, submitWithoutTick),
  visit('owner', 'einreichen', 'submitted', ({ reviewed }) => `${reviewed}/einreichen`),
  visit('owner', 'pruefung-leer', 'empty', ({ half }) => `${half}/pruefung`),
  visit('owner', 'pruefung', 'to read', ({ reviewed }) => `${reviewed}/pruefung`),
  visit('dsb', 'pruefung', 'to sign', ({ reviewed }) => `${reviewed}/pruefung`),
  visit('dsb', 'pruefung', 'all answers', ({ reviewed }) => `${reviewed}/pruefung?zeige=alle`),
  visit(
    'dsb',
    'pruefung',
    'with errors',
    ({ reviewed }) => `${reviewed}/pruefung`,
    all(press('Weitere Auflage'), SIGN),
  ),
  visit('lead', 'entscheidung', 'to sign', ({ voted }) => `${voted}/entscheidung`),
  visit('lead', 'entscheidung', 'with errors', ({ voted }) => `${voted}/entscheidung`, DECIDE),
  visit('lead', 'entscheidung', 'barred', ({ barred }) => `${barred}/entscheidung`),
  visit('owner', 'entscheidung', 'decided', ({ decided }) => `${decided}/entscheidung`),
  visit('owner', 'betrieb', 'to start', ({ decided }) => `${decided}/betrieb`),
  visit('owner', 'betrieb', 'in use', ({ inUse }) => `${inUse}/betrieb`),
  visit('owner', 'betrieb', 'with errors', ({ inUse }) => `${inUse}/betrieb`, press('Außer Betrieb nehmen')),
  visit('owner', 'weitergeben', 'with errors', ({ half }) => `${half}/weitergeben`, press('Weitergeben')),
  visit('owner', 'weitergeben', 'handed over', ({ handedOver }) => `${handedOver}/weitergeben`),
  visit('owner', 'abschnitt', 'handed over', ({ handedOver }) => `${handedOver}/abschnitt/basis.menschen`),
  visit('helper', 'mitwirken', 'empty', ({ handedOver }) => `${handedOver}/mitwirken`),
  visit(
    'helper',
    'mitwirken',
    'with open questions',
    ({ handedOver }) => `${handedOver}/mitwirken`,
    press('Speichern und fertig melden'),
  ),
  visit('auditor', 'protokoll', 'filled', () => '/protokoll'),
  visit('auditor', 'protokoll', 'nothing found', () => '/protokoll?wer=niemand&von=31.02.2027'),
  visit('beginner', 'eingang', 'empty', () => '/eingang'),
  visit('owner', 'eingang', 'filled', () => '/eingang'),
  visit('helper', 'eingang', 'of somebody who was asked', () => '/eingang'),
  visit('owner', 'kommentare', 'filled', ({ reviewed }) => `${reviewed}/kommentare`),
  visit(
    'dsb',
    'kommentare',
    'with errors',
    ({ reviewed }) => `${reviewed}/kommentare?zu=frage:basis.zweck`,
    press('Kommentar speichern'),
  ),
  visit('owner', 'massnahmen-alle', 'own, with nothing to do', () => '/massnahmen?wer=ich'),
  visit('dsb', 'massnahmen-alle', 'of the town', () => '/massnahmen?wer='),
  visit('owner', 'kalender', 'without an address', () => '/kalender'),
  visit('isb', 'kalender', 'with a new address', () => '/kalender', press('Adresse erzeugen')),
  visit('owner', 'massnahmen', 'filled', ({ decided }) => `${decided}/massnahmen`),
  visit('owner', 'massnahmen', 'nothing fits', ({ full }) => `${full}/massnahmen?stand=geprueft`),
  visit('dsb', 'massnahme', 'to check', ({ decided }) => `${decided}${ONE_MEASURE}`),
  visit(
    'owner',
    'massnahme',
    'with errors',
    ({ decided }) => `${decided}${ONE_MEASURE}`,
    all(tick('art=datei'), press('Nachweis speichern')),
  ),
  visit('owner', 'einreichung', 'decided', submission),
  visit('owner', 'druck', 'of a submission', (world) => `${submission(world)}/druck`),
  visit('owner', 'vergleich', 'filled', ({ reviewed }) => `${reviewed}/vergleich`),
];
