import { openDelegationsOf } from '../../../src/domain/delegation.ts';
import { endDelegation, handOver } from '../../../src/domain/handOver.ts';
import { aDraft, by, jana, max, revised } from '../../support/aReview.ts';

const target = { kind: 'section', id: 'abschnitt' } as const;
const given = {
  id: 'w1',
  target,
  to: max.id,
  toName: max.name,
  due: '2026-12-01',
  message: 'Bitte bis Montag.',
};
const draft = aDraft();
const handed = revised(draft, jana, handOver(draft, given, by(jana)));

describe('a section or question handed over', () => {
  it('is with that person until it is done, and says who asked', () => {
    expect(openDelegationsOf(handed, max.id)).toEqual([{ ...given, ...by(jana), doneAt: null }]);
    expect(openDelegationsOf(handed, jana.id)).toEqual([]);
    const done = revised(handed, max, endDelegation(handed, 'w1', by(max)));
    expect(openDelegationsOf(done, max.id)).toEqual([]);
    expect(done.delegations[0]?.doneAt).toBe(by(max).at);
  });

  it('stands in the trail, as does its end', () => {
    const done = revised(handed, max, endDelegation(handed, 'w1', by(max)));
    expect(done.trail.slice(-2).map(({ action, field, by: who }) => [action, field, who])).toEqual([
      ['weitergegeben', 'weitergabe:w1', 'jana'],
      ['weitergabe-erledigt', 'weitergabe:w1', 'max'],
    ]);
  });

  it('goes to the same person once, and again after it was done', () => {
    const twice = { ...given, id: 'w2' };
    expect(handOver(handed, twice, by(jana))).toMatchObject({ problems: [{ code: 'schon-weitergegeben' }] });
    expect(handOver(handed, { ...twice, to: 'andere' }, by(jana)).ok).toBe(true);
    const other = { ...twice, target: { kind: 'question', id: 'abschnitt' } } as const;
    expect(handOver(handed, other, by(jana)).ok).toBe(true);
    const done = revised(handed, max, endDelegation(handed, 'w1', by(max)));
    expect(handOver(done, twice, by(jana)).ok).toBe(true);
  });

  it('ends once', () => {
    const done = revised(handed, max, endDelegation(handed, 'w1', by(max)));
    expect(endDelegation(done, 'w1', by(max))).toMatchObject({ problems: [{ code: 'nicht-gefunden' }] });
    expect(endDelegation(done, 'w9', by(max))).toMatchObject({ problems: [{ code: 'nicht-gefunden' }] });
  });
});
