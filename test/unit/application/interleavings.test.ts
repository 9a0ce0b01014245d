/**
 * F5: two editors at the same Vorhaben, their loads and saves interleaved at random, against a model that knows who
 * has seen what.
 */

import { sha256 } from '../../../src/adapters/sha256.ts';
import type { Actor } from '../../../src/application/assessmentAccess.ts';
import type { AssessmentStore } from '../../../src/application/ports.ts';
import { type SavedAnswers, saveAnswers } from '../../../src/application/saveAnswers.ts';
import { delegate } from '../../../src/application/work/delegate.ts';
import { contentOf } from '../../../src/domain/answerRecord.ts';
import type { Assessment } from '../../../src/domain/assessment.ts';
import { canonicalJson } from '../../../src/domain/canonicalJson.ts';
import type { AnswerChange } from '../../../src/domain/mergeAnswers.ts';
import type { Result } from '../../../src/domain/outcome.ts';
import { verifyTrail } from '../../../src/domain/trail.ts';
import { type Random, randomFrom } from '../../../src/rulebook/random.ts';
import { aDraft, jana, max } from '../../support/aReview.ts';
import { aTown } from '../../support/aTown.ts';

const INTERLEAVINGS = 1000;
const FIELDS = ['basis.personen', 'basis.verbot', 'basis.beschaeftigte'];

/** Lets the other editor run between any two calls of the store, as the dice say. */
function interleaved(store: AssessmentStore, random: Random): AssessmentStore {
  const pause = async () => {
    for (let ticks = random.below(6); ticks > 0; ticks -= 1) await null;
  };
  return {
    ...store,
    load: async (id) => {
      await pause();
      const loaded = await store.load(id);
      await pause();
      return loaded;
    },
    save: async (assessment, rev) => {
      await pause();
      return store.save(assessment, rev);
    },
  };
}

interface Race {
  readonly base: Assessment;
  readonly after: Assessment;
  readonly forms: readonly { readonly who: Actor; readonly changes: readonly AnswerChange[] }[];
  readonly results: readonly Result<SavedAnswers>[];
}

async function run(seed: number): Promise<Race> {
  const random = randomFrom(seed);
  const town = aTown(aDraft(random.chance(0.5) ? {} : { 'basis.personen': 'ja', 'basis.verbot': 'nein' }));
  const { id } = town;
  for (const field of FIELDS) {
    const target = { kind: 'question', id: field } as const;
    await delegate(town.deps)(jana, { id, target, to: max.id, due: null, message: '' });
  }
  const base = await town.stored();
  const changeOf = (who: Actor) => (question: string) => ({
    question,
    baseRev: base.rev,
    content: random.chance(0.2) ? null : { value: random.pick(['ja', 'nein', 'unbekannt']), note: who.id },
  });
  const forms = [jana, max].map((who) => ({ who, changes: random.some(FIELDS, 0.5).map(changeOf(who)) }));
  const deps = { ...town.deps, assessments: interleaved(town.deps.assessments, random) };
  const results = await Promise.all(forms.map(({ who, changes }) => saveAnswers(deps)(who, { id, changes })));
  return { base, after: await town.stored(), forms, results };
}

/** What the model expects of one field; answers whether it was a conflict. */
function checkField({ base, after, forms, results }: Race, field: string): boolean {
  const before = contentAt(base, field);
  // An editor who says what was there has not touched the field.
  const touched = forms.flatMap(({ changes }, index) => {
    const change = changes.find(({ question }) => question === field);
    const content = canonicalJson(change?.content ?? null);
    return change === undefined || content === before ? [] : [{ content, index }];
  });
  const told = results.map((one) =>
    one.ok ? one.value.conflicts.find(({ question }) => question === field) : undefined,
  );
  if (new Set(touched.map(({ content }) => content)).size < 2) {
    expect(contentAt(after, field)).toBe(touched[0]?.content ?? before);
    expect(told).toEqual([undefined, undefined]);
    return false;
  }
  // Both touched it differently: one is stored, the other is shown both, so neither is lost.
  const [loser, ...more] = touched.filter(({ index }) => told[index]);
  const winner = touched.find((one) => one !== loser);
  expect(more).toEqual([]);
  expect(contentAt(after, field)).toBe(winner?.content);
  const shown = told[loser?.index ?? 0];
  expect(canonicalJson(shown?.mine ?? null)).toBe(loser?.content);
  expect(shown?.by).toBe(forms[winner?.index ?? 0]?.who.name);
  return true;
}

function contentAt({ answers }: Assessment, field: string): string {
  return canonicalJson(contentOf(answers[field] ?? null));
}

it(`F5 ${INTERLEAVINGS} interleavings of two editors lose no update, merge different fields and show both versions of the same`, async () => {
  let conflicts = 0;
  let merges = 0;
  for (let seed = 1; seed <= INTERLEAVINGS; seed += 1) {
    const raced = await run(seed);
    expect(raced.results.map(({ ok }) => ok)).toEqual([true, true]);
    expect(verifyTrail(raced.after.trail, sha256)).toEqual({ ok: true });
    conflicts += FIELDS.filter((field) => checkField(raced, field)).length;
    if (raced.after.rev === raced.base.rev + 2) merges += 1;
  }
  // The races really happened.
  expect(conflicts).toBeGreaterThan(100);
  expect(merges).toBeGreaterThan(100);
});
