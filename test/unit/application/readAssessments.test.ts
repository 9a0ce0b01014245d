import { createMemoryAccountStore } from '../../../src/adapters/store/memoryAccountStore.ts';
import { createMemoryAssessmentStore } from '../../../src/adapters/store/memoryAssessmentStore.ts';
import { createMemoryCatalogueArchive } from '../../../src/adapters/store/memoryCatalogueArchive.ts';
import { listAssessments } from '../../../src/application/listAssessments.ts';
import { openAssessment, openResult } from '../../../src/application/openAssessment.ts';
import type { AssessmentStore } from '../../../src/application/ports.ts';
import { answeredAssessment, CHATBOT_ANSWERS } from '../../support/aDossier.ts';
import { anAssessment } from '../../support/anAssessment.ts';
import { sampleCatalogue } from '../../support/sampleCatalogue.ts';
import { accountBook, anAccount } from '../../support/testApp.ts';
import { createTestClock } from '../../support/testClock.ts';

const owner = anAccount('owner', 'owner');
const mine = answeredAssessment(CHATBOT_ANSWERS, {
  id: 'meins',
  owner: owner.id,
  changedAt: '2026-11-20T09:00:00.000Z',
});
const foreign = anAssessment({ id: 'fremd', owner: 'kontoowner2', changedAt: '2026-11-21T09:00:00.000Z' });
const damage = { id: 'kaputt', file: 'kaputt.json', code: 'kette', detail: 'Eintrag 3.' } as const;

function deps(overrides: Partial<AssessmentStore> = {}) {
  return {
    assessments: { ...createMemoryAssessmentStore([mine, foreign]), ...overrides },
    accounts: createMemoryAccountStore(accountBook()),
    catalogues: createMemoryCatalogueArchive(),
    clock: createTestClock('2026-11-23T09:42:00.000Z'),
    catalogue: sampleCatalogue,
  };
}

describe('listAssessments', () => {
  it.each([
    ['owner', ['meins']],
    ['dsb', ['fremd', 'meins']],
    ['auditor', ['fremd', 'meins']],
    ['admin', []],
  ] as const)('shows %s exactly their Vorhaben, last changed first', async (role, ids) => {
    const { dossiers } = await listAssessments(deps())(anAccount(role, role));
    expect(dossiers.map(({ assessment }) => assessment.id)).toEqual(ids);
  });

  it('names files that cannot be trusted beside the others', async () => {
    const list: AssessmentStore['list'] = async () => ({ assessments: [mine], damaged: [damage] });
    const found = await listAssessments(deps({ list }))(owner);
    expect([found.dossiers.length, found.damaged]).toEqual([1, [damage]]);
  });
});

describe('openAssessment and openResult', () => {
  it('say the same about the same answers', async () => {
    const [opened, result] = [
      await openAssessment(deps())(owner, 'meins'),
      await openResult(deps())(owner, 'meins'),
    ];
    if (!opened.ok || !result.ok) throw new Error('refused');
    expect(JSON.stringify(opened.value.result)).toBe(JSON.stringify(result.value.result));
    expect(result.value.result.asOf).toBe('2026-11-23');
  });

  it('decide with the readings that the municipality chose', async () => {
    const book = accountBook();
    const settings = { ...book.settings, switches: { 'schalter.vorsorge': 'mild' } };
    const accounts = createMemoryAccountStore({ ...book, settings });
    const opened = await openResult({ ...deps(), accounts })(owner, 'meins');
    expect(opened).toMatchObject({
      ok: true,
      value: { result: { switches: { 'schalter.vorsorge': 'mild' } } },
    });
  });

  it('show the questions that follow from the proposals of a template', async () => {
    const proposed = anAssessment({
      id: 'meins',
      owner: owner.id,
      proposals: { 'basis.personenbezug': 'ja' },
    });
    const opened = await openAssessment(deps(createMemoryAssessmentStore([proposed])))(owner, 'meins');
    if (!opened.ok) throw new Error('refused');
    expect(opened.value.asked.map(({ id }) => id)).toContain('dsgvo.avv');
    expect(opened.value.answers.size).toBe(0);
  });

  it('take an answer that the law no longer offers for open, never for a no', async () => {
    const withOldOption = { ...CHATBOT_ANSWERS, 'dsgvo.avv': 'muendlich' };
    const old = answeredAssessment(withOldOption, { id: 'meins', owner: owner.id });
    for (const open of [openAssessment, openResult]) {
      const opened = await open(deps(createMemoryAssessmentStore([old])))(owner, 'meins');
      if (!opened.ok) throw new Error('refused');
      const { result, answers, assessment } = opened.value;
      expect(result.openQuestions).toContain('dsgvo.avv');
      expect(result.decisions.einsatz?.atMost).toBe('gesperrt-hart');
      expect([answers.has('dsgvo.avv'), assessment.answers['dsgvo.avv']?.value]).toEqual([
        false,
        'muendlich',
      ]);
    }
  });

  it('answer for a foreign Vorhaben as for one that does not exist', async () => {
    const open = openAssessment(deps());
    expect(await open(owner, 'fremd')).toEqual(await open(owner, 'gibtesnicht'));
  });

  it('name the damage of a file', async () => {
    const load: AssessmentStore['load'] = async () => ({ ok: false, problems: damage });
    const opened = await openAssessment(deps({ load }))(owner, 'kaputt');
    expect(opened).toMatchObject({
      ok: false,
      problems: [{ code: 'beschaedigt', detail: 'kaputt.json: Eintrag 3.' }],
    });
  });
});
