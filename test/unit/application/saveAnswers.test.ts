import { sha256 } from '../../../src/adapters/sha256.ts';
import { createMemoryAccountStore } from '../../../src/adapters/store/memoryAccountStore.ts';
import { createMemoryAssessmentStore } from '../../../src/adapters/store/memoryAssessmentStore.ts';
import { type AssessmentStore, StorageFailure } from '../../../src/application/ports.ts';
import { saveAnswers } from '../../../src/application/saveAnswers.ts';
import type { AnswerValue } from '../../../src/domain/answers.ts';
import type { Assessment } from '../../../src/domain/assessment.ts';
import { verifyTrail } from '../../../src/domain/trail.ts';
import { anAssessment } from '../../support/anAssessment.ts';
import { sampleCatalogue } from '../../support/sampleCatalogue.ts';
import { accountBook, anAccount } from '../../support/testApp.ts';
import { createTestClock } from '../../support/testClock.ts';

const owner = anAccount('owner', 'owner');
const mine = anAssessment({ owner: owner.id });

function setUp(assessment: Assessment = mine, store?: AssessmentStore) {
  const assessments = store ?? createMemoryAssessmentStore([assessment]);
  const clock = createTestClock('2026-11-23T09:42:00.000Z');
  const accounts = createMemoryAccountStore(accountBook());
  const save = saveAnswers({ assessments, accounts, clock, sha256, catalogue: sampleCatalogue });
  return { save, assessments, clock };
}

function answer(question: string, value: AnswerValue | null, baseRev = 1, note = '') {
  return { question, baseRev, content: value === null ? null : { value, note } };
}

async function storedIn(assessments: AssessmentStore): Promise<Assessment> {
  const loaded = await assessments.load(mine.id);
  if (!loaded.ok || loaded.value === null) throw new Error('assessment is gone');
  return loaded.value;
}

describe('saveAnswers', () => {
  it('stores answer, author, time and revision in one document', async () => {
    const { save, assessments } = setUp();
    const saved = await save(owner, {
      id: mine.id,
      changes: [answer('basis.gespraech', 'ja', 1, 'nur im Chat')],
    });
    expect(saved).toMatchObject({ ok: true, value: { changed: true, conflicts: [] } });
    const stored = await storedIn(assessments);
    expect(stored.answers['basis.gespraech']).toEqual({
      value: 'ja',
      note: 'nur im Chat',
      by: owner.id,
      byName: owner.name,
      at: '2026-11-23T09:42:00.000Z',
      rev: 2,
    });
    expect([stored.rev, stored.changedAt]).toEqual([2, '2026-11-23T09:42:00.000Z']);
  });

  it('appends one trail entry per changed answer, with old and new, in the same save', async () => {
    const { save, assessments } = setUp();
    await save(owner, {
      id: mine.id,
      changes: [answer('basis.gespraech', 'ja'), answer('basis.zweck', 'Auskunft')],
    });
    await save(owner, { id: mine.id, changes: [answer('basis.gespraech', 'nein', 2)] });
    await save(owner, { id: mine.id, changes: [answer('basis.gespraech', null, 3)] });
    const { trail, answers } = await storedIn(assessments);
    expect(
      trail.slice(1).map(({ action, field, before, after, rev }) => [rev, action, field, before, after]),
    ).toEqual([
      [2, 'antwort', 'basis.gespraech', null, { value: 'ja', note: '' }],
      [2, 'antwort', 'basis.zweck', null, { value: 'Auskunft', note: '' }],
      [3, 'antwort-geaendert', 'basis.gespraech', { value: 'ja', note: '' }, { value: 'nein', note: '' }],
      [4, 'antwort-entfernt', 'basis.gespraech', { value: 'nein', note: '' }, null],
    ]);
    expect(verifyTrail(trail, sha256)).toEqual({ ok: true });
    expect(Object.keys(answers)).toEqual(['basis.zweck']);
  });

  it('U16 counts a form that is sent twice once', async () => {
    const { save, assessments } = setUp();
    const form = { id: mine.id, changes: [answer('basis.gespraech', 'ja')] };
    await save(owner, form);
    expect(await save(owner, form)).toMatchObject({ ok: true, value: { changed: false, conflicts: [] } });
    expect((await storedIn(assessments)).rev).toBe(2);
  });

  it('merges a form that others overtook with another answer', async () => {
    const { save, assessments } = setUp();
    await save(owner, { id: mine.id, changes: [answer('basis.gespraech', 'ja')] });
    await save(owner, { id: mine.id, changes: [answer('basis.personenbezug', 'nein', 1)] });
    const { answers } = await storedIn(assessments);
    expect([answers['basis.gespraech']?.value, answers['basis.personenbezug']?.value]).toEqual([
      'ja',
      'nein',
    ]);
  });

  it('keeps the stored version of an answer that both changed, stores the rest, and hands back both', async () => {
    const { save, assessments } = setUp();
    await save(owner, { id: mine.id, changes: [answer('basis.gespraech', 'ja')] });
    const late = await save(owner, {
      id: mine.id,
      changes: [answer('basis.gespraech', 'nein', 1), answer('basis.zweck', 'Auskunft', 1)],
    });
    expect(late).toMatchObject({
      ok: true,
      value: { changed: true, conflicts: [{ question: 'basis.gespraech', mine: { value: 'nein' } }] },
    });
    const { answers } = await storedIn(assessments);
    expect([answers['basis.gespraech']?.value, answers['basis.zweck']?.value]).toEqual(['ja', 'Auskunft']);
  });

  it('merges again when somebody saves between reading and writing', async () => {
    const inner = createMemoryAssessmentStore([mine]);
    const rival = setUp(mine, inner).save;
    let races = 2;
    const racing: AssessmentStore = {
      ...inner,
      save: async (assessment, expectedRev) => {
        if (races > 0) {
          races -= 1;
          const value = races === 1 ? 'erste' : 'zweite';
          await rival(owner, { id: mine.id, changes: [answer('basis.zweck', value, 99)] });
        }
        return inner.save(assessment, expectedRev);
      },
    };
    const { save } = setUp(mine, racing);
    expect(await save(owner, { id: mine.id, changes: [answer('basis.gespraech', 'ja')] })).toMatchObject({
      ok: true,
    });
    const { answers, trail } = await storedIn(inner);
    expect([answers['basis.gespraech']?.value, answers['basis.zweck']?.value]).toEqual(['ja', 'zweite']);
    expect(verifyTrail(trail, sha256)).toEqual({ ok: true });
  });

  it('gives up with a message when the document keeps changing', async () => {
    const busy: AssessmentStore = { ...createMemoryAssessmentStore([mine]), save: async () => false };
    const { save } = setUp(mine, busy);
    const answered = await save(owner, { id: mine.id, changes: [answer('basis.gespraech', 'ja')] });
    expect(answered).toMatchObject({ ok: false, problems: [{ code: 'gleichzeitig' }] });
  });

  it('R3 stores nothing when the disk refuses', async () => {
    const inner = createMemoryAssessmentStore([mine]);
    const full: AssessmentStore = { ...inner, save: () => Promise.reject(new StorageFailure('voll')) };
    const { save } = setUp(mine, full);
    await expect(save(owner, { id: mine.id, changes: [answer('basis.gespraech', 'ja')] })).rejects.toThrow(
      'voll',
    );
    expect(await storedIn(inner)).toEqual(mine);
  });

  it.each([
    ['another owner', anAccount('owner2', 'owner'), 'nicht-gefunden'],
    ['the administration', anAccount('admin', 'admin'), 'nicht-gefunden'],
    ['somebody who was not asked', anAccount('contributor', 'contributor'), 'nicht-gefunden'],
    ['the DSB, whose question it is not', anAccount('dsb', 'dsb'), 'nicht-zustaendig'],
    ['the Leitung, who may read', anAccount('lead', 'lead'), 'nicht-erlaubt'],
    ['the auditor, who may read', anAccount('auditor', 'auditor'), 'nicht-erlaubt'],
  ])('refuses %s', async (_who, user, code) => {
    const { save, assessments } = setUp();
    const refused = await save(user, { id: mine.id, changes: [answer('basis.gespraech', 'ja')] });
    expect(refused).toMatchObject({ ok: false, problems: [{ code }] });
    expect(await storedIn(assessments)).toEqual(mine);
  });

  it('knows no Vorhaben by an id that is none', async () => {
    const { save } = setUp();
    expect(await save(owner, { id: '../konten', changes: [] })).toMatchObject({
      ok: false,
      problems: [{ code: 'nicht-gefunden' }],
    });
  });
});

