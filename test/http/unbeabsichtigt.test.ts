/**
 * 1,000 random sequences of clicks, autosaves, double clicks, back buttons and replayed forms over the real
 * application: a Vorhaben is submitted exactly when somebody ticked the box of the current page and pressed its button.
 */

import { type Random, randomFrom } from '../../src/rulebook/random.ts';
import type { Deps } from '../../src/web/deps.ts';
import type { Page } from '../support/page.ts';
import { reviewApp } from '../support/reviewApp.ts';
import { stored } from '../support/reviewSteps.ts';
import type { Browser } from '../support/signIn.ts';

const SEEDS = [20261123, 20261124, 20261125, 20261126];
const SEQUENCES = 250;
const STEPS = 6;
const NO = 'antwort.basis.verbot';

/** One person with open pages; pages stay open behind the current one, as behind the back button. */
interface Sequence {
  readonly deps: Deps;
  readonly owner: Browser;
  readonly id: string;
  /** Address of the Vorhaben. */
  readonly at: string;
  readonly random: Random;
  readonly sections: Page[];
  readonly submits: Page[];
  /** How often somebody meant to submit and the application said that it did. */
  meant: number;
}

type Step = (sequence: Sequence) => Promise<void>;

const openSection: Step = async ({ at, owner, sections }) => {
  sections.push(await owner.open(`${at}/abschnitt/abschnitt`));
};
const openSubmit: Step = async ({ at, owner, submits }) => {
  submits.push(await owner.open(`${at}/einreichen`));
};
const openOther: Step = async ({ at, owner, random }) => {
  await owner.open(`${at}${random.pick(['', '/antworten', '/pruefung'])}`);
};

/** The button of a section, with an answer or without one; also of a page that is long out of date. */
const pressSave: Step = async ({ owner, random, sections }) => {
  const page = picked(random, sections);
  if (page === null || !page.has('form[data-autosave]')) return;
  await owner.press(page, 'Speichern und weiter', { [NO]: random.pick(['ja', 'nein', 'unbekannt', '']) });
};

const autosave: Step = async ({ at, owner, random, sections }) => {
  const page = picked(random, sections);
  if (page === null || !page.has('form[data-autosave]')) return;
  const { fields } = page.formOf('Speichern und weiter');
  const own = {
    _csrf: fields._csrf,
    'rev.basis.verbot': fields['rev.basis.verbot'],
    [NO]: random.pick(['ja', 'nein']),
  };
  // A script gone wrong: the same body to the address of the submission.
  const path = random.chance(0.3) ? 'einreichen' : 'abschnitt/abschnitt';
  await owner.post(`${at}/${path}`, own, { Accept: 'application/json' });
};

/** The button without the tick. */
const pressWithoutTick: Step = async ({ owner, random, submits }) => {
  const page = picked(random, submits);
  if (page !== null && hasForm(page)) await owner.press(page, buttonOf(page));
};

/** The tick and the button, on the page that is open now: what people mean. */
const submit: Step = async (sequence) => {
  const { at, owner, random } = sequence;
  const page = await owner.open(`${at}/einreichen`);
  sequence.submits.push(page);
  if (!hasForm(page)) return;
  const clicks = random.chance(0.4) ? 2 : 1;
  const press = () => owner.press(page, buttonOf(page), { bestaetigung: 'ja' });
  const answers = await Promise.all(Array.from({ length: clicks }, press));
  if (answers.some(({ status }) => status === 303)) sequence.meant += 1;
};

/** A ticked form of an older page is sent again: reload, back button, a second window. */
const replay: Step = async ({ deps, id, at, owner, random, submits }) => {
  const page = picked(random, submits.slice(0, -1));
  if (page === null || !hasForm(page)) return;
  const { fields } = page.formOf(buttonOf(page));
  if (Number(fields.rev) === (await stored(deps, id)).rev) return;
  await owner.post(`${at}/einreichen`, { ...fields, bestaetigung: 'ja' });
};

/** The form with something of it missing, or made up. */
const forge: Step = async ({ deps, id, at, owner, random }) => {
  const { fields } = (await owner.open('/passwort')).formOf('Passwort ändern');
  const { rev } = await stored(deps, id);
  const guessed = { rev: String(rev), schluessel: 'a'.repeat(64), status: 'submitted' };
  const sent = random.some(Object.entries(guessed), 0.6);
  await owner.post(`${at}/einreichen`, {
    _csrf: fields._csrf,
    bestaetigung: 'ja',
    ...Object.fromEntries(sent),
  });
};

const ALL: readonly Step[] = [
  openSection,
  openSubmit,
  openOther,
  pressSave,
  pressSave,
  autosave,
  autosave,
  pressWithoutTick,
  submit,
  replay,
  replay,
  forge,
];

function picked<T>(random: Random, list: readonly T[]): T | null {
  return list.length === 0 ? null : random.pick(list);
}

function hasForm(page: Page): boolean {
  return page.has('[name="schluessel"]');
}

function buttonOf(page: Page): string {
  return page.document.querySelector('form[action$="/einreichen"] button')?.textContent?.trim() ?? '';
}

describe('a submission', () => {
  it.each(SEEDS)(
    `happens in none of ${SEQUENCES} random sequences of seed %i unless it was meant`,
    async (seed) => {
      const { deps, browser, file } = await reviewApp();
      const owner = await browser('owner');
      const ready = await file();
      const random = randomFrom(seed);
      let meant = 0;
      for (let i = 0; i < SEQUENCES; i += 1) {
        const id = `vorhaben${i}`;
        await deps.assessments.create({ ...ready, id });
        const pages = { sections: [], submits: [] };
        const sequence: Sequence = { deps, owner, id, at: `/vorhaben/${id}`, random, ...pages, meant: 0 };
        for (let step = 0; step < STEPS; step += 1) await random.pick(ALL)(sequence);
        const { submissions } = await stored(deps, id);
        expect([i, submissions.length]).toEqual([i, sequence.meant]);
        meant += sequence.meant;
      }
      // The sequences are no proof if nothing in them submits.
      expect(meant).toBeGreaterThan(SEQUENCES / 4);
    },
  );
});
