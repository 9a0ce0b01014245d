/** Submissions as they were frozen, to read, to print and to compare. */
import { HARMLESS, reviewCatalogue } from '../support/aReview.ts';
import { type ReviewApp, reviewApp } from '../support/reviewApp.ts';
import { AUFLAGE, answered, decided, submitted, voted } from '../support/reviewSteps.ts';
import { signInAs } from '../support/signIn.ts';
import { createTestApp } from '../support/testApp.ts';

/** Revision 3 is decided against the DSB; since then the owner has changed an answer. */
async function decidedApp(): Promise<ReviewApp> {
  const app = await reviewApp();
  await submitted(app.deps, app.person('owner'), app.id);
  await voted(app.deps, app.person('dsb'), app.id, {
    vote: 'mit-auflagen',
    reason: 'Nur mit <Auflage>.',
    conditions: [AUFLAGE],
  });
  await voted(app.deps, app.person('isb'), app.id);
  await decided(app.deps, app.person('lead'), app.id, { reason: 'Die Auflage ist erfüllt.' });
  return app;
}

describe('a frozen submission', () => {
  it('shows result, answers, Voten, decision and hashes, and the present state beside it', async () => {
    const app = await decidedApp();
    const { submissions } = await app.file();
    const page = await (await app.browser('auditor')).open(`${app.at}/einreichung/3`);
    expect(page.status).toBe(200);
    for (const text of [
      'Sie können starten',
      submissions[0]?.contentHash ?? '',
      reviewCatalogue.sha256,
      'Die Entscheidung weicht ab vom Votum des Datenschutzes (DSB).',
      'Die Auflage ist erfüllt.',
      'Nur mit <Auflage>.',
      'Frage basis.verbot?',
      'Seitdem hat sich keine Antwort und keine Einstufung geändert.',
    ])
      expect(page.text).toContain(text);
  });

  it('does not change when answers and law change', async () => {
    const app = await decidedApp();
    const auditor = await app.browser('auditor');
    const before = await auditor.open(`${app.at}/einreichung/3`);
    await answered(app.deps, app.person('owner'), app.id, 'basis.verbot', 'ja');
    const [first, ...rest] = reviewCatalogue.questions;
    if (first === undefined) throw new Error('no question');
    const questions = [{ ...first, text: 'Ganz anders gefragt?' }, ...rest];
    const newer = { ...reviewCatalogue, version: 'test.2', sha256: '1'.repeat(64), questions, rules: [] };
    const later = createTestApp({ ...app.deps, catalogue: newer });
    const after = await (await signInAs(later, 'auditor')).open(`${app.at}/einreichung/3`);
    // What follows says where the chains stand now.
    const frozen = ({ text }: typeof before) =>
      text.slice(
        text.indexOf('Stellungnahmen und Entscheidung'),
        text.indexOf('So stehen die Prüfketten jetzt'),
      );
    expect(frozen(before)).toContain('Frage basis.personen?');
    expect(frozen(after)).toBe(frozen(before));
    expect(after.text).toContain(
      'Stand heute ist Revision 7. Sie unterscheidet sich von dieser Einreichung.',
    );
    expect(after.text).toContain('Frage basis.personen?');
  });

  it('leads from its reasons to its own answers, not to those of today', async () => {
    const app = await reviewApp({ ...HARMLESS, 'basis.verbot': 'ja' });
    await submitted(app.deps, app.person('owner'), app.id);
    const page = await (await app.browser('owner')).open(`${app.at}/einreichung/3`);
    const links = [...page.document.querySelectorAll('.pp-chain a')].map((link) => link.getAttribute('href'));
    expect(links).toContain(`${app.at}/einreichung/3#abschnitt`);
    expect(page.has('#abschnitt')).toBe(true);
  });

  it('names the newer submission', async () => {
    const app = await decidedApp();
    await answered(app.deps, app.person('owner'), app.id, 'basis.verbot', 'ja');
    const second = await submitted(app.deps, app.person('owner'), app.id);
    const page = await (await app.browser('owner')).open(`${app.at}/einreichung/3`);
    expect(page.text).toContain(`Inzwischen ist Revision ${second.rev} eingereicht.`);
  });

  it.each(['2', '99', '0', 'x', '../1'])('of revision %s does not exist', async (rev) => {
    const app = await decidedApp();
    const owner = await app.browser('owner');
    for (const part of ['', '/druck', '/druck.css'])
      expect((await owner.open(`${app.at}/einreichung/${encodeURIComponent(rev)}${part}`)).status).toBe(404);
  });

  it('R5 whose archived law is damaged says so instead of guessing', async () => {
    const damage = { id: 'x', file: 'katalogstaende/x.json', code: 'pruefsumme', detail: 'Falsch.' } as const;
    const app = await decidedApp();
    const catalogues = {
      ...app.deps.catalogues,
      load: async () => ({ ok: false, problems: damage }) as const,
    };
    const broken = createTestApp({ ...app.deps, catalogues });
    const browser = await signInAs(broken, 'auditor');
    for (const part of ['einreichung/3', 'pruefung', 'entscheidung', 'vergleich?von=3&bis=6'])
      expect((await browser.open(`${app.at}/${part}`)).status).toBe(500);
    expect((await browser.open('/')).status).toBe(200);
  });
});

