import { sha256 } from '../../../src/adapters/sha256.ts';
import type { Actor } from '../../../src/application/assessmentAccess.ts';
import { beginReview } from '../../../src/application/review/beginReview.ts';
import { castVote } from '../../../src/application/review/castVote.ts';
import { decide } from '../../../src/application/review/decide.ts';
import { openSubmission } from '../../../src/application/review/openSubmission.ts';
import { retire } from '../../../src/application/review/retire.ts';
import { scheduleReview } from '../../../src/application/review/scheduleReview.ts';
import { startRevision } from '../../../src/application/review/startRevision.ts';
import { startUse } from '../../../src/application/review/startUse.ts';
import { submitAssessment } from '../../../src/application/review/submitAssessment.ts';
import { saveAnswers } from '../../../src/application/saveAnswers.ts';
import { canonicalJson } from '../../../src/domain/canonicalJson.ts';
import { verifyTrail } from '../../../src/domain/trail.ts';
import {
  aDraft,
  dora,
  ingo,
  jana,
  lena,
  max,
  paul,
  petra,
  submission,
  submitted,
} from '../../support/aReview.ts';
import { ALL_PEOPLE, aTown, codesOf } from '../../support/aTown.ts';

type Town = ReturnType<typeof aTown>;

async function submit({ deps, id, stored }: Town, who: Actor = jana, confirmed = true) {
  return submitAssessment(deps)(who, { id, expectedRev: (await stored()).rev, confirmed });
}

async function vote({ deps, id, stored }: Town, who: Actor) {
  const { contentHash } = submission(await stored());
  const plain = { vote: 'keine-einwaende', reason: 'Geprüft.', conditions: [] } as const;
  return castVote(deps)(who, { id, ...plain, contentHash });
}

async function approve({ deps, id, stored }: Town, who: Actor = lena) {
  const assessment = await stored();
  const { contentHash } = submission(assessment);
  const plain = { decision: 'frei', reason: '', adopted: [], conditions: [] } as const;
  return decide(deps)(who, { id, expectedRev: assessment.rev, ...plain, contentHash });
}

async function inUse() {
  const town = aTown();
  const { deps, id } = town;
  for (const step of [
    await submit(town),
    await vote(town, dora),
    await vote(town, ingo),
    await approve(town),
    await startUse(deps)(jana, { id, nextReview: '2027-11-23' }),
  ])
    expect(codesOf(step)).toEqual([]);
  return town;
}

describe('the way through the review', () => {
  it('leads from the draft into use, each step in the trail by its person, the chain sound', async () => {
    const town = await inUse();
    const { status, trail } = await town.stored();
    expect(status).toBe('inUse');
    const steps = trail.filter(({ field }) => field === 'vorhaben:status');
    expect(steps.map(({ by, after }) => [by, after])).toEqual([
      ['jana', 'submitted'],
      ['dora', 'inReview'],
      ['lena', 'approved'],
      ['jana', 'inUse'],
    ]);
    expect(verifyTrail(trail, sha256)).toEqual({ ok: true });
  });

  it('begins by "Prüfung beginnen" too', async () => {
    const town = aTown();
    await submit(town);
    expect(codesOf(await beginReview(town.deps)(ingo, { id: town.id }))).toEqual([]);
    expect((await town.stored()).status).toBe('inReview');
    expect(codesOf(await beginReview(town.deps)(ingo, { id: town.id }))).toEqual(['nicht-moeglich']);
  });

  it('goes on with a Wiedervorlage that comes due by its date and is written with the next step', async () => {
    const { deps, id, stored } = await inUse();
    deps.clock.advance(366 * 24 * 60);
    expect((await stored()).status).toBe('inUse');
    expect(codesOf(await startRevision(deps)(jana, { id }))).toEqual([]);
    const { status, nextReview, trail } = await stored();
    expect([status, nextReview]).toEqual(['draft', null]);
    expect(trail.slice(-3).map(({ action }) => action)).toEqual([
      'wiedervorlage-faellig',
      'neue-revision',
      'wiedervorlage',
    ]);
  });

  it('ends out of use, and then nothing changes any more', async () => {
    const { deps, id, stored } = await inUse();
    expect(codesOf(await scheduleReview(deps)(dora, { id, date: '2027-06-01' }))).toEqual([]);
    expect(codesOf(await retire(deps)(jana, { id, reason: 'Vertrag gekündigt' }))).toEqual([]);
    const end = await stored();
    const changes = [{ question: 'basis.verbot', content: null, baseRev: end.rev }];
    expect(codesOf(await saveAnswers(deps)(jana, { id, changes }))).toEqual(['ausser-betrieb']);
    expect(codesOf(await scheduleReview(deps)(dora, { id, date: '2027-06-01' }))).toEqual(['ausser-betrieb']);
    expect(await stored()).toEqual(end);
  });
});

