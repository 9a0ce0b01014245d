import { randomIds } from '../../../src/adapters/ids.ts';
import { sha256 } from '../../../src/adapters/sha256.ts';
import { createMemoryAccountStore } from '../../../src/adapters/store/memoryAccountStore.ts';
import { createMemoryAssessmentStore } from '../../../src/adapters/store/memoryAssessmentStore.ts';
import type { AssessmentStore } from '../../../src/application/ports.ts';
import { startAssessment } from '../../../src/application/startAssessment.ts';
import { verifyTrail } from '../../../src/domain/trail.ts';
import { anAssessment } from '../../support/anAssessment.ts';
import { sampleCatalogue } from '../../support/sampleCatalogue.ts';
import { anAccount } from '../../support/testApp.ts';
import { createTestClock } from '../../support/testClock.ts';

const owner = anAccount('owner', 'owner');
const details = {
  title: 'Bürger-Chatbot',
  department: 'Bürgerbüro',
  plannedStart: '2027-03-01',
  template: null,
};

function setUp(
  assessments: AssessmentStore = createMemoryAssessmentStore(),
  accounts = createMemoryAccountStore(),
) {
  const clock = createTestClock('2026-11-23T09:42:00.000Z');
  return startAssessment({
    assessments,
    accounts,
    clock,
    ids: randomIds,
    sha256,
    catalogue: sampleCatalogue,
  });
}

describe('startAssessment', () => {
  it('creates an empty draft that belongs to its owner, with a trail from the first moment', async () => {
    const started = await setUp()(owner, details);
    if (!started.ok) throw new Error('refused');
    const { trail, ...assessment } = started.value;
    expect(assessment).toEqual({
      ...details,
      id: expect.stringMatching(/^[0-9a-z]{25}$/),
      number: 'V-2026-001',
      owner: owner.id,
      ownerName: owner.name,
      createdAt: '2026-11-23T09:42:00.000Z',
      changedAt: '2026-11-23T09:42:00.000Z',
      rev: 1,
      answers: {},
      proposals: {},
      status: 'draft',
      submissions: [],
      delegations: [],
      threads: [],
      measureWork: {},
      nextReview: null,
    });
    expect(trail).toMatchObject([
      { seq: 1, action: 'angelegt', by: owner.id, before: null, after: { title: details.title } },
    ]);
    expect(verifyTrail(trail, sha256)).toEqual({ ok: true });
  });

  it('keeps the answers of a template as proposals', async () => {
    const started = await setUp()(owner, { ...details, template: 'chatbot' });
    expect(started).toMatchObject({
      ok: true,
      value: {
        answers: {},
        template: 'chatbot',
        proposals: { 'basis.gespraech': 'ja', 'dsgvo.avv': 'entwurf' },
      },
    });
  });

  it('refuses a template that does not exist', async () => {
    const started = await setUp()(owner, { ...details, template: 'erfunden' });
    expect(started).toMatchObject({ ok: false, problems: [{ field: 'vorlage' }] });
  });

  it('numbers within the year, also when many start at once', async () => {
    const lastYear = anAssessment({ id: 'alt', number: 'V-2025-007' });
    const start = setUp(createMemoryAssessmentStore([lastYear, anAssessment({ number: 'V-2026-012' })]));
    const started = await Promise.all([1, 2, 3].map(() => start(owner, details)));
    expect(started.map((one) => (one.ok ? one.value.number : one))).toEqual([
      'V-2026-013',
      'V-2026-014',
      'V-2026-015',
    ]);
  });

  it('never gives the number of a deleted file again', async () => {
    const accounts = createMemoryAccountStore();
    await setUp(createMemoryAssessmentStore(), accounts)(owner, details);
    const started = await setUp(createMemoryAssessmentStore(), accounts)(owner, details);
    expect(started).toMatchObject({ ok: true, value: { number: 'V-2026-002' } });
    const { trail } = await accounts.read();
    expect(trail.map(({ action, field, by }) => [action, field, by])).toEqual([
      ['vorhaben.nummer', 'V-2026-001', owner.id],
      ['vorhaben.nummer', 'V-2026-002', owner.id],
    ]);
  });

  it('leaves out a number that an unreadable file may hold', async () => {
    const store = createMemoryAssessmentStore([anAssessment({ number: 'V-2026-001' })]);
    const damage = { id: 'x', file: 'x.json', code: 'pruefsumme', detail: '' } as const;
    const list: AssessmentStore['list'] = async () => ({ ...(await store.list()), damaged: [damage] });
    const started = await setUp({ ...store, list })(owner, details);
    expect(started).toMatchObject({ ok: true, value: { number: 'V-2026-003' } });
  });

  it.each(['dsb', 'auditor', 'admin'] as const)('is for project owners only, not for %s', async (role) => {
    expect(await setUp()(anAccount(role, role), details)).toMatchObject({
      ok: false,
      problems: [{ code: 'nicht-erlaubt' }],
    });
  });

  it('goes on after a failed start, whose number stays unused and is on record as such', async () => {
    const store = createMemoryAssessmentStore();
    const accounts = createMemoryAccountStore();
    let isFull = true;
    const create: AssessmentStore['create'] = (assessment) =>
      isFull ? Promise.reject(new Error('voll')) : store.create(assessment);
    const start = setUp({ ...store, create }, accounts);
    await expect(start(owner, details)).rejects.toThrow('voll');
    isFull = false;
    expect(await start(owner, details)).toMatchObject({ ok: true, value: { number: 'V-2026-002' } });
    await start(owner, details);
    const { trail } = await accounts.read();
    expect(trail.map(({ action, field }) => [action, field])).toEqual([
      ['vorhaben.nummer', 'V-2026-001'],
      ['vorhaben.nummer-unbenutzt', 'V-2026-001'],
      ['vorhaben.nummer', 'V-2026-002'],
      ['vorhaben.nummer', 'V-2026-003'],
    ]);
  });

  it('does not call a number unused whose Vorhaben reached the disk in spite of the failure', async () => {
    const store = createMemoryAssessmentStore();
    const accounts = createMemoryAccountStore();
    const create: AssessmentStore['create'] = async (assessment) => {
      await store.create(assessment);
      throw new Error('zu spät');
    };
    const start = setUp({ ...store, create }, accounts);
    await expect(start(owner, details)).rejects.toThrow('zu spät');
    await expect(start(owner, details)).rejects.toThrow('zu spät');
    expect((await accounts.read()).trail.map(({ action }) => action)).toEqual([
      'vorhaben.nummer',
      'vorhaben.nummer',
    ]);
  });
});
