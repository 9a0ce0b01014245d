/**
 * S13: every route × every role against a table written by hand. A route without a row fails, and so does a row
 * without a route.
 */
import { sha256 } from '../../src/adapters/sha256.ts';
import { createMemoryAssessmentStore } from '../../src/adapters/store/memoryAssessmentStore.ts';
import { createMemoryCatalogueArchive } from '../../src/adapters/store/memoryCatalogueArchive.ts';
import { ROLES } from '../../src/application/ports.ts';
import { answersOf } from '../../src/domain/assessment.ts';
import { reviseAssessment } from '../../src/domain/reviseAssessment.ts';
import { solve } from '../../src/domain/solve.ts';
import { submit } from '../../src/domain/workflow/submit.ts';
import { aCatalogue, aDecision, aQuestion } from '../support/aCatalogue.ts';
import { anAssessment } from '../support/anAssessment.ts';
import { reviewCatalogue } from '../support/aReview.ts';
import type { Page } from '../support/page.ts';
import { routesOf } from '../support/routes.ts';
import { anonymous, type Browser, signInAs } from '../support/signIn.ts';
import { createTestApp } from '../support/testApp.ts';

/** nobody signed in, the owner of the Vorhaben, another owner, … */
const WHO = ['anonymous', 'owner', 'owner2', ...ROLES.filter((role) => role !== 'owner')] as const;
type Who = (typeof WHO)[number];

/** ok: the route does its work (also by refusing an incomplete form); login: sent to the sign-in page. */
type Outcome = 'ok' | 'login' | 'forbidden' | 'missing';
type Row = Readonly<Record<string, Outcome>>;

const READERS: readonly Who[] = ['dsb', 'isb', 'personalrat', 'lead', 'auditor'];

/** `rest` for everybody who is signed in and not named. */
function row(rest: Outcome, named: Partial<Readonly<Record<Outcome, readonly Who[]>>> = {}): Row {
  const outcomeOfOne = (who: Who): Outcome => {
    const found = (['ok', 'forbidden', 'missing', 'login'] as const).find((one) => named[one]?.includes(who));
    return found ?? (who === 'anonymous' ? 'login' : rest);
  };
  return Object.fromEntries(WHO.map((who) => [who, outcomeOfOne(who)]));
}

const SIGNED_IN = row('ok');
const EVERYBODY = row('ok', { ok: ['anonymous'] });
const ADMIN = row('forbidden', { ok: ['admin'] });
/** Whoever has to do with Vorhaben at all. */
const WORKERS = row('ok', { forbidden: ['admin'] });
/** Has a part in Vorhaben. */
const INVOLVED = row('ok', { forbidden: ['auditor', 'admin'] });
const STARTS = row('forbidden', { ok: ['owner', 'owner2'] });
/** A foreign Vorhaben looks like one that does not exist. */
const READS = row('missing', { ok: ['owner', ...READERS] });
const CHANGES = row('missing', { ok: ['owner'], forbidden: READERS });
/** DSB and ISB have questions of their own. */
const ANSWERS = row('missing', {
  ok: ['owner', 'dsb', 'isb'],
  forbidden: ['personalrat', 'lead', 'auditor'],
});
const VOTES = row('missing', {
  ok: ['dsb', 'isb', 'personalrat'],
  forbidden: ['owner', 'lead', 'auditor'],
});
const DECIDES = row('missing', {
  ok: ['lead'],
  forbidden: ['owner', 'dsb', 'isb', 'personalrat', 'auditor'],
});
/** The DSB sets the Wiedervorlage. */
const OPERATES = row('missing', {
  ok: ['owner', 'dsb'],
  forbidden: ['isb', 'personalrat', 'lead', 'auditor'],
});
/** An empty comment is refused as a form, a comment on nothing is missing; only the auditor may not speak at all. */
const TALKS = row('missing', { forbidden: ['auditor'] });
/** DSB and ISB name people for measures; whoever is named works on that one (massnahmen.test.ts). */
const WORKS = row('missing', {
  ok: ['owner', 'dsb', 'isb'],
  forbidden: ['personalrat', 'lead', 'auditor'],
});
const NOBODY = row('missing', { missing: ['anonymous'] });

