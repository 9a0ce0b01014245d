/** Who may go where, and what an address can never reach. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import request from 'supertest';
import { TRAVERSALS } from '../support/attacks.ts';
import { openForTest } from '../support/openForTest.ts';
import { reviewApp } from '../support/reviewApp.ts';
import { submitted } from '../support/reviewSteps.ts';
import { routesOf } from '../support/routes.ts';
import { signInAs } from '../support/signIn.ts';
import { temporaryDirectories } from '../support/temporaryDirectory.ts';
import { createTestApp } from '../support/testApp.ts';

const newDirectory = temporaryDirectories();
const open = openForTest();

/** What somebody who only checks may send: about the own session, password, inbox and calendar. */
const OWN = /^\/(anmelden|abmelden|passwort|eingang|kalender|einrichten)/;

describe('S18: Prüfung', () => {
  it('S18: changes nothing of others through any form there is', async () => {
    const app = await reviewApp();
    await submitted(app.deps, app.person('owner'), app.id);
    const auditor = await app.browser('auditor');
    const { _csrf } = (await auditor.open('/passwort')).formOf('Passwort ändern').fields;
    const documents = async () =>
      JSON.stringify([
        (await app.deps.accounts.read()).accounts,
        (await app.deps.assessments.list()).assessments,
      ]);
    const before = await documents();
    const sent = routesOf(app.app).filter((route) => route.startsWith('POST ') && !OWN.test(route.slice(5)));
    for (const route of sent) {
      const path = filled(route.slice(5), app.id);
      const { status } = await auditor.post(path, { _csrf });
      expect([route, [403, 404].includes(status)]).toEqual([route, true]);
    }
    expect(sent.length).toBeGreaterThan(12);
    expect(await documents()).toBe(before);
  });
});

describe('S27: an address', () => {
  it('S27: with the way to another file in it finds nothing', async () => {
    const root = await newDirectory();
    await writeFile(join(root, 'konten.json'), '{"geheimnis":"kanarienvogel"}');
    await mkdir(join(root, 'echt'));
    const { assessments, accounts: _ours, ...stores } = await open(root);
    const app = await reviewApp(undefined, { assessments, ...stores });
    await submitted(app.deps, app.person('owner'), app.id);
    const owner = await app.browser('owner');
    const routes = routesOf(app.app).filter((route) => route.startsWith('GET ') && route.includes(':'));
    for (const route of routes)
      for (const name of route.match(/:\w+/g) ?? [])
        for (const attack of TRAVERSALS) {
          const part = attack.includes('%') ? attack : encodeURIComponent(attack);
          const path = filled(route.slice(4).replace(name, part), app.id);
          const { status, response } = await owner.open(path);
          // Without the dots that clients resolve themselves, the address is one that does not exist.
          const isFine =
            /^\.+$/.test(attack) || name === ':seite' ? status < 500 : [400, 403, 404].includes(status);
          expect([path, isFine || status]).toEqual([path, true]);
          expect(`${response.text}${response.body}`).not.toContain('kanarienvogel');
        }
    expect(routes.length).toBeGreaterThan(15);
  });
});

describe('S32: the host that a request names', () => {
  it('S32: stands in no page, no header and no redirect', async () => {
    const testApp = createTestApp();
    const headers = { Host: 'boese.example', 'X-Forwarded-Host': 'boese.example', 'X-Host': 'boese.example' };
    for (const path of ['/', '/anmelden', '/anmelden?weiter=//boese', '/gibt-es-nicht', '/gesund']) {
      const { text, headers: sent } = await request(testApp.app).get(path).set(headers);
      expect(`${text}${JSON.stringify(sent)}`).not.toContain('boese.example');
    }
    const owner = await signInAs(testApp, 'owner');
    for (const path of ['/', '/passwort', '/eingang']) {
      const { response } = await owner.open(path, headers);
      expect(`${response.text}${JSON.stringify(response.headers)}`).not.toContain('boese.example');
    }
  });
});

/** The route with values that exist. */
function filled(pattern: string, id: string): string {
  return pattern
    .replace('/vorhaben/:id', `/vorhaben/${id}`)
    .replace('/konten/:id', '/konten/kontoowner')
    .replace(':sectionId', 'abschnitt')
    .replace(':decisionId', 'einsatz')
    .replace(':rev', '2')
    .replace(':key', 'massnahme.vertrag')
    .replace(/:\w+/, 'x');
}
