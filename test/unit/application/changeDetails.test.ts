import { sha256 } from '../../../src/adapters/sha256.ts';
import { createMemoryAssessmentStore } from '../../../src/adapters/store/memoryAssessmentStore.ts';
import { changeDetails } from '../../../src/application/changeDetails.ts';
import { verifyTrail } from '../../../src/domain/trail.ts';
import { anAssessment } from '../../support/anAssessment.ts';
import { anAccount } from '../../support/testApp.ts';
import { createTestClock } from '../../support/testClock.ts';

const owner = anAccount('owner', 'owner');
const mine = anAssessment({ owner: owner.id });
const { id, department } = mine;
const renamed = { title: 'Chatbot im Bürgerbüro', department, plannedStart: null };

function setUp() {
  const assessments = createMemoryAssessmentStore([mine]);
  const clock = createTestClock('2026-11-23T09:42:00.000Z');
  return changeDetails({ assessments, clock, sha256 });
}

describe('changeDetails', () => {
  it('changes what differs and notes old and new', async () => {
    const changed = await setUp()(owner, {
      id,
      baseRev: 1,
      details: { ...renamed, plannedStart: '2027-03-01' },
    });
    if (!changed.ok) throw new Error('refused');
    const { assessment } = changed.value;
    expect(assessment).toMatchObject({ title: renamed.title, plannedStart: '2027-03-01', rev: 2 });
    expect(assessment.trail.slice(1).map(({ field, before, after }) => [field, before, after])).toEqual([
      ['vorhaben:title', mine.title, renamed.title],
      ['vorhaben:plannedStart', null, '2027-03-01'],
    ]);
    expect(verifyTrail(assessment.trail, sha256)).toEqual({ ok: true });
  });

  it('makes no revision of an unchanged form', async () => {
    const same = { title: mine.title, department, plannedStart: null };
    expect(await setUp()(owner, { id, baseRev: 1, details: same })).toMatchObject({
      ok: true,
      value: { stale: false, assessment: { rev: 1 } },
    });
  });

  it('stores nothing of a form that others overtook, and says so', async () => {
    const change = setUp();
    await change(owner, { id, baseRev: 1, details: renamed });
    const late = await change(owner, { id, baseRev: 1, details: { ...renamed, title: 'Anders' } });
    expect(late).toMatchObject({
      ok: true,
      value: { stale: true, assessment: { title: renamed.title, rev: 2 } },
    });
  });

  it('hides a foreign Vorhaben and refuses those who only read', async () => {
    const input = { id, baseRev: 1, details: renamed };
    expect(await setUp()(anAccount('owner2', 'owner'), input)).toMatchObject({
      problems: [{ code: 'nicht-gefunden' }],
    });
    expect(await setUp()(anAccount('dsb', 'dsb'), input)).toMatchObject({
      problems: [{ code: 'nicht-erlaubt' }],
    });
  });
});
