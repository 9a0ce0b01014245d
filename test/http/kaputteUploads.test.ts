/** S34: whatever arrives as a form with a file, the server answers and goes on. */
import request from 'supertest';
import { POLLUTION } from '../support/attacks.ts';
import { Page } from '../support/page.ts';
import { reviewApp } from '../support/reviewApp.ts';
import { passwordOf } from '../support/testApp.ts';

const BOUNDARY = 'grenze';
const part = (name: string, more = '', value = 'x') =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`;
const END = `--${BOUNDARY}--\r\n`;
const TYPE = `multipart/form-data; boundary=${BOUNDARY}`;

const CORPUS: readonly (readonly [string, string, string])[] = [
  ['nothing', TYPE, ''],
  ['no boundary', 'multipart/form-data', part('text') + END],
  ['an empty boundary', 'multipart/form-data; boundary=', part('text') + END],
  ['a boundary that never comes', 'multipart/form-data; boundary=andere', part('text') + END],
  [
    'a body that breaks off in a field',
    TYPE,
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="text"\r\n\r\nabc`,
  ],
  ['a body that breaks off in a file', TYPE, part('datei', '; filename="a.pdf"').slice(0, -2)],
  ['a body that breaks off in a header', TYPE, `--${BOUNDARY}\r\nContent-Disposition: form-da`],
  ['a part without a name', TYPE, `--${BOUNDARY}\r\nContent-Disposition: form-data\r\n\r\nx\r\n${END}`],
  ['a part without a header', TYPE, `--${BOUNDARY}\r\n\r\nx\r\n${END}`],
  ['a thousand fields', TYPE, part('text').repeat(1000) + END],
  ['two files', TYPE, part('datei', '; filename="a.pdf"').repeat(2) + END],
  ['a file where none belongs', TYPE, part('text', '; filename="a.pdf"') + END],
  ['a field that is called __proto__', TYPE, part('__proto__') + part('constructor[prototype][x]') + END],
  ['nested fields', TYPE, part('a[b][c][d]') + part('text[]') + END],
  ['a field name without end', TYPE, part('n'.repeat(100_000)) + END],
  ['a field without end', TYPE, part('text', '', 'x'.repeat(200_000)) + END],
  ['a header without end', TYPE, part('text', `; x="${'y'.repeat(200_000)}"`) + END],
  ['many headers', TYPE, `--${BOUNDARY}\r\n${'X-A: b\r\n'.repeat(5000)}\r\nx\r\n${END}`],
  ['a file name of zero bytes', TYPE, part('datei', '; filename="\u0000\u0000"') + END],
  ['a file name that climbs', TYPE, part('datei', '; filename="../../../etc/passwd"') + END],
  ['an unknown character set', TYPE, part('text', "; filename*=x-nie''%ff") + END],
];

describe('S34 a broken upload', () => {
  it.each(CORPUS)('%s is refused, and the application goes on', async (_what, type, body) => {
    const app = await reviewApp({ 'basis.personen': 'ja', 'basis.beschaeftigte': 'nein' });
    const agent = request.agent(app.app);
    const login = new Page(await agent.get('/anmelden')).formOf('Anmelden').fields;
    const person = { ...login, anmeldename: 'owner', passwort: passwordOf('owner') };
    await agent.post('/anmelden').type('form').send(person);
    const page = `${app.at}/massnahmen/massnahme.vertrag`;
    const before = await app.file();
    const answer = await agent.post(page).set('Content-Type', type).send(body);
    expect([400, 403]).toContain(answer.status);
    expect((await agent.get(page)).status).toBe(200);
    expect(await app.file()).toEqual(before);
    expect(Object.prototype).not.toHaveProperty('x');
  });
});

it('S21: no name of a field in a form with a file reaches a prototype', async () => {
  const app = await reviewApp({ 'basis.personen': 'ja', 'basis.beschaeftigte': 'nein' });
  const owner = await app.browser('owner');
  const page = await owner.open(`${app.at}/massnahmen/massnahme.vertrag`);
  const bytes = Buffer.from('%PDF-1.7\n%%EOF');
  for (const [name, value] of Object.entries(POLLUTION)) {
    const sent = { art: 'datei', [name]: value };
    const { status } = await owner.upload(page, 'Nachweis speichern', sent, { name: '__proto__.pdf', bytes });
    expect([name, [303, 400, 403, 422].includes(status) || status]).toEqual([name, true]);
  }
  expect({}).not.toHaveProperty('verseucht');
  expect((await owner.open(app.at)).status).toBe(200);
});

it('is no form anywhere but at a measure: no file is read there', async () => {
  const app = await reviewApp();
  const agent = request.agent(app.app);
  const login = new Page(await agent.get('/anmelden')).formOf('Anmelden').fields;
  const person = { ...login, anmeldename: 'owner', passwort: passwordOf('owner') };
  await agent.post('/anmelden').type('form').send(person);
  const form = new Page(await agent.get('/passwort')).formOf('Passwort ändern').fields;
  const answer = await agent
    .post(`${app.at}/angaben`)
    .field('_csrf', String(form._csrf))
    .field('titel', 'Neu');
  expect(answer.status).toBe(403);
  expect((await app.file()).title).toBe('Chatbot');
});
