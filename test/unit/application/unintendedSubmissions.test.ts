/** 0 unintended submissions in 1,000 random sequences of everything that is not "einreichen". */

import { changeDetails } from '../../../src/application/changeDetails.ts';
import { beginReview } from '../../../src/application/review/beginReview.ts';
import { startRevision } from '../../../src/application/review/startRevision.ts';
import { startUse } from '../../../src/application/review/startUse.ts';
import { submitAssessment } from '../../../src/application/review/submitAssessment.ts';
import { saveAnswers } from '../../../src/application/saveAnswers.ts';
import { changeMeasureWork } from '../../../src/application/work/changeMeasureWork.ts';
import { comment } from '../../../src/application/work/comment.ts';
import { delegate } from '../../../src/application/work/delegate.ts';
import { type Random, randomFrom } from '../../../src/rulebook/random.ts';
import { aDraft, dora, ingo, jana, max } from '../../support/aReview.ts';
import { aTown } from '../../support/aTown.ts';

const SEQUENCES = 1000;
const STEPS = 6;
const QUESTIONS = ['basis.personen', 'basis.beschaeftigte', 'dsgvo.verantwortung', 'basis.verbot'];
const PEOPLE = [jana, dora, ingo, max];

type Town = ReturnType<typeof aTown>;
type Click = (town: Town, random: Random, rev: number) => Promise<unknown>;

/** A form saved by button holds several questions, one saved by the script holds one; both may be stale. */
const saveForm: Click = ({ deps, id }, random, rev) => {
  const questions = random.some(QUESTIONS, random.chance(0.5) ? 0.25 : 0.8);
  const changes = questions.map((question) => ({
    question,
    baseRev: Math.max(1, rev - random.below(3)),
    content: random.chance(0.15) ? null : { value: random.pick(['ja', 'nein', 'unbekannt']), note: '' },
  }));
  return saveAnswers(deps)(random.pick(PEOPLE), { id, changes });
};

const CLICKS: readonly Click[] = [
  saveForm,
  saveForm,
  saveForm,
  ({ deps, id }, random) =>
    comment(deps)(random.pick(PEOPLE), {
      id,
      target: { kind: 'question', id: random.pick(QUESTIONS) },
      threadId: null,
      text: 'Frage',
    }),
  ({ deps, id }, random, rev) =>
    changeMeasureWork(deps)(random.pick(PEOPLE), {
      id,
      key: 'massnahme.vertrag',
      baseRev: rev,
      owner: null,
      due: '2027-01-01',
      status: 'in-arbeit',
    }),
  ({ deps, id }, random, rev) =>
    changeDetails(deps)(random.pick(PEOPLE), {
      id,
      baseRev: rev,
      details: { title: `Titel ${rev}`, department: 'Amt', plannedStart: null },
    }),
  ({ deps, id }, random) =>
    delegate(deps)(jana, {
      id,
      target: { kind: 'question', id: random.pick(QUESTIONS) },
      to: max.id,
      due: null,
      message: '',
    }),
  ({ deps, id }, random) => beginReview(deps)(random.pick(PEOPLE), { id }),
  ({ deps, id }, random) => startUse(deps)(random.pick(PEOPLE), { id, nextReview: null }),
  ({ deps, id }, random) => startRevision(deps)(random.pick(PEOPLE), { id }),
  // The page of the submission opened and sent without the tick, or with the tick on an old revision.
  ({ deps, id }, random, rev) =>
    submitAssessment(deps)(random.pick(PEOPLE), { id, expectedRev: rev, confirmed: false }),
  ({ deps, id }, random, rev) =>
    submitAssessment(deps)(random.pick(PEOPLE), { id, expectedRev: rev - 1, confirmed: true }),
];

it(`leave a Vorhaben in draft in ${SEQUENCES} random sequences of saves, autosaves and other clicks`, async () => {
  let complete = 0;
  for (let seed = 1; seed <= SEQUENCES; seed += 1) {
    const random = randomFrom(seed);
    const town = aTown(aDraft(random.chance(0.5) ? {} : undefined));
    for (let step = 0; step < STEPS; step += 1)
      await random.pick(CLICKS)(town, random, (await town.stored()).rev);
    const { status, submissions, rev } = await town.stored();
    expect([seed, status, submissions]).toEqual([seed, 'draft', []]);
    // The control: where it could be submitted, the one way that is meant does it.
    const input = { id: town.id, expectedRev: rev, confirmed: true };
    if ((await submitAssessment(town.deps)(jana, input)).ok) complete += 1;
  }
  expect(complete).toBeGreaterThan(SEQUENCES / 5);
});
