/** F10: whatever arrives, the server answers, in German, without an error of its own. */
import request from 'supertest';
import { createMemoryAssessmentStore } from '../../src/adapters/store/memoryAssessmentStore.ts';
import { type Random, randomFrom } from '../../src/rulebook/random.ts';
import { answeredAssessment, CHATBOT_ANSWERS } from '../support/aDossier.ts';
import { routesOf } from '../support/routes.ts';
import { sampleCatalogue } from '../support/sampleCatalogue.ts';
import { signInAs } from '../support/signIn.ts';
import { createTestApp } from '../support/testApp.ts';

/** Four runs of 500, so that one slow machine does not run into the limit of one test. */
const SEEDS = [1, 2, 3, 4];
const REQUESTS = 500;
const LIMIT_MS = 60_000;
const TEXTS = [
  '',
  'ja',
  'nein',
  'unbekannt',
  'chatbot',
  'ohne',
  'hoch',
  '0',
  '1',
  '2',
  '-1',
  '1e999',
  '31.02.2027',
  '1.3.2027',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  '%00',
  '%2e%2e',
  '"><script>',
  '<%= 1 %>',
  '\u0000\u0007',
  'ä'.repeat(300),
  '🐕',
  '[]',
  '{}',
  'null',
  'a'.repeat(12_000),
  '= 1+1',
  'meine',
  'andere',
  'weiter',
  'liste',
  'antworten',
];
const NAMES = [
  'aktion',
  'zurueck',
  'titel',
  'fachamt',
  'start',
  'vorlage',
  'rev',
  'name',
  'rolle',
  'kommune',
  '__proto__',
  'constructor',
  'toString',
  'antwort.',
  'rev.',
  'anmeldename',
  'passwort',
  'weiter',
  ...sampleCatalogue.questions.flatMap(({ id, rows }) => [
    `rev.${id}`,
    `antwort.${id}`,
    `anmerkung.${id}`,
    `entfernen.${id}`,
    `unbekannt.${id}`,
    `fassung.${id}`,
    ...rows.map((row) => `antwort.${id}.${row.id}`),
  ]),
];

function pathFrom(route: string, random: Random): string {
  const [, pattern = ''] = route.split(' ');
  const path = pattern
    .replace(
      ':sectionId',
      random.pick([
        'basis.vorhaben',
        'dsgvo.wirkung',
        'bsi.schutzbedarf',
        encodeURIComponent(random.pick(TEXTS).slice(0, 200)) || 'x',
      ]),
    )
    .replace(':rev', random.pick(['1', '7', 'x']))
    .replace(':token', 'k'.repeat(25))
    .replace(
      '/vorhaben/:id',
      `/vorhaben/${random.pick(['chatbot01', 'chatbot01', 'chatbot01', 'gibtesnicht', encodeURIComponent(random.pick(TEXTS).slice(0, 200)) || 'x'])}`,
    )
    .replace(':id', random.pick(['kontoowner', 'x']));
  const query = random.chance(0.3)
    ? `?gespeichert=${random.pick(['1', '2', 'x', '-1', ''])}&zurueck=${random.pick(['antworten', 'x'])}`
    : '';
  return `${path}${query}`;
}

function bodyFrom(random: Random, token: string): string {
  if (random.chance(0.05))
    return random.pick(['%', '&&&===', 'a[b][c]=1', '\u0000', '{"a":1}', 'x'.repeat(300_000)]);
  const body = new URLSearchParams(random.chance(0.9) ? { _csrf: token } : {});
  for (let n = random.below(12); n > 0; n -= 1) body.append(random.pick(NAMES), random.pick(TEXTS));
  return body.toString();
}

it.each(SEEDS)(
  'F10 answers 500 random requests without an error of its own, seed %i',
  async (seed) => {
    const random = randomFrom(seed);
    const owned = answeredAssessment(CHATBOT_ANSWERS, { owner: 'kontoowner' });
    const testApp = createTestApp({
      catalogue: sampleCatalogue,
      assessments: createMemoryAssessmentStore([owned]),
    });
    const routes = routesOf(testApp.app).filter((route) => !/assets|abmelden|passwort|anmelden/.test(route));
    const visitors = await Promise.all(
      ['owner', 'owner', 'owner2', 'dsb', 'admin'].map(async (login) => {
        const browser = await signInAs(testApp, login);
        const { _csrf: token } = (await browser.open('/passwort')).formOf('Passwort ändern').fields;
        return { browser, token: String(token) };
      }),
    );
    const failures: string[] = [];
    const statuses = new Map<number, number>();
    for (let n = 0; n < REQUESTS; n += 1) {
      const { browser, token } = random.pick(visitors);
      const route = random.pick(routes);
      const path = pathFrom(route, random);
      const isChange = random.chance(0.6);
      const accept = { Accept: random.pick(['text/html', 'application/json', '*/*', 'image/png']) };
      const page = isChange
        ? await browser.post(path, bodyFrom(random, token), accept)
        : await browser.open(path);
      statuses.set(page.status, (statuses.get(page.status) ?? 0) + 1);
      if (page.status >= 500) failures.push(`${isChange ? 'POST' : 'GET'} ${path}: ${page.status}`);
    }
    expect(failures).toEqual([]);
    // The requests reach the work behind the walls, and the server still answers.
    expect([200, 303, 403, 404, 413, 422].filter((status) => !statuses.has(status))).toEqual([]);
    expect((await request(testApp.app).get('/gesund')).status).toBe(200);
  },
  LIMIT_MS,
);
