import type { RequestListener, Server } from 'node:http';
import autocannon from 'autocannon';
import ejs from 'ejs';
import express from 'express';
import { listen, portOf } from '../../src/listen.ts';
import { anAssessment } from '../support/anAssessment.ts';
import { createTestApp, passwordOf } from '../support/testApp.ts';
import type { BenchLine } from './benchLine.ts';
import { median } from './median.ts';
import { realCatalogue } from './realCatalogue.ts';

const ROUNDS = 3;
const SECONDS = 2;
const CONNECTIONS = 10;

/** Question pages of the whole application (session, rights, solver, view) beside an Express + EJS page of the same size. */
export async function benchPages(): Promise<BenchLine[]> {
  const { catalogue } = await realCatalogue();
  const testApp = createTestApp({ catalogue });
  await testApp.deps.assessments.create(anAssessment({ owner: 'kontoowner' }));
  const path = `/vorhaben/${anAssessment().id}/abschnitt/${catalogue.sections[0]?.id}`;
  const real = await serve(testApp.app);
  const headers = { cookie: await signIn(real.url) };
  const page = await (await fetch(real.url + path, { headers })).text();
  const bare = await serve(barePage(page));
  const rounds: { real: number; bare: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push({
      real: await perSecond(real.url + path, headers),
      bare: await perSecond(bare.url, {}),
    });
  }
  real.server.close();
  bare.server.close();
  return report(page.length, median(rounds.map((one) => one.real)), median(rounds.map((one) => one.bare)));
}

function report(size: number, real: number, bare: number): BenchLine[] {
  return [
    { name: `Frageseite der Anwendung, ${Math.round(size / 1024)} kB`, value: real, unit: 'je Sekunde' },
    { name: 'Express und EJS ohne alles, gleiche Größe', value: bare, unit: 'je Sekunde' },
    { name: 'Verhältnis ohne alles : Anwendung', value: bare / real, unit: ': 1' },
  ];
}

/** The same bytes, printed line by line through a template. */
function barePage(page: string): RequestListener {
  const render = ejs.compile('<% for (const line of view.lines) { %><%= line %>\n<% } %>', {
    localsName: 'view',
    strict: true,
  });
  const lines = page.split('\n');
  const app = express();
  app.get('/', (_request, response) => void response.type('html').send(render({ lines })));
  return app;
}

async function serve(listener: RequestListener): Promise<{ server: Server; url: string }> {
  const server = await listen(listener, 0, '127.0.0.1');
  return { server, url: `http://127.0.0.1:${portOf(server)}` };
}

async function signIn(url: string): Promise<string> {
  const form = await fetch(`${url}/anmelden`);
  const token = /name="_csrf" value="([^"]+)"/.exec(await form.text())?.[1] ?? '';
  const answer = await fetch(`${url}/anmelden`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookiesOf(form), 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ _csrf: token, anmeldename: 'owner', passwort: passwordOf('owner') }),
  });
  if (answer.status !== 303) throw new Error(`sign-in answered ${answer.status}`);
  return cookiesOf(answer);
}

function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

async function perSecond(url: string, headers: Record<string, string>): Promise<number> {
  const result = await autocannon({ url, headers, connections: CONNECTIONS, duration: SECONDS });
  if (result.non2xx > 0) throw new Error(`${result.non2xx} answers of ${url} were no pages`);
  return result.requests.average;
}