describe('S16 only the right people take a step', () => {
  const others = (...who: readonly Actor[]) => ALL_PEOPLE.filter((one) => !who.includes(one));
  /** max was asked for nothing: for him the Vorhaben does not exist. */
  const refusal = (who: Actor) => [who === max ? 'nicht-gefunden' : 'nicht-erlaubt'];

  it.each(others(jana))('submit: $role does not', async (who) => {
    const town = aTown();
    expect(codesOf(await submit(town, who))).toEqual(refusal(who));
    expect((await town.stored()).submissions).toEqual([]);
  });

  it.each(others(dora, ingo, petra))('vote: $role does not', async (who) => {
    const town = aTown(submitted());
    expect(codesOf(await vote(town, who))).toEqual(['nicht-erlaubt']);
    expect(submission(await town.stored()).votes).toEqual([]);
  });

  it.each(others(lena))('decide: $role does not', async (who) => {
    const town = aTown();
    await submit(town);
    await vote(town, dora);
    await vote(town, ingo);
    expect(codesOf(await approve(town, who))).toEqual(refusal(who));
    expect(submission(await town.stored()).decision).toBeNull();
  });

  it.each(others(jana))('start, revise and retire: $role does not', async (who) => {
    const { deps, id, stored } = await inUse();
    const before = await stored();
    expect(codesOf(await startUse(deps)(who, { id, nextReview: null }))).toEqual(refusal(who));
    expect(codesOf(await startRevision(deps)(who, { id }))).toEqual(refusal(who));
    expect(codesOf(await retire(deps)(who, { id, reason: 'x' }))).toEqual(refusal(who));
    expect(await stored()).toEqual(before);
  });

  it('the decision needs the Voten: none can be skipped', async () => {
    const town = aTown();
    await submit(town);
    expect(codesOf(await approve(town))).toEqual(['nicht-moeglich']);
    await vote(town, dora);
    expect(codesOf(await approve(town))).toEqual(['votum-fehlt']);
    await vote(town, ingo);
    expect(codesOf(await approve(town))).toEqual([]);
  });
});

describe('submitting', () => {
  it('needs the tick and the revision that was seen', async () => {
    const town = aTown();
    expect(codesOf(await submit(town, jana, false))).toEqual(['nicht-bestaetigt']);
    const seen = (await town.stored()).rev;
    const changes = [{ question: 'basis.verbot', content: { value: 'ja', note: '' }, baseRev: seen }];
    await saveAnswers(town.deps)(jana, { id: town.id, changes });
    const late = submitAssessment(town.deps)(jana, { id: town.id, expectedRev: seen, confirmed: true });
    expect(codesOf(await late)).toEqual(['veraltet']);
    expect((await town.stored()).submissions).toEqual([]);
  });

  it('U16 sent twice submits once', async () => {
    const town = aTown();
    const input = { id: town.id, expectedRev: (await town.stored()).rev, confirmed: true };
    const both = await Promise.all([
      submitAssessment(town.deps)(jana, input),
      submitAssessment(town.deps)(jana, input),
    ]);
    expect(both.map(codesOf)).toEqual([[], ['veraltet']]);
    expect((await town.stored()).submissions).toHaveLength(1);
  });

  it('keeps the law of the day with it', async () => {
    const town = aTown();
    await submit(town);
    const { catalogue } = submission(await town.stored());
    expect(await town.deps.catalogues.load(catalogue.sha256)).toMatchObject({ ok: true });
  });
});

describe('a submission', () => {
  it('is shown byte for byte as it was, with the questions as worded then, when the law has changed', async () => {
    const town = aTown();
    await submit(town);
    const { rev } = submission(await town.stored());
    const before = await openSubmission(town.deps)(paul, { id: town.id, rev });
    const { questions, rules } = town.deps.catalogue;
    const changed = {
      ...town.deps.catalogue,
      version: 'test.2',
      sha256: 'c'.repeat(64),
      questions: questions.map((question) => ({ ...question, text: 'Ganz anders gefragt?' })),
      rules: rules.filter(({ id }) => id !== 'regel.verbot'),
    };
    const later = { ...town.deps, catalogue: changed };
    const changes = [{ question: 'basis.verbot', content: { value: 'ja', note: '' }, baseRev: rev }];
    await saveAnswers(later)(jana, { id: town.id, changes, leaves: rev });
    const again = await town.stored();
    await submitAssessment(later)(jana, { id: town.id, expectedRev: again.rev, confirmed: true });
    const after = await openSubmission(later)(paul, { id: town.id, rev });
    if (!before.ok || !after.ok) throw new Error('not readable');
    expect(canonicalJson(after.value.submission)).toBe(canonicalJson(before.value.submission));
    expect(canonicalJson(after.value.catalogue)).toBe(canonicalJson(before.value.catalogue));
    expect(after.value.catalogue.questions[0]?.text).toBe(questions[0]?.text);
    const second = await openSubmission(later)(paul, { id: town.id, rev: again.rev + 1 });
    expect(second.ok && second.value.catalogue.questions[0]?.text).toBe('Ganz anders gefragt?');
  });

  it('is read by whoever reads the Vorhaben, and by nobody else', async () => {
    const town = aTown(submitted());
    await town.deps.catalogues.keep(town.deps.catalogue);
    const { rev } = submission(await town.stored());
    const found = await Promise.all(
      ALL_PEOPLE.map(async (who) => [
        who.role,
        (await openSubmission(town.deps)(who, { id: town.id, rev })).ok,
      ]),
    );
    expect(found.filter(([, ok]) => ok).map(([role]) => role)).toEqual([
      'owner',
      'dsb',
      'isb',
      'personalrat',
      'lead',
      'auditor',
    ]);
    expect(codesOf(await openSubmission(town.deps)(paul, { id: town.id, rev: 1 }))).toEqual([
      'nicht-gefunden',
    ]);
  });

  it('whose law cannot be read any more is reported as damaged', async () => {
    const town = aTown(submitted(aDraft()));
    const { rev } = submission(await town.stored());
    expect(codesOf(await openSubmission(town.deps)(paul, { id: town.id, rev }))).toEqual(['beschaedigt']);
    expect(codesOf(await vote(town, dora))).toEqual(['beschaedigt']);
  });
});
