/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** A Vorhaben from its start to its end through the forms of the pages, with a marker in every field for text. */
import { createMemoryAccountStore } from '../../src/adapters/store/memoryAccountStore.ts';
import { createMemoryAssessmentStore } from '../../src/adapters/store/memoryAssessmentStore.ts';
import type { Deps } from '../../src/web/deps.ts';
import { aQuestion } from './aCatalogue.ts';
import { reviewCatalogue } from './aReview.ts';
import type { Page } from './page.ts';
import { type Browser, signInAs } from './signIn.ts';
import { createTestApp, type TestApp } from './testApp.ts';

export const MARKER = 'Marke0815';

const markedCatalogue = {
  ...reviewCatalogue,
  questions: [
    ...reviewCatalogue.questions,
    aQuestion('basis.zweck', 'text'),
    aQuestion('basis.tage', 'zahl'),
    aQuestion('basis.start', 'datum'),
  ],
};

type Values = Readonly<Record<string, string>>;
type Step = readonly [login: string, path: string, button: RegExp, values?: Values];

/** What only fits when it has a form of its own. */
const FITTING: Values = {
  anmeldename: 'neues.konto',
  email: `${MARKER}@stadt.example`,
  start: '01.12.2027',
  bis: '01.12.2027',
  wiedervorlage: '01.12.2027',
  'auflage-1-bis': '01.12.2027',
  'antwort.basis.tage': '12',
  'antwort.basis.start': '01.12.2027',
};

/** Its name is text that somebody typed, too. */
const A_FILE = { name: `${MARKER}.pdf`, bytes: Buffer.from('%PDF-1.7\n%%EOF') };

const PEOPLE = ['owner', 'contributor', 'dsb', 'isb', 'personalrat', 'lead', 'auditor', 'admin'];

const ADMINISTRATION: readonly Step[] = [
  ['admin', '/einstellungen', /speichern/],
  ...PEOPLE.map((login): Step => ['admin', `/konten/konto${login}`, /Angaben speichern/]),
  ['admin', '/konten/neu', /Konto anlegen/, { rolle: 'auditor' }],
];

const NO_CONDITION: Values = {
  'auflage-1-text': '',
  'auflage-1-stelle': '',
  'auflage-1-bis': '',
  'auflage-1-nachweis': '',
};
const SIGNED: Values = { bestaetigung: 'ja' };

const UNTIL_ASKED: readonly Step[] = [
  ['owner', '/angaben', /Angaben speichern/],
  ['owner', '/weitergeben?frage=basis.verbot', /Weitergeben/, { person: 'kontocontributor' }],
];
const UNTIL_VOTED: readonly Step[] = [
  ['contributor', '/mitwirken', /fertig melden/, { 'antwort.basis.verbot': 'nein' }],
  ['owner', '/abschnitt/abschnitt', /Speichern und weiter/, { 'antwort.basis.personen': 'ja' }],
  ['owner', '/abschnitt/abschnitt', /Speichern und weiter/, { 'antwort.basis.beschaeftigte': 'ja' }],
  ['dsb', '/abschnitt/abschnitt', /Speichern und weiter/, { 'antwort.dsgvo.verantwortung': 'ja' }],
  ['owner', '/kommentare?zu=frage:basis.verbot', /Kommentar speichern/],
  ['owner', '/kommentare', /Antworten/],
  ['owner', '/massnahmen/massnahme.vertrag', /Nachweis speichern/, { art: 'notiz' }],
  [
    'owner',
    '/massnahmen/massnahme.vertrag',
    /Nachweis speichern/,
    { art: 'link', text: `https://akte.example/${MARKER}` },
  ],
  ['owner', '/massnahmen/massnahme.vertrag', /Nachweis speichern/, { art: 'datei' }],
  ['owner', '/massnahmen/massnahme.vertrag', /Stand speichern/, { status: 'umgesetzt' }],
  ['owner', '/einreichen', /einreichen$/, SIGNED],
  ['dsb', '/pruefung', /unterzeichnen/, { ...SIGNED, votum: 'mit-auflagen' }],
  ['isb', '/pruefung', /unterzeichnen/, { ...SIGNED, ...NO_CONDITION, votum: 'keine-einwaende' }],
  ['personalrat', '/pruefung', /unterzeichnen/, { ...SIGNED, ...NO_CONDITION, votum: 'keine-einwaende' }],
];
const UNTIL_USED: readonly Step[] = [
  ['lead', '/entscheidung', /unterzeichnen/, { ...SIGNED, entscheidung: 'frei-mit-auflagen' }],
  ['owner', '/betrieb', /In Betrieb nehmen/],
];
const UNTIL_ENDED: readonly Step[] = [['owner', '/betrieb', /Außer Betrieb nehmen/, SIGNED]];

