/** People talk about a question or a measure until somebody says "erledigt". */
import { delegate } from '../../src/application/work/delegate.ts';
import { reviewApp } from '../support/reviewApp.ts';

const ON_QUESTION = 'frage:basis.verbot';

async function anApp() {
  const app = await reviewApp();
  const page = `${app.at}/kommentare`;
  const say = async (login: string, target: string, text: string) => {
    const browser = await app.browser(login);
    return browser.press(await browser.open(`${page}?zu=${target}`), 'Kommentar speichern', {
      kommentar: text,
    });
  };
  return { ...app, page, say };
}

describe('comments', () => {
  it.each([
    ['a question', ON_QUESTION, 'Frage 1.4 basis.verbot'],
    ['a measure', 'massnahme:massnahme.vertrag', 'Maßnahme: massnahme.vertrag'],
  ])('on %s are answered and closed', async (_what, target, title) => {
    const app = await anApp();
    const asked = await app.say('dsb', target, 'Woher wissen Sie das?');
    expect(asked.response.headers.location).toBe(`${app.page}?zu=${target}`);
    const owner = await app.browser('owner');
    const list = await owner.open(app.page);
    expect(list.text).toContain(title);
    await owner.press(list, 'Antworten', { kommentar: 'Aus dem Vertrag.' });
    const dsb = await app.browser('dsb');
    await dsb.press(await dsb.open(app.page), 'Als erledigt vermerken');
    const [thread] = (await app.file()).threads;
    expect(thread?.messages.map(({ byName, text }) => [byName, text])).toEqual([
      ['Name von dsb', 'Woher wissen Sie das?'],
      ['Name von owner', 'Aus dem Vertrag.'],
    ]);
    expect([thread?.doneBy, (await owner.open(app.page)).text]).toEqual([
      'Name von dsb',
      expect.stringMatching(/Erledigt am .*, Name von dsb/),
    ]);
  });

  it('are counted where the question stands, with a link', async () => {
    const app = await anApp();
    await app.say('dsb', ON_QUESTION, 'Woher wissen Sie das?');
    const page = await (await app.browser('owner')).open(`${app.at}/abschnitt/abschnitt`);
    expect(page.link('1 Kommentar zu Frage 1.4')).toBe(`${app.page}?zu=${ON_QUESTION}`);
    expect(page.link('Kommentieren zu Frage 1.1')).toBe(`${app.page}?zu=frage:basis.personen`);
  });

  it('need a text; what was typed elsewhere stays as it is', async () => {
    const app = await anApp();
    const page = await app.say('dsb', ON_QUESTION, '  ');
    expect([page.status, page.errors]).toEqual([422, ['Schreiben Sie einen Kommentar.']]);
    expect((await app.file()).threads).toEqual([]);
  });

  it('keep a text that is too long in the form', async () => {
    const app = await anApp();
    const text = 'x'.repeat(10_001);
    const page = await app.say('dsb', ON_QUESTION, text);
    expect([page.status, page.shownValue('kommentar')]).toEqual([422, text]);
  });

  it.each(['frage:gibt.es.nicht', 'massnahme:gibt.es.nicht', 'quatsch', ''])(
    'on "%s" go nowhere',
    async (target) => {
      const app = await anApp();
      const dsb = await app.browser('dsb');
      const { fields } = (await dsb.open(`${app.page}?zu=${ON_QUESTION}`)).formOf('Kommentar speichern');
      const { _csrf } = fields;
      const page = await dsb.post(app.page, { _csrf, aktion: 'neu', zu: target, kommentar: 'Hallo' });
      expect([page.status, (await app.file()).threads]).toEqual([404, []]);
    },
  );

  it('show somebody who was asked for one question only what was said about that one', async () => {
    const app = await anApp();
    await app.say('dsb', ON_QUESTION, 'Nur für die Akte.');
    await app.say('dsb', 'frage:basis.personen', 'Bitte beim Steueramt fragen.');
    const target = { kind: 'question', id: 'basis.personen' } as const;
    const given = { id: app.id, target, to: 'kontocontributor', due: null, message: '' };
    await delegate(app.deps)(app.person('owner'), given);
    const helper = await app.browser('contributor');
    const page = await helper.open(app.page);
    expect(page.text).toContain('Bitte beim Steueramt fragen.');
    expect(page.text).not.toContain('Nur für die Akte.');
    expect((await helper.open(`${app.page}?zu=${ON_QUESTION}`)).status).toBe(404);
    const { fields } = page.formOf('Antworten');
    const { _csrf } = fields;
    const foreign = { _csrf, aktion: 'neu', zu: ON_QUESTION, kommentar: 'Hallo' };
    expect((await helper.post(app.page, foreign)).status).toBe(403);
  });
});