const EXPECTED: Readonly<Record<string, Row>> = {
  'GET /': SIGNED_IN,
  'GET /abmelden': row('missing'),
  'POST /abmelden': SIGNED_IN,
  'GET /anmelden': EVERYBODY,
  'POST /anmelden': EVERYBODY,
  'GET /eingang': INVOLVED,
  'POST /eingang': INVOLVED,
  'GET /einrichten/:token': NOBODY,
  'POST /einrichten/:token': NOBODY,
  'GET /einstellungen': ADMIN,
  'POST /einstellungen': ADMIN,
  'GET /gesund': EVERYBODY,
  'GET /hilfe': EVERYBODY,
  'GET /hilfe/:seite': EVERYBODY,
  'GET /kalender': WORKERS,
  'POST /kalender': WORKERS,
  'GET /kalender.ics': WORKERS,
  // Nobody has such a key; kalender.test.ts has one.
  'GET /kalender/:key.ics': NOBODY,
  // The law is no secret inside the town hall.
  'GET /katalog': SIGNED_IN,
  'GET /katalog/:art/:id': SIGNED_IN,
  'GET /katalog/:liste': SIGNED_IN,
  'GET /konten': ADMIN,
  'GET /konten/:id': ADMIN,
  'POST /konten/:id': ADMIN,
  'GET /konten/neu': ADMIN,
  'POST /konten/neu': ADMIN,
  'GET /massnahmen': WORKERS,
  'GET /passwort': SIGNED_IN,
  'POST /passwort': SIGNED_IN,
  'GET /protokoll': row('forbidden', { ok: ['auditor'] }),
  'GET /verlauf': ADMIN,
  'GET /vorhaben/:id': READS,
  'GET /vorhaben/:id/abschnitt/:sectionId': READS,
  'POST /vorhaben/:id/abschnitt/:sectionId': ANSWERS,
  // Whoever may only read is shown the Vorhaben instead of a form.
  'GET /vorhaben/:id/angaben': READS,
  'POST /vorhaben/:id/angaben': CHANGES,
  'GET /vorhaben/:id/antworten': READS,
  'GET /vorhaben/:id/betrieb': READS,
  'POST /vorhaben/:id/betrieb': OPERATES,
  'GET /vorhaben/:id/druck': READS,
  'GET /vorhaben/:id/druck-r:rev.css': READS,
  'GET /vorhaben/:id/einreichen': READS,
  'POST /vorhaben/:id/einreichen': CHANGES,
  'GET /vorhaben/:id/einreichung/:rev': READS,
  'GET /vorhaben/:id/einreichung/:rev/druck': READS,
  'GET /vorhaben/:id/einreichung/:rev/druck.css': READS,
  'GET /vorhaben/:id/entscheidung': READS,
  'POST /vorhaben/:id/entscheidung': DECIDES,
  'GET /vorhaben/:id/ergebnis': READS,
  'GET /vorhaben/:id/massnahmen': READS,
  'GET /vorhaben/:id/massnahmen/:key': READS,
  'POST /vorhaben/:id/massnahmen/:key': WORKS,
  // Nobody has added evidence here; who may have it is in massnahmen.test.ts.
  'GET /vorhaben/:id/nachweis/:evidenceId': row('missing'),
  'GET /vorhaben/:id/kommentare': READS,
  'POST /vorhaben/:id/kommentare': TALKS,
  // Whoever reads all of it is shown an empty list: nothing was handed to them.
  'GET /vorhaben/:id/kurzweg/:decisionId': READS,
  'POST /vorhaben/:id/kurzweg/:decisionId': ANSWERS,
  'GET /vorhaben/:id/mitwirken': READS,
  'POST /vorhaben/:id/mitwirken': ANSWERS,
  'GET /vorhaben/:id/weitergeben': READS,
  'POST /vorhaben/:id/weitergeben': CHANGES,
  'GET /vorhaben/:id/pruefung': READS,
  'POST /vorhaben/:id/pruefung': VOTES,
  'GET /vorhaben/:id/vergleich': READS,
  'GET /vorhaben/:id/verlauf': READS,
  'GET /vorhaben/neu': STARTS,
  'POST /vorhaben/neu': STARTS,
};

/** Rows for what is deliberately no route. */
const NO_ROUTE = ['GET /abmelden'];

const catalogue = {
  ...aCatalogue({
    questions: [aQuestion('basis.frage', 'ja-nein')],
    decisions: [aDecision('stufe', ['mild', 'streng'])],
  }),
  measures: reviewCatalogue.measures,
};
const OWNER = { by: 'kontoowner', byName: 'Name von owner', at: '2026-11-23T09:00:00.000Z' };

