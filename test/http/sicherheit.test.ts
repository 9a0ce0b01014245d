import { connect } from 'node:net';
import request from 'supertest';
import { listen, portOf, stopListening } from '../../src/listen.ts';
import { XSS } from '../support/attacks.ts';
import { anonymous, signInAs } from '../support/signIn.ts';
import { createTestApp, passwordOf } from '../support/testApp.ts';

describe('headers', () => {
  it('allow nothing but our own files, and nothing inline', async () => {
    const { headers } = await request(createTestApp().app).get('/anmelden');
    expect(headers['content-security-policy']?.split(';')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "font-src 'self'",
      "img-src 'self' data:",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "connect-src 'self'",
    ]);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' });
  });

  it('S12 S40 tell neither who we are nor that others may read', async () => {
    const { headers } = await request(createTestApp().app)
      .get('/anmelden')
      .set('Origin', 'https://boese.example');
    expect(
      Object.keys(headers).filter((name) => /^(x-powered-by|server|access-control-)/.test(name)),
    ).toEqual([]);
  });

  it('do not promise https where there is none', async () => {
    const { headers } = await request(createTestApp().app).get('/anmelden');
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['content-security-policy']).not.toContain('upgrade');
  });

  it('S35 keep every page out of caches, and files with a hash in them', async () => {
    const testApp = createTestApp();
    const admin = await signInAs(testApp, 'admin');
    for (const path of ['/konten', '/einstellungen', '/passwort', '/gibt-es-nicht', '/gesund'])
      expect([path, (await admin.open(path)).response.headers['cache-control']]).toEqual([path, 'no-store']);
    const page = await admin.open('/konten');
    const files = [...page.document.querySelectorAll('link[rel="stylesheet"]')].map((link) =>
      link.getAttribute('href'),
    );
    expect(files.length).toBeGreaterThan(1);
    for (const file of files) {
      const { status, headers } = await request(testApp.app).get(file ?? '');
      expect([status, headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
      expect(headers['content-encoding']).toBe('gzip');
    }
  });

  it('serve exactly the fonts that the stylesheet names', async () => {
    const { app } = createTestApp();
    const page = await anonymous({ app }).open('/anmelden');
    const [, stylesheet = ''] = [...page.document.querySelectorAll('link[rel="stylesheet"]')].map(
      (link) => link.getAttribute('href') ?? '',
    );
    const { text } = await request(app).get(stylesheet);
    const fonts = [...text.matchAll(/url\("(fonts\/[^"]+)"\)/g)].map(([, name]) => name ?? '');
    expect(fonts).toHaveLength(2);
    for (const font of fonts) {
      const answer = await request(app).get(stylesheet.replace('app.css', font));
      expect([answer.status, answer.headers['content-type']]).toEqual([200, 'font/woff2']);
    }
  });
});

describe('requests that no page sends', () => {
  it.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'ERFUNDEN'])(
    'S40 answers %s with 405',
    async (method) => {
      const server = await listen(createTestApp().app, 0, '127.0.0.1');
      const answer = await rawRequest(
        portOf(server),
        `${method} /konten HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
      );
      await stopListening(server);
      expect(answer).toMatch(/^HTTP\/1.1 405 /);
      expect(answer).toContain('Allow: GET, HEAD, POST');
    },
  );

  it('S40: a page answers a verb that it does not have with 405 and what it has', async () => {
    const admin = await signInAs(createTestApp(), 'admin');
    const { _csrf } = (await admin.open('/passwort')).formOf('Passwort ändern').fields;
    // Only the verb counts, not what a header says that it should have been.
    const overridden = { 'X-HTTP-Method-Override': 'GET' };
    const pages = [await admin.open('/abmelden'), await admin.post('/konten', { _csrf }, overridden)];
    expect(pages.map(({ status, response }) => [status, response.headers.allow])).toEqual([
      [405, 'POST'],
      [405, 'GET, HEAD'],
    ]);
  });

  it('S22: a field sent twice or in brackets never becomes anything but text', async () => {
    const testApp = createTestApp();
    const admin = await signInAs(testApp, 'admin');
    const form = await admin.open('/einstellungen');
    const twice = await admin.press(form, 'Einstellungen speichern', { kommune: ['Stadt A', 'Stadt B'] });
    const nested = { 'kommune[0]': 'Stadt A', 'kommune[x]': 'Stadt B', 'switches[a]': 'b' };
    const inBrackets = await admin.press(form, 'Einstellungen speichern', nested);
    expect([twice.status, inBrackets.status].every((status) => [303, 422].includes(status))).toBe(true);
    const { settings } = await testApp.deps.accounts.read();
    expect(typeof settings.municipality).toBe('string');
    expect(settings.switches).toEqual({});
  });

  it('S36 S22 refuses forms that are too large, with too many fields or in another format', async () => {
    const browser = await signInAs(createTestApp(), 'owner');
    const { fields } = (await browser.open('/passwort')).formOf('Passwort ändern');
    const large = await browser.post('/passwort', { ...fields, 'passwort-neu': 'x'.repeat(300_000) });
    expect([large.status, large.heading]).toEqual([413, 'Das Formular ist zu groß']);
    const many = await browser.post(
      '/passwort',
      Object.fromEntries(Array.from({ length: 1500 }, (_, i) => [`f${i}`, 'x'])),
    );
    expect(many.status).toBe(413);
    const json = await browser.post('/passwort', '{"_csrf":"x"}', { 'Content-Type': 'application/json' });
    expect(json.status).toBe(403);
    const charset = { 'Content-Type': 'application/x-www-form-urlencoded; charset=kaputt' };
    expect((await browser.post('/passwort', 'a=b', charset)).status).toBe(415);
  });

  it.each(['/%E0%A4%A', '/konten/%', '/%00', `/${'a/'.repeat(2000)}`])(
    'answers %.20s like a page that does not exist',
    async (path) => {
      const browser = await signInAs(createTestApp(), 'admin');
      const page = await browser.open(path);
      expect([400, 404]).toContain(page.status);
      expect(page.text).toContain('Es wurde nichts geändert');
    },
  );
});

describe('S40 security.txt', () => {
  it('names the contact for half a year ahead, where there is one', async () => {
    const base = createTestApp();
    const config = { ...base.deps.config, securityContact: 'mailto:it@stadt.example' };
    const answer = await request(createTestApp({ config }).app).get('/.well-known/security.txt');
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(answer.text).toBe(
      'Contact: mailto:it@stadt.example\nExpires: 2027-05-22T09:42:00.000Z\nPreferred-Languages: de, en\n',
    );
    expect((await request(base.app).get('/.well-known/security.txt')).status).toBe(303);
  });
});

describe('S11 reading', () => {
  it('changes nothing: every link that an administrator finds leaves the accounts as they are', async () => {
    const testApp = createTestApp();
    const admin = await signInAs(testApp, 'admin');
    const before = JSON.stringify(await testApp.deps.accounts.read());
    const seen = new Set<string>();
    const waiting = [
      '/konten',
      '/einstellungen',
      '/passwort',
      '/gesund',
      '/abmelden',
      '/konten/kontoowner?aktion=schliessen',
    ];
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (seen.has(path)) continue;
      seen.add(path);
      const page = await admin.open(path);
      const links = [...page.document.querySelectorAll('a[href^="/"]')].map(
        (link) => link.getAttribute('href') ?? '',
      );
      waiting.push(...links);
    }
    expect(seen.size).toBeGreaterThan(10);
    expect(JSON.stringify(await testApp.deps.accounts.read())).toBe(before);
  });
});

describe('S19 what stands in the address', () => {
  it('S19: is shown as text where the page repeats it', async () => {
    const browser = anonymous(createTestApp());
    const clean = (await browser.open('/anmelden?weiter=/x')).document.querySelectorAll('*').length;
    for (const payload of XSS) {
      const { document } = await browser.open(`/anmelden?weiter=${encodeURIComponent(`/${payload}`)}`);
      // An address with spaces leads nowhere: then the page says nothing about where it goes on.
      expect(document.querySelectorAll('*').length).toBeLessThanOrEqual(clean);
    }
  });
});

describe('S28 the log', () => {
  it('holds neither what people typed nor who they are', async () => {
    const testApp = createTestApp();
    const canary = 'Kanarienvogel-4711';
    const browser = anonymous(testApp);
    const body = { anmeldename: canary, passwort: `${canary}-geheim`, weiter: `/${canary}` };
    await browser.press(await browser.open(`/anmelden?weiter=/${canary}`), 'Anmelden', body);
    const admin = await signInAs(testApp, 'admin');
    await admin.press(await admin.open('/konten/neu'), 'Konto anlegen', {
      name: canary,
      anmeldename: canary,
      fachamt: canary,
      rolle: 'dsb',
    });
    await admin.open(`/${canary}`);
    await admin.post('/konten/neu', { name: canary });
    const text = JSON.stringify(testApp.events);
    expect(testApp.events.length).toBeGreaterThan(3);
    for (const secret of [canary, passwordOf('admin'), 'Name von admin', 'sid='])
      expect(text).not.toContain(secret);
  });
});

function rawRequest(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
  });
}
