/** What waits for a person with a date, by role: the lists, the calendar and the reminders are made of it. */
import type { Actor } from '../../../src/application/assessmentAccess.ts';
import { dutiesIn } from '../../../src/application/work/duties.ts';
import type { Assessment } from '../../../src/domain/assessment.ts';
import type { MeasureWork, WorkStatus } from '../../../src/domain/measureWork.ts';
import { anAssessment } from '../../support/anAssessment.ts';
import { dora, ingo, jana, lena, max, paul, reviewCatalogue } from '../../support/aReview.ts';

const KEY = 'massnahme.vertrag';

function work({ id, name }: Actor, status: WorkStatus = 'offen'): Record<string, MeasureWork> {
  return { [KEY]: { owner: id, ownerName: name, due: '2026-11-30', status, evidence: [] } };
}

function asked({ id, name }: Actor, doneAt: string | null = null): Assessment['delegations'] {
  const target = { kind: 'question', id: 'basis.verbot' } as const;
  const by = { by: jana.id, byName: jana.name, at: '2026-11-20T09:00:00.000Z' };
  return [{ id: 'w1', target, to: id, toName: name, due: '2026-12-04', message: '', doneAt, ...by }];
}

function kindsFor(user: Actor, file: Partial<Assessment>): readonly string[] {
  const assessment = anAssessment({ owner: jana.id, ...file });
  return dutiesIn(assessment, user, reviewCatalogue).map(({ kind }) => kind);
}

describe('what waits for a person', () => {
  it('is a measure only for whoever is named for it', () => {
    for (const user of [jana, dora, ingo, lena, max, paul])
      expect([user.name, kindsFor(user, { measureWork: work(max) })]).toEqual([
        user.name,
        user === max ? ['massnahme'] : [],
      ]);
  });

  it.each(['umgesetzt', 'geprueft'] as const)('is no measure that is %s', (status) => {
    expect(kindsFor(max, { measureWork: work(max, status) })).toEqual([]);
  });

  it.each(['rejected', 'retired'] as const)('is no measure of what is %s', (status) => {
    expect(kindsFor(max, { status, measureWork: work(max) })).toEqual([]);
  });

  it('is a question until it is done', () => {
    expect(kindsFor(max, { delegations: asked(max) })).toEqual(['weitergabe']);
    expect(kindsFor(max, { delegations: asked(max, '2026-11-21T09:00:00.000Z') })).toEqual([]);
    expect(kindsFor(dora, { delegations: asked(max) })).toEqual([]);
  });

  it('is nothing that the present role may not do', () => {
    const moved: Actor = { ...max, role: 'auditor' };
    expect(kindsFor(moved, { delegations: asked(max), measureWork: work(max) })).toEqual([]);
    const administrator: Actor = { ...max, role: 'admin' };
    expect(kindsFor(administrator, { delegations: asked(max), measureWork: work(max) })).toEqual([]);
  });

  it('is the Wiedervorlage for the owner and the DSB, while the tool is in use', () => {
    const inUse = { status: 'inUse', nextReview: '2027-11-23' } as const;
    expect([jana, dora].map((user) => kindsFor(user, inUse))).toEqual([['wiedervorlage'], ['wiedervorlage']]);
    expect([ingo, lena, max, paul].flatMap((user) => kindsFor(user, inUse))).toEqual([]);
    expect(kindsFor({ ...jana, id: 'andere' }, inUse)).toEqual([]);
    expect(kindsFor(jana, { ...inUse, status: 'draft' })).toEqual([]);
  });
});