describe('the print of a submission', () => {
  it('carries decision, Voten, Auflagen, both reasons and the hashes', async () => {
    const app = await decidedApp();
    const { submissions, trail } = await app.file();
    const page = await (await app.browser('auditor')).open(`${app.at}/einreichung/3/druck`);
    for (const text of [
      'Entscheidung der LeitungFrei',
      'Die Entscheidung weicht ab vom Votum des Datenschutzes (DSB).',
      'Nur mit <Auflage>.',
      AUFLAGE.text,
      'Prüfsumme Fassung',
      submissions[0]?.contentHash ?? '',
      trail.at(-1)?.hash ?? '',
      'Votum: Datenschutz (DSB)',
      'Entschieden: frei',
    ])
      expect(page.text).toContain(text);
    const sheet = page.document.querySelector('link[href$="/einreichung/3/druck.css"]');
    expect(sheet).not.toBeNull();
  });

  it('has revision and hash in the margins of every page', async () => {
    const app = await decidedApp();
    const { submissions } = await app.file();
    const css = await (await app.browser('auditor')).open(`${app.at}/einreichung/3/druck.css`);
    expect(css.response.headers['content-type']).toContain('text/css');
    expect(css.response.text).toContain('@top-left');
    expect(css.response.text).toContain(submissions[0]?.contentHash.slice(0, 8) ?? 'no hash');
  });

  it('S41 is noted with who printed which revision', async () => {
    const app = await decidedApp();
    await (await app.browser('auditor')).open(`${app.at}/einreichung/3/druck`);
    const { entries } = await app.deps.audit.list();
    expect(entries.at(-1)).toMatchObject({
      action: 'druck',
      by: 'kontoauditor',
      field: `vorhaben:${app.id}`,
      rev: 3,
    });
  });
});

describe('U14 the comparison', () => {
  it('of a submission with the present state shows answers, classes and measures with their cause', async () => {
    const app = await reviewApp({ 'basis.personen': 'nein', 'basis.verbot': 'nein' });
    await submitted(app.deps, app.person('owner'), app.id);
    await answered(app.deps, app.person('owner'), app.id, 'basis.personen', 'ja');
    const page = await (await app.browser('dsb')).open(`${app.at}/vergleich?von=3&bis=4`);
    expect(page.text).toMatch(/Frage basis\.personen\? *Revision 3 *nein.*Revision 4 *ja/);
    expect(page.text).toMatch(/massnahme\.vertrag *nicht nötig *Muss, steht fest *Antwort 1\.1/);
    expect(page.text).toContain(
      'Revision 3: wie eingereicht, bewertet zum 23.11.2026 nach Regelwerk test.1.',
    );
    expect(page.text).toContain('Revision 4: neu bewertet zum 23.11.2026');
  });

  it('of two equal revisions says that nothing changed', async () => {
    const app = await decidedApp();
    const page = await (await app.browser('owner')).open(`${app.at}/vergleich?von=3&bis=3`);
    expect(page.text).toContain('Freigabe, Einstufung und Maßnahmen sind gleich geblieben.');
    expect(page.text).toContain('Keine Antwort ist anders.');
  });

  it('without revisions chooses the usual ones', async () => {
    const app = await decidedApp();
    const owner = await app.browser('owner');
    const first = await owner.open(`${app.at}/vergleich`);
    expect(first.response.headers.location).toBe(`${app.at}/vergleich?von=3&bis=6`);
    await answered(app.deps, app.person('owner'), app.id, 'basis.verbot', 'ja');
    const { rev } = await submitted(app.deps, app.person('owner'), app.id);
    const second = await owner.open(`${app.at}/vergleich?von=unfug&bis=2`);
    expect(second.response.headers.location).toBe(`${app.at}/vergleich?von=3&bis=${rev}`);
    const draft = await reviewApp();
    const early = await (await draft.browser('owner')).open(`${draft.at}/vergleich`);
    expect(early.response.headers.location).toBe(`${draft.at}/vergleich?von=1&bis=2`);
  });

  it.each(['von=3&bis=99', 'von=77&bis=3'])('of %s does not exist', async (query) => {
    const app = await decidedApp();
    expect((await (await app.browser('owner')).open(`${app.at}/vergleich?${query}`)).status).toBe(404);
  });
});