/** With a Vorhaben that its owner has answered and submitted. */
async function anApp() {
  const answers = { 'basis.frage': { ...OWNER, value: 'ja', note: '', rev: 1 } };
  const draft = anAssessment({ owner: OWNER.by, answers });
  const evaluated = { catalogue, result: solve(answersOf(draft), catalogue, '2026-11-23') };
  const step = submit(draft, evaluated, OWNER, sha256);
  if (!step.ok) throw new Error(JSON.stringify(step.problems));
  const assessment = reviseAssessment(draft, step.value, OWNER, sha256);
  const catalogues = createMemoryCatalogueArchive();
  await catalogues.keep(catalogue);
  return createTestApp({ catalogue, catalogues, assessments: createMemoryAssessmentStore([assessment]) });
}

function outcomeOf(page: Page): Outcome {
  if (page.status === 404 || page.status === 405) return 'missing';
  if (page.status === 403) return 'forbidden';
  if (page.status >= 500) throw new Error(`answered ${page.status}: ${page.text}`);
  const isSentToLogin = page.response.headers.location?.startsWith('/anmelden?weiter=') === true;
  return isSentToLogin ? 'login' : 'ok';
}

async function newBrowser(who: Who): Promise<Browser> {
  const testApp = await anApp();
  return who === 'anonymous' ? anonymous(testApp) : signInAs(testApp, who);
}

/** Reading changes nothing, so one browser serves all pages. */
const readers = new Map<Who, Promise<Browser>>();
function reader(who: Who): Promise<Browser> {
  const found = readers.get(who) ?? newBrowser(who);
  readers.set(who, found);
  return found;
}

/** `extra`: what no form has. */
async function ask(route: string, who: Who, extra: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  const [method, pattern = ''] = route.split(' ');
  const path = pattern
    .replace('/katalog/:art/:id', '/katalog/frage/basis.frage')
    .replace('/katalog/:liste', '/katalog/regeln')
    .replace('/konten/:id', '/konten/kontoowner')
    .replace('/vorhaben/:id', '/vorhaben/chatbot01')
    .replace(':sectionId', 'abschnitt')
    .replace(':decisionId', 'stufe')
    .replace(':rev', '2')
    .replace(':key', 'massnahme.vertrag')
    .replace(':evidenceId', 'gibtesnicht')
    .replace(':seite', 'betrieb')
    .replace(':token', 'k'.repeat(25));
  if (method === 'GET') return outcomeOf(await (await reader(who)).open(path));
  const browser = await newBrowser(who);
  const withForm = await browser.open(who === 'anonymous' ? '/anmelden' : '/passwort');
  const button = who === 'anonymous' ? 'Anmelden' : 'Passwort ändern';
  return outcomeOf(await browser.post(path, { ...extra, _csrf: withForm.formOf(button).fields._csrf }));
}

/** Forms that somebody must not send at all. */
const POSTS = Object.keys(EXPECTED).filter(
  (route) => route.startsWith('POST') && Object.values(EXPECTED[route] ?? {}).includes('forbidden'),
);

describe('S13 rights', () => {
  it('are written down for every route, and for no other', async () => {
    const routes = routesOf((await anApp()).app).filter((route) => !route.startsWith('GET /assets/'));
    expect(
      Object.keys(EXPECTED)
        .filter((route) => !NO_ROUTE.includes(route))
        .toSorted(),
    ).toEqual(routes);
  });

  it.each(Object.keys(EXPECTED))('hold for %s', async (route) => {
    const found = await Promise.all(WHO.map(async (who) => [who, await ask(route, who)]));
    expect(Object.fromEntries(found)).toEqual(EXPECTED[route]);
  });

  it.each(POSTS)('hold for %s before anybody reads the form', async (route) => {
    const refused = WHO.filter((who) => EXPECTED[route]?.[who] === 'forbidden');
    const found = await Promise.all(refused.map((who) => ask(route, who, { erfunden: 'x' })));
    expect(found).toEqual(refused.map(() => 'forbidden'));
  });

  it('tell nobody whether a foreign Vorhaben exists', async () => {
    const browser = await signInAs(await anApp(), 'owner2');
    const pages = [await browser.open('/vorhaben/chatbot01'), await browser.open('/vorhaben/chatbot99')];
    const bodies = pages.map(({ response }) =>
      response.text.replace(/[0-9a-z]{25}/g, 'x').replaceAll(/[0-9a-f]{64}/g, 'x'),
    );
    expect(bodies[0]).toBe(bodies[1]);
  });
});
