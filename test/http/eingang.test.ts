/** What other people do reaches those whom it concerns, and nobody else. */

import { changeMeasureWork } from '../../src/application/work/changeMeasureWork.ts';
import { comment } from '../../src/application/work/comment.ts';
import { delegate } from '../../src/application/work/delegate.ts';
import { type ReviewApp, reviewApp } from '../support/reviewApp.ts';
import { decided, submitted, voted } from '../support/reviewSteps.ts';

const QUESTION = { kind: 'question', id: 'basis.personen' } as const;

async function inbox(app: ReviewApp, login: string) {
  const page = await (await app.browser(login)).open('/eingang');
  return [...page.document.querySelectorAll('.pp-step')].map((entry) =>
    (entry.textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
  );
}

const delegated = (app: ReviewApp) =>
  delegate(app.deps)(app.person('owner'), {
    id: app.id,
    target: QUESTION,
    to: 'kontocontributor',
    due: '2026-12-24',
    message: 'Streng vertraulich',
  });

describe('the inbox', () => {
  it('brings a hand-over to who was asked, with the date and the way there', async () => {
    const app = await reviewApp();
    await delegated(app);
    const page = await (await app.browser('contributor')).open('/eingang');
    expect(page.text).toContain(
      'Name von owner bittet um Antwort: Frage 1.1 basis.personen, bis 24.12.2026.',
    );
    expect(page.link('Frage an Sie: V-2026-001 Chatbot')).toBe(`${app.at}/mitwirken`);
    for (const login of ['owner', 'owner2', 'dsb', 'lead']) expect(await inbox(app, login)).toEqual([]);
  });

  it('brings a comment to the owner and to who took part, not to who wrote it', async () => {
    const app = await reviewApp();
    const say = (login: string, threadId: string | null) =>
      comment(app.deps)(app.person(login), { id: app.id, target: QUESTION, threadId, text: 'Geheim' });
    await say('dsb', null);
    expect(await inbox(app, 'owner')).toEqual([
      expect.stringContaining('Name von dsb hat geschrieben: Frage 1.1 basis.personen.'),
    ]);
    expect(await inbox(app, 'dsb')).toEqual([]);
    await say('owner', (await app.file()).threads[0]?.id ?? '');
    expect(await inbox(app, 'dsb')).toEqual([expect.stringContaining('Name von owner hat geschrieben')]);
    expect(await inbox(app, 'isb')).toEqual([]);
  });

  it('brings a comment on one of its questions to who was given the whole section', async () => {
    const app = await reviewApp();
    const target = { kind: 'section', id: 'abschnitt' } as const;
    const given = { id: app.id, target, to: 'kontocontributor', due: null, message: '' };
    await delegate(app.deps)(app.person('owner'), given);
    const said = { id: app.id, target: QUESTION, threadId: null, text: 'Bitte genauer.' };
    await comment(app.deps)(app.person('owner'), said);
    expect(await inbox(app, 'contributor')).toContainEqual(
      expect.stringContaining('Name von owner hat geschrieben: Frage 1.1 basis.personen.'),
    );
  });

  it('names who is to do a measure', async () => {
    const app = await reviewApp();
    const { rev } = await app.file();
    const plan = { owner: 'kontoisb', due: null, status: 'offen' } as const;
    const input = { id: app.id, key: 'massnahme.vertrag', baseRev: rev, ...plan };
    await changeMeasureWork(app.deps)(app.person('owner'), input);
    expect(await inbox(app, 'isb')).toEqual([
      expect.stringContaining('Name von owner hat Sie eingetragen: massnahme.vertrag.'),
    ]);
  });

  it('calls nobody named anew who only got another date', async () => {
    const app = await reviewApp();
    const plan = async (login: string, due: string | null, owner: string) => {
      const { rev } = await app.file();
      const input = {
        id: app.id,
        key: 'massnahme.vertrag',
        baseRev: rev,
        due,
        owner,
        status: 'offen',
      } as const;
      const done = await changeMeasureWork(app.deps)(app.person(login), input);
      expect(done.ok).toBe(true);
    };
    await plan('isb', null, 'kontoisb');
    await plan('owner', '2027-01-15', 'kontoisb');
    expect(await inbox(app, 'isb')).toEqual([]);
  });

  it('follows a submission from the Votum to the decision', async () => {
    const app = await reviewApp();
    await submitted(app.deps, app.person('owner'), app.id);
    expect(await inbox(app, 'dsb')).toEqual([
      expect.stringMatching(/^Zur Prüfung.*Ihre Stellungnahme fehlt/),
    ]);
    await voted(app.deps, app.person('dsb'), app.id);
    expect(await inbox(app, 'dsb')).toEqual([]);
    expect(await inbox(app, 'lead')).toEqual([]);
    expect(await inbox(app, 'owner')).toEqual([
      expect.stringContaining('Datenschutz (DSB): Keine Einwände (Revision 3).'),
    ]);
    await voted(app.deps, app.person('isb'), app.id);
    expect(await inbox(app, 'lead')).toEqual([expect.stringMatching(/^Zur Entscheidung/)]);
    await decided(app.deps, app.person('lead'), app.id);
    expect(await inbox(app, 'lead')).toEqual([]);
    for (const login of ['owner', 'dsb', 'isb'])
      expect(await inbox(app, login)).toContainEqual(
        expect.stringMatching(/^Entscheidung.*Frei \(Revision 3/),
      );
  });

  it('counts what is new in the head of every page, until the person says that it is read', async () => {
    const app = await reviewApp();
    await delegated(app);
    const helper = await app.browser('contributor');
    const page = await helper.open('/eingang');
    expect(page.text).toContain('Eingang: 1 neu');
    const read = await helper.press(page, 'Alles als gelesen vermerken');
    expect((await helper.follow(read)).text).not.toContain('1 neu');
    expect(await inbox(app, 'contributor')).toHaveLength(1);
  });

  it('leaves new what came in after the page was shown', async () => {
    const app = await reviewApp();
    await delegated(app);
    const helper = await app.browser('contributor');
    const page = await helper.open('/eingang');
    app.clock.advance(1);
    const { clock, ...rest } = app.deps;
    await delegate({ ...rest, clock })(app.person('owner'), {
      id: app.id,
      target: { kind: 'question', id: 'basis.verbot' },
      to: 'kontocontributor',
      due: null,
      message: '',
    });
    const read = await helper.press(page, 'Alles als gelesen vermerken');
    expect((await helper.follow(read)).text).toContain('Eingang: 1 neu');
  });
});