interface Stage {
  readonly name: string;
  readonly documents: Documents;
}

export interface MarkedTown {
  /** Copies of the stores on the way. */
  readonly stages: readonly Stage[];
  /** Names of the fields for text that were sent. */
  readonly sent: ReadonlySet<string>;
  readonly testApp: TestApp;
}

/** `extra` goes with every form, as somebody might add it who knows what is stored. */
export async function markedTown(extra: Values = {}): Promise<MarkedTown> {
  const testApp = createTestApp({ catalogue: markedCatalogue, ids: countingIds() });
  const browsers = new Map<string, Browser>();
  const sent = new Set<string>();
  const isExtra = Object.keys(extra).length > 0;
  const take = async ([login, path, button, values = {}]: Step): Promise<Page> => {
    const browser = browsers.get(login) ?? (await signInAs(testApp, login));
    browsers.set(login, browser);
    const page = await browser.open(path);
    const label = buttonLike(page, button);
    const texts = textFields(page, label);
    for (const name of texts) sent.add(name);
    const marked = Object.fromEntries(texts.map((name) => [name, FITTING[name] ?? MARKER]));
    const all = { ...marked, ...values };
    const tried =
      all.art === 'datei'
        ? await browser.upload(page, label, all, A_FILE)
        : await browser.press(page, label, { ...extra, ...all });
    // Some forms refuse what they do not know; then nothing may have happened.
    const answer = isExtra && tried.status === 422 ? await browser.press(page, label, all) : tried;
    if (answer.status >= 400) throw new Error(`${login} ${path} ${label}: ${answer.status} ${answer.errors}`);
    return answer;
  };
  for (const step of ADMINISTRATION) await take(step);
  const started = await take(['owner', '/vorhaben/neu', /Vorhaben anlegen/, { vorlage: 'ohne' }]);
  const at = started.response.headers.location ?? '';
  const stages: Stage[] = [];
  for (const [name, steps] of [
    ['asked', UNTIL_ASKED],
    ['voted', UNTIL_VOTED],
    ['in use', UNTIL_USED],
    ['ended', UNTIL_ENDED],
  ] as const) {
    for (const [login, path, ...rest] of steps) await take([login, `${at}${path}`, ...rest]);
    stages.push({ name, documents: await storedDocuments(testApp.deps) });
  }
  return { stages, sent, testApp };
}

export type Documents = Awaited<ReturnType<typeof storedDocuments>>;

export async function storedDocuments({ accounts, assessments }: Deps) {
  return { book: await accounts.read(), assessments: (await assessments.list()).assessments };
}

/** The application over these documents, with another text where the marker stood. */
export function townWith({ testApp }: MarkedTown, documents: Documents, text: string): TestApp {
  const written = JSON.stringify(documents).replaceAll(MARKER, () => JSON.stringify(text).slice(1, -1));
  const { book, assessments }: Documents = JSON.parse(written);
  const { catalogue, catalogues, evidence, ids } = testApp.deps;
  const stores = {
    accounts: createMemoryAccountStore(book),
    assessments: createMemoryAssessmentStore(assessments),
  };
  return createTestApp({ catalogue, catalogues, evidence, ids, ...stores });
}

/** Names of the fields for free text in the form of that button. */
export function textFields(page: Page, button: string): readonly string[] {
  const controls =
    page.button(button).closest('form')?.querySelectorAll('textarea, input[type="text"]') ?? [];
  return [...controls].map((control) => control.getAttribute('name') ?? '');
}

function buttonLike(page: Page, label: RegExp): string {
  const labels = [...page.document.querySelectorAll('main button')].map(
    (button) => button.textContent?.trim() ?? '',
  );
  const found = labels.find((text) => label.test(text));
  if (found === undefined) throw new Error(`no button like ${label}: ${labels.join(' | ')}`);
  return found;
}

/** The same ones with every run, as long as real ones. */
function countingIds(): Deps['ids'] {
  let last = 0;
  return {
    next: () => {
      last += 1;
      return `id${String(last).padStart(23, '0')}`;
    },
  };
}