describe('saveAnswers with proposals of a template', () => {
  const proposals = {
    'basis.personenbezug': 'ja',
    'dsgvo.avv': 'entwurf',
    'bsi.folgen': { gesetze: 'hoch' },
  };
  const fromTemplate = anAssessment({ owner: owner.id, proposals });

  it('turns a proposal into an answer when the form that shows it is saved', async () => {
    const { save, assessments } = setUp(fromTemplate);
    await save(owner, { id: mine.id, changes: [answer('basis.personenbezug', 'ja')] });
    const stored = await storedIn(assessments);
    expect(stored.answers['basis.personenbezug']?.value).toBe('ja');
    expect(Object.keys(stored.proposals)).toEqual(['dsgvo.avv', 'bsi.folgen']);
  });

  it('drops a proposal that was replaced', async () => {
    const { save, assessments } = setUp(fromTemplate);
    await save(owner, {
      id: mine.id,
      changes: [answer('bsi.folgen', { gesetze: 'normal', aufgaben: 'normal' })],
    });
    expect(Object.keys((await storedIn(assessments)).proposals)).toEqual([
      'basis.personenbezug',
      'dsgvo.avv',
    ]);
  });

  it('drops a proposal that was emptied, and says so in the trail', async () => {
    const { save, assessments } = setUp(fromTemplate);
    await save(owner, { id: mine.id, changes: [answer('basis.personenbezug', null)] });
    const { proposals: left, answers, trail } = await storedIn(assessments);
    expect([left['basis.personenbezug'], answers['basis.personenbezug']]).toEqual([undefined, undefined]);
    expect(trail.at(-1)).toMatchObject({
      action: 'vorschlag-verworfen',
      field: 'vorlage:basis.personenbezug',
      before: 'ja',
    });
  });

  it('leaves a proposal alone when its question drops out in the same save', async () => {
    const { save, assessments } = setUp(fromTemplate);
    const changes = [answer('basis.personenbezug', 'nein'), answer('dsgvo.avv', 'entwurf')];
    await save(owner, { id: mine.id, changes });
    const stored = await storedIn(assessments);
    expect(stored.answers['dsgvo.avv']).toBeUndefined();
    expect(stored.proposals['dsgvo.avv']).toBe('entwurf');
  });
});
