/** A newer law never changes what was submitted; the result page says that it came. */
import { aRule } from '../support/aCatalogue.ts';
import { reviewCatalogue } from '../support/aReview.ts';
import { reviewApp } from '../support/reviewApp.ts';
import { submitted } from '../support/reviewSteps.ts';
import { signInAs } from '../support/signIn.ts';
import { createTestApp } from '../support/testApp.ts';

const HEADING = 'Die Rechtslage hat sich geändert';
const newer = { ...reviewCatalogue, version: 'test.2', sha256: '1'.repeat(64) };

async function submittedApp() {
  const app = await reviewApp();
  await submitted(app.deps, app.person('owner'), app.id);
  return app;
}

describe('a law that changed after the submission', () => {
  it('is named on the result, with the way to both versions', async () => {
    const app = await submittedApp();
    const later = createTestApp({ ...app.deps, catalogue: newer });
    const page = await (await signInAs(later, 'owner')).open(`${app.at}/ergebnis`);
    expect(page.text).toContain(HEADING);
    expect(page.text).toContain(
      `Eingereicht wurde nach Regelwerk ${reviewCatalogue.version}, diese Seite rechnet nach Regelwerk test.2.`,
    );
    expect(page.text).toContain('Keine Einstufung und keine Maßnahme ändert sich.');
    const print = await (await signInAs(later, 'owner')).open(`${app.at}/druck`);
    expect(print.text).toContain(HEADING);
  });

  it('names every decision that comes out differently today', async () => {
    const app = await submittedApp();
    const decisions = reviewCatalogue.decisions.map((decision) => ({
      ...decision,
      scale: decision.scale.slice(1),
    }));
    const later = createTestApp({ ...app.deps, catalogue: { ...newer, decisions, rules: [] } });
    const page = await (await signInAs(later, 'owner')).open(`${app.at}/ergebnis`);
    expect(page.text).toContain('einsatz: eingereicht „frei“, heute „auflagen“');
    expect(page.text).toContain('Das Ergebnis wäre heute ein anderes.');
  });

  it('counts measures that come or go', async () => {
    const app = await submittedApp();
    const rules = [
      ...reviewCatalogue.rules,
      aRule('regel.neu', 'immer', { measures: { 'massnahme.vertrag': 'muss' } }),
    ];
    const later = createTestApp({ ...app.deps, catalogue: { ...newer, rules } });
    const page = await (await signInAs(later, 'owner')).open(`${app.at}/ergebnis`);
    expect(page.text).toContain('Keine Einstufung ändert sich, wohl aber: 1 Maßnahme neu.');
  });

  it('is not mentioned while the law is the same, nor in a draft', async () => {
    const app = await submittedApp();
    expect((await (await app.browser('owner')).open(`${app.at}/ergebnis`)).text).not.toContain(HEADING);
    const draft = await reviewApp();
    const later = createTestApp({ ...draft.deps, catalogue: newer });
    expect((await (await signInAs(later, 'owner')).open(`${draft.at}/ergebnis`)).text).not.toContain(HEADING);
  });
});
