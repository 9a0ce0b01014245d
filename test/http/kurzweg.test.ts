/** KI-VO alone, in the browser: a plain case is decided after at most eight answers. */
import { solveCases } from '../../src/rulebook/goldenCases.ts';
import { compiled } from '../rules/realCatalogue.ts';
import type { Page } from '../support/page.ts';
import { type Browser, signInAs } from '../support/signIn.ts';
import { createTestApp } from '../support/testApp.ts';

const { catalogue, cases } = theLaw();

function theLaw() {
  if (compiled.law === null) throw new Error('the law of this repository cannot be read');
  return { catalogue: compiled.law.catalogue, cases: solveCases(compiled.law) };
}

async function start(): Promise<{ owner: Browser; address: string; way: Page }> {
  const testApp = createTestApp({ catalogue });
  const owner = await signInAs(testApp, 'owner');
  const form = await owner.open('/vorhaben/neu');
  const details = { titel: 'Probe', fachamt: 'Amt', start: '01.03.2027', vorlage: 'ohne' };
  const list = await owner.follow(await owner.press(form, 'Vorhaben anlegen', details));
  const address = list.link('Klasse (KI-Verordnung) allein klären');
  return { owner, address, way: await owner.open(address) };
}

function askedOn(page: Page): string | null {
  return page.document.querySelector('[data-question]')?.getAttribute('data-question') ?? null;
}

/** Answers as the case does until nothing is asked any more; what the case leaves unsaid is denied. */
async function answerAs(title: string): Promise<{ page: Page; asked: readonly string[] }> {
  const found = cases.find(({ golden }) => golden.title === title);
  if (found === undefined) throw new Error(`no case ${title}`);
  const { owner, way } = await start();
  let page = way;
  const asked: string[] = [];
  for (let next = askedOn(page); next !== null; next = askedOn(page)) {
    asked.push(next);
    const answer = found.answers.get(next) ?? 'nein';
    const value = Array.isArray(answer) ? answer.map(String) : String(answer);
    page = await owner.follow(
      await owner.press(page, 'Speichern und weiter', { [`antwort.${next}`]: value }),
    );
  }
  return { page, asked };
}

it.each([
  ['Wartezeitanzeige Bürgeramt über Mittelwert', 'kein KI-System'],
  ['Private Nutzung zu Hause', 'außerhalb des Anwendungsbereichs'],
  ['Social-Media-Auswertung für Arbeitslosenleistung', 'verboten'],
  ['Aufmerksamkeits- und Emotionsmessung im Unterricht', 'verboten'],
  ['Live-Gesichtserkennung der Polizei auf dem Marktplatz', 'verboten'],
])('%s: %s after at most eight answers, and says what is still missing', async (title, level) => {
  const { page, asked } = await answerAs(title);
  expect(asked.length).toBeLessThanOrEqual(8);
  expect(page.text).toContain(`Die Einstufung steht fest: ${level}.`);
  expect(page.text).toMatch(/Für Freigabe, übrige Einstufung und Maßnahmen fehlen noch \d+ Antworten\./);
});

it('keeps every answer for the whole Vorhaben and offers the way no longer once the class is certain', async () => {
  const { owner, way } = await start();
  const saved = await owner.press(way, 'Speichern und zur Aufgabenliste', {
    'antwort.basis.technik': 'menschliche-regeln',
  });
  const list = await owner.follow(saved);
  expect(list.text).not.toContain('Klasse (KI-Verordnung) allein klären');
  expect(list.text).toMatch(/1 von \d+ Fragen beantwortet/);
});

it('asks on after "Weiß ich nicht" and says in the end why the class stays open', async () => {
  const { owner, way } = await start();
  let page = way;
  for (let next = askedOn(page); next !== null; next = askedOn(page)) {
    const form = page.formOf('Speichern und weiter');
    expect(form.action).toContain('/kurzweg/ki-vo.klasse');
    const none = page.document.querySelector('input[value="nichts"]') === null ? 'nein' : 'nichts';
    const fallback = page.document.querySelector(`input[value="${none}"]`) === null ? 'unbekannt' : none;
    page = await owner.follow(
      await owner.press(page, 'Speichern und weiter', {
        [`antwort.${next}`]: next === 'basis.technik' ? 'unbekannt' : fallback,
      }),
    );
  }
  expect(page.text).toContain('die Einstufung bleibt offen');
  expect(page.text).toContain('Weiß ich nicht');
});

it('shows the same question with what is wrong, and stores nothing', async () => {
  const { owner, way } = await start();
  const page = await owner.press(way, 'Speichern und weiter', { 'antwort.basis.technik': 'erfunden' });
  expect(page.status).toBe(422);
  expect(askedOn(page)).toBe('basis.technik');
  expect(page.errors).toHaveLength(1);
});

it('keeps both versions when somebody else answered meanwhile', async () => {
  const { owner, way } = await start();
  await owner.press(way, 'Speichern und weiter', { 'antwort.basis.technik': 'lernend' });
  const late = await owner.press(way, 'Speichern und weiter', { 'antwort.basis.technik': 'optimierung' });
  expect(late.status).toBe(409);
});

it('finds no decision that the law does not have', async () => {
  const { owner, address } = await start();
  expect((await owner.open(`${address}-neu`)).status).toBe(404);
});
