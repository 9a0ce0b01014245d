import { dueReview, moveOn } from '../../../../src/domain/workflow/moveOn.ts';
import { planReview, takeIntoUse, takeOutOfUse } from '../../../../src/domain/workflow/operate.ts';
import { aDraft, answered, jana, revised, TODAY } from '../../../support/aReview.ts';

const approved = { ...aDraft(), status: 'approved' } as const;
const inUse = revised(approved, jana, takeIntoUse(approved, { nextReview: '2027-11-23' }, TODAY));

describe('a tool in use', () => {
  it('starts after the decision, with the date of its Wiedervorlage', () => {
    expect(inUse).toMatchObject({ status: 'inUse', nextReview: '2027-11-23' });
    expect(inUse.trail.slice(-2).map(({ action, after }) => [action, after])).toEqual([
      ['in-betrieb-genommen', 'inUse'],
      ['wiedervorlage', '2027-11-23'],
    ]);
    expect(takeIntoUse(approved, { nextReview: TODAY }, TODAY)).toMatchObject({ ok: false });
    expect(takeIntoUse(aDraft(), { nextReview: null }, TODAY)).toMatchObject({
      problems: [{ code: 'nicht-moeglich' }],
    });
  });

  it('gets another date, or is called for at once', () => {
    const later = revised(inUse, jana, planReview(inUse, '2028-01-01', TODAY));
    expect(later).toMatchObject({ status: 'inUse', nextReview: '2028-01-01' });
    const now = revised(inUse, jana, planReview(inUse, TODAY, TODAY));
    expect(now).toMatchObject({ status: 'reviewDue', nextReview: TODAY });
    expect(planReview(inUse, '2026-11-22', TODAY)).toMatchObject({ problems: [{ code: 'kein-datum' }] });
    expect(planReview(approved, '2028-01-01', TODAY)).toMatchObject({
      problems: [{ code: 'nicht-moeglich' }],
    });
  });

  it('comes due by its date, which is written with the next thing that happens', () => {
    expect(dueReview(inUse, '2027-11-22').changes).toEqual([]);
    expect(dueReview(inUse, '2027-11-23')).toMatchObject({
      properties: { status: 'reviewDue' },
      changes: [{ action: 'wiedervorlage-faellig' }],
    });
  });

  it('goes back to draft with a Wiedervorlage, whose date is then served', () => {
    const due = { ...inUse, status: 'reviewDue' } as const;
    const taken = revised(due, jana, moveOn(due, 'startRevision'));
    expect(taken).toMatchObject({ status: 'draft', nextReview: null });
    expect(answered(due, jana, { 'basis.verbot': 'ja' })).toMatchObject({
      status: 'draft',
      nextReview: null,
    });
    expect(answered(inUse, jana, { 'basis.verbot': 'ja' })).toMatchObject({ nextReview: '2027-11-23' });
  });

  it('goes out of use with a reason, and has no date any more', () => {
    expect(takeOutOfUse(inUse, '  ')).toMatchObject({ problems: [{ code: 'leer' }] });
    const retired = revised(inUse, jana, takeOutOfUse(inUse, 'Vertrag gekündigt'));
    expect(retired).toMatchObject({ status: 'retired', nextReview: null });
    expect(retired.trail.at(-1)).toMatchObject({ after: 'Vertrag gekündigt' });
    expect(takeOutOfUse(aDraft(), 'x')).toMatchObject({ problems: [{ code: 'nicht-moeglich' }] });
  });
});
