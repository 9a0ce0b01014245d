/** The record for who checks: who did what, when, from what to what, over every chain. */

import { sha256 } from '../../src/adapters/sha256.ts';
import { verifyTrail } from '../../src/domain/trail.ts';
import { type ReviewApp, reviewApp } from '../support/reviewApp.ts';
import { AUFLAGE, answered, submitted, voted } from '../support/reviewSteps.ts';

async function rows(app: ReviewApp, query = ''): Promise<readonly string[]> {
  const page = await (await app.browser('auditor')).open(`/protokoll${query}`);
  return [...page.document.querySelectorAll('.pp-table--history tbody tr')].map((row) =>
    (row.textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
  );
}

describe('the record', () => {
  it('shows an answer with field, old and new value, by whom', async () => {
    const app = await reviewApp();
    await answered(app.deps, app.person('owner'), app.id, 'basis.personen', 'ja');
    expect((await rows(app, '?art=antworten'))[0]).toMatch(
      /^V-2026-001, Nr\. \d+.*Name von owner.*1\.1 basis\.personen.*nein.*ja/,
    );
  });

  it('shows sign-ins, sign-outs, refusals and prints', async () => {
    const app = await reviewApp();
    const owner = await app.browser('owner');
    await owner.open(`${app.at}/druck`);
    await owner.open('/konten');
    await owner.press(await owner.open('/'), 'Abmelden');
    const words = async (art: string) => (await rows(app, `?art=${art}&wer=owner`)).join(' ');
    expect(await words('anmeldung')).toMatch(/Abgemeldet.*Angemeldet/);
    expect(await words('druck')).toContain('Gedruckt V-2026-001 Chatbot');
    expect(await words('ablehnung')).toContain('Zugriff abgewiesen GET /konten');
  });

  it('shows role changes by the administration with old and new role', async () => {
    const app = await reviewApp();
    const admin = await app.browser('admin');
    const page = await admin.open('/konten/kontoowner2');
    await admin.press(page, 'Angaben speichern', { rolle: 'dsb' });
    expect((await rows(app, '?art=konten'))[0]).toMatch(
      /Verwaltung, Nr\. \d+.*Konto geändert owner2.*Projektverantwortung.*Datenschutz \(DSB\)/,
    );
  });

  it('shows submission and Votum with the hash that they are bound to', async () => {
    const app = await reviewApp();
    const { contentHash } = await submitted(app.deps, app.person('owner'), app.id);
    await voted(app.deps, app.person('dsb'), app.id, { reason: 'Alles gelesen.' });
    const [vote] = (await rows(app, '?art=pruefung&wer=dsb')).filter((row) => row.includes('Votum'));
    expect(vote).toContain('Alles gelesen.');
    expect(vote).toContain(`${contentHash.slice(0, 8)} ${contentHash.slice(8, 16)}`);
  });

  it('orders each chain by its numbers, whatever the clock said', async () => {
    const app = await reviewApp();
    app.clock.advance(-60);
    await answered(app.deps, app.person('owner'), app.id, 'basis.personen', 'ja');
    const numbers = (await rows(app, `?wo=${app.id}`)).map((row) => Number(/Nr\. (\d+)/.exec(row)?.[1]));
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
    expect(numbers.length).toBeGreaterThan(3);
  });

  it('filters by day and says when a date is none', async () => {
    const app = await reviewApp();
    expect(await rows(app, `?wo=${app.id}&von=24.11.2026`)).toEqual([]);
    expect((await rows(app, `?wo=${app.id}&von=23.11.2026&bis=23.11.2026`)).length).toBe(3);
    const page = await (await app.browser('auditor')).open('/protokoll?von=31.02.2027');
    expect(page.text).toContain('Dieses Datum gibt es nicht.');
  });

  it('names the end of every chain, as verify knows it', async () => {
    const app = await reviewApp();
    const page = await (await app.browser('auditor')).open('/protokoll');
    const { trail } = await app.file();
    expect(verifyTrail(trail, sha256)).toEqual({ ok: true });
    expect(page.text).toContain(trail.at(-1)?.hash);
    expect(page.text).toContain((await app.deps.audit.head()).hash);
  });

  it('stands with its end on every print, that print included', async () => {
    const app = await reviewApp();
    await submitted(app.deps, app.person('owner'), app.id);
    const auditor = await app.browser('auditor');
    for (const path of ['/druck', '/einreichung/3/druck']) {
      const page = await auditor.open(`${app.at}${path}`);
      const { seq, hash } = await app.deps.audit.head();
      expect(page.text).toContain(`Prüfsumme Protokoll, Nr. ${seq}`);
      expect(page.text).toContain(hash);
      expect(page.text).toContain((await app.file()).trail.at(-1)?.hash);
    }
  });

  it.each(['/verlauf', '/vergleich?von=2&bis=3', '/pruefung', '/einreichung/3'])(
    'stands with both ends on %s, should somebody print it',
    async (path) => {
      const app = await reviewApp();
      await submitted(app.deps, app.person('owner'), app.id);
      const page = await (await app.browser('auditor')).open(`${app.at}${path}`);
      const { seq, hash } = await app.deps.audit.head();
      const last = (await app.file()).trail.at(-1);
      expect(page.text).toContain(`Prüfsumme Protokoll, Nr. ${seq}`);
      expect(page.text).toContain(hash);
      expect(page.text).toContain(`Prüfsumme Verlauf, Nr. ${last?.seq}`);
      expect(page.text).toContain(last?.hash);
    },
  );

  it('names the end of the events also beside the one chain that was chosen', async () => {
    const app = await reviewApp();
    const page = await (await app.browser('auditor')).open(`/protokoll?wo=${app.id}`);
    expect(page.text).toContain((await app.file()).trail.at(-1)?.hash);
    expect(page.text).toContain((await app.deps.audit.head()).hash);
  });

  it('is not flooded by refusals, and says how many it left out', async () => {
    const app = await reviewApp();
    const owner = await app.browser('owner');
    for (let count = 0; count < 30; count += 1) await owner.open('/konten');
    const refusals = async () => {
      const { entries } = await app.deps.audit.list();
      return entries.filter(({ action }) => action === 'zugriff.abgewiesen');
    };
    expect(await refusals()).toHaveLength(20);
    app.clock.advance(1);
    await owner.open('/konten');
    expect((await refusals()).at(-1)?.after).toEqual({ status: 403, ausgelassen: 10 });
    expect((await rows(app, '?art=ablehnung'))[0]).toContain('Antwort 403, davor 10 weitere Ablehnungen');
  });

  it('calls an Auflage by its text', async () => {
    const app = await reviewApp();
    await submitted(app.deps, app.person('owner'), app.id);
    await voted(app.deps, app.person('dsb'), app.id, { vote: 'mit-auflagen', conditions: [AUFLAGE] });
    const condition = (await app.file()).submissions[0]?.votes[0]?.conditions[0];
    const key = `auflage:${condition?.id}`;
    const owner = await app.browser('owner');
    await owner.press(await owner.open(`${app.at}/massnahmen/${key}`), 'Nachweis speichern', {
      text: 'Akte 12.',
    });
    expect((await rows(app, '?art=massnahmen'))[0]).toContain(`Nachweis: ${AUFLAGE.text}`);
  });
});
