/** Notices by mail, against a real mail server: what is said, to whom, and what happens when the server is away. */
import { createSmtpMailer } from '../../src/adapters/smtpMailer.ts';
import { createMemoryAccountStore } from '../../src/adapters/store/memoryAccountStore.ts';
import { comment } from '../../src/application/work/comment.ts';
import { delegate } from '../../src/application/work/delegate.ts';
import type { MailConfig } from '../../src/config.ts';
import { openPost } from '../../src/mail.ts';
import { anAssessment } from '../support/anAssessment.ts';
import { mailServer } from '../support/mailServer.ts';
import { openForTest } from '../support/openForTest.ts';
import { recordingLog } from '../support/recordingLog.ts';
import { type ReviewApp, reviewApp } from '../support/reviewApp.ts';
import { temporaryDirectories } from '../support/temporaryDirectory.ts';
import { accountBook } from '../support/testApp.ts';

const server = mailServer();
const directory = temporaryDirectories();
const open = openForTest();
const ADDRESS = 'https://pruefpfad.stadt.example';
const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

function config(port: number): MailConfig {
  const from = 'pruefpfad@stadt.example';
  return { host: '127.0.0.1', port, security: 'keine', user: null, password: null, from };
}

/** Everybody has an address; the Vorhaben and the people are those of the review tests. */
async function anApp(port: number) {
  const book = accountBook();
  const accounts = book.accounts.map((account) => ({
    ...account,
    notices: { ...account.notices, email: `${account.login}@stadt.example` },
  }));
  const app = await reviewApp(undefined, { accounts: createMemoryAccountStore({ ...book, accounts }) });
  const post = openPost(app.deps, config(port), ADDRESS);
  stops.push(post.stop);
  return { ...app, deps: { ...app.deps, assessments: post.assessments }, post };
}

const handOver = (app: ReviewApp, due: string | null = null) =>
  delegate(app.deps)(app.person('owner'), {
    id: app.id,
    target: { kind: 'question', id: 'basis.personen' },
    to: 'kontocontributor',
    due,
    message: 'Streng vertraulich',
  });

describe('mail', () => {
  it('tells who was asked, with number, title and link, and nothing of what people wrote', async () => {
    const smtp = await server();
    await handOver(await anApp(smtp.port));
    const [mail] = await smtp.received(1);
    expect(mail).toMatchObject({
      to: ['contributor@stadt.example'],
      subject: 'Frage an Sie: V-2026-001 Chatbot',
    });
    expect(mail?.text).toContain('Name von owner bittet um Antwort: Frage 1.1 basis.personen.');
    expect(mail?.text).toMatch(/https:\/\/pruefpfad\.stadt\.example\/vorhaben\/[0-9a-z]+\/mitwirken/);
    expect(mail?.text).not.toContain('vertraulich');
  });

  it('tells the owner of a comment without its text', async () => {
    const smtp = await server();
    const app = await anApp(smtp.port);
    const target = { kind: 'question', id: 'basis.verbot' } as const;
    await comment(app.deps)(app.person('dsb'), { id: app.id, target, threadId: null, text: 'Geheimnis' });
    const [mail] = await smtp.received(1);
    expect(mail?.to).toEqual(['owner@stadt.example']);
    expect(mail?.text).not.toContain('Geheimnis');
  });

  it('S33: nothing that somebody typed begins a header of its own', async () => {
    const smtp = await server();
    const { log } = recordingLog();
    const mailer = createSmtpMailer(config(smtp.port), log);
    stops.push(mailer.stop);
    mailer.send({
      to: 'a@stadt.example',
      subject: 'Titel\r\nBcc: spion@boese.example\r\n\r\nText',
      text: 'Hallo',
    });
    const [mail] = await smtp.received(1);
    expect(mail?.to).toEqual(['a@stadt.example']);
    expect(mail?.headers).not.toContain('Bcc');
  });

  it('S33: an address with a line break reaches nobody', async () => {
    const smtp = await server();
    const { log } = recordingLog();
    const mailer = createSmtpMailer(config(smtp.port), log, []);
    stops.push(mailer.stop);
    mailer.send({ to: 'a@stadt.example\r\nRCPT TO:<spion@boese.example>', subject: 'x', text: 'x' });
    mailer.send({ to: 'b@stadt.example', subject: 'x', text: 'x' });
    const mails = await smtp.received(1);
    expect(mails.flatMap(({ to }) => to)).not.toContain('spion@boese.example');
  });

  it('arrives at the second try, and the log says so without the address', async () => {
    const smtp = await server(1);
    const { log, events } = recordingLog();
    const mailer = createSmtpMailer(config(smtp.port), log, [0]);
    stops.push(mailer.stop);
    mailer.send({ to: 'jana.gross@stadt.example', subject: 'Frage an Sie', text: 'Hallo' });
    expect(await smtp.received(1)).toMatchObject([{ to: ['jana.gross@stadt.example'] }]);
    expect(events.map(({ name }) => name)).toEqual(['post.gescheitert']);
    expect(JSON.stringify(events)).not.toContain('gross');
  });

  it('loses nothing of the step itself when the mail server is away', async () => {
    const app = await anApp(1);
    const done = await handOver(app);
    expect(done.ok).toBe(true);
    expect((await app.file()).delegations).toHaveLength(1);
  });

  it('works around the store that the server really uses', async () => {
    const smtp = await server();
    const { assessments } = await open(await directory());
    const post = openPost({ ...(await anApp(smtp.port)).deps, assessments }, config(smtp.port), ADDRESS);
    stops.push(post.stop);
    const draft = anAssessment({});
    await post.assessments.create(draft);
    expect(await post.assessments.load(draft.id)).toEqual({ ok: true, value: draft });
    expect((await post.assessments.list()).assessments).toEqual([draft]);
    expect(post.assessments.isWritable()).toBe(true);
    expect(await post.assessments.save({ ...draft, title: 'Neu', rev: draft.rev + 1 }, draft.rev)).toBe(true);
    expect(await post.assessments.save({ ...draft, rev: draft.rev + 1 }, draft.rev)).toBe(false);
  });

  it('reminds once a day of what is due within three days', async () => {
    const smtp = await server();
    const app = await anApp(smtp.port);
    await handOver(app, '2026-12-24');
    app.clock.advance(28 * 24 * 60);
    await app.post.remind();
    await app.post.remind();
    app.clock.advance(24 * 60);
    await app.post.remind();
    const mails = await smtp.received(3);
    const reminders = mails.filter(({ subject }) => subject === 'Ihre Termine in Prüfpfad');
    expect(reminders).toHaveLength(2);
    expect(reminders[0]?.text).toContain('V-2026-001 Chatbot: Frage 1.1 basis.personen, in 3 Tagen fällig');
  });
});
