import type { Actor } from '../../../../src/application/assessmentAccess.ts';
import type { Assessment } from '../../../../src/domain/assessment.ts';
import { type NewVote, recordVote } from '../../../../src/domain/workflow/recordVote.ts';
import { standingVotes, type VotingRole } from '../../../../src/domain/workflow/submission.ts';
import {
  aDraft,
  answered,
  by,
  dora,
  ingo,
  jana,
  lena,
  petra,
  reviewCatalogue,
  revised,
  submission,
  submitted,
} from '../../../support/aReview.ts';

const CONDITION = { text: 'Quote auswerten', office: 'IT', due: '2027-03-01', evidence: 'Bericht' };

function vote(assessment: Assessment, who: Actor, role: VotingRole, given: Partial<NewVote> = {}) {
  const { contentHash } = submission(assessment);
  const full = {
    vote: 'keine-einwaende',
    reason: 'Geprüft.',
    conditions: [],
    contentHash,
    ...given,
  } as const;
  return recordVote(assessment, { role, ...full }, by(who), reviewCatalogue);
}

const codes = (step: ReturnType<typeof vote>) => (step.ok ? [] : step.problems.map(({ code }) => code));

describe('a Votum', () => {
  it('is signed with role, name, time and the hash of what was read', () => {
    const before = submitted();
    const after = revised(before, dora, vote(before, dora, 'dsb'));
    expect(submission(after).votes).toEqual([
      {
        role: 'dsb',
        vote: 'keine-einwaende',
        reason: 'Geprüft.',
        conditions: [],
        contentHash: submission(before).contentHash,
        ...by(dora),
      },
    ]);
    expect(after.trail.at(-1)).toMatchObject({ action: 'votum', field: 'votum:dsb', by: 'dora' });
  });

  it('begins the review when it is the first', () => {
    const after = revised(submitted(), petra, vote(submitted(), petra, 'personalrat'));
    expect(after.status).toBe('inReview');
  });

  it('"zurück" returns the Vorhaben and stays with what was submitted', () => {
    const before = submitted();
    const after = revised(before, ingo, vote(before, ingo, 'isb', { vote: 'zurueck' }));
    expect(after.status).toBe('returned');
    expect(submission(after).votes).toHaveLength(1);
    expect(after.trail.slice(-3).map(({ action }) => action)).toEqual([
      'pruefung-begonnen',
      'votum',
      'zurueckgegeben',
    ]);
    expect(codes(vote(before, petra, 'personalrat', { vote: 'zurueck' }))).toEqual(['nicht-zustaendig']);
  });

  it('of the same role again takes the place of the first; both stay in the file', () => {
    const first = revised(submitted(), dora, vote(submitted(), dora, 'dsb', { vote: 'einwaende' }));
    const second = revised(first, dora, vote(first, dora, 'dsb'));
    expect(submission(second).votes).toHaveLength(2);
    expect(standingVotes(submission(second)).map((one) => one.vote)).toEqual(['keine-einwaende']);
  });

  it.each<[string, Partial<NewVote>, readonly string[]]>([
    ['with objections and no reason', { vote: 'einwaende', reason: ' ' }, ['leer']],
    ['with Auflagen that names none', { vote: 'mit-auflagen' }, ['leer']],
    ['with Auflagen that belong to another Votum', { conditions: [CONDITION] }, ['auflagen-ohne-votum']],
    [
      'with an Auflage that says nothing',
      { vote: 'mit-auflagen', conditions: [{ text: '', office: ' ', due: 'bald', evidence: '' }] },
      ['leer', 'leer', 'leer', 'leer'],
    ],
    ['on something else than what is submitted', { contentHash: '0'.repeat(64) }, ['veraltet']],
  ])('%s is refused', (_what, given, expected) => {
    expect(codes(vote(submitted(), dora, 'dsb', given))).toEqual(expected);
  });

  it('without objections needs no reason', () => {
    expect(codes(vote(submitted(), dora, 'dsb', { reason: '' }))).toEqual([]);
  });

  it.each(['keine-einwaende', 'zurueck'] as const)('%s sent twice by a double click is one', (kind) => {
    const given = { vote: kind } as const;
    const once = revised(submitted(), dora, vote(submitted(), dora, 'dsb', given));
    expect(revised(once, dora, vote(once, dora, 'dsb', given))).toBe(once);
    const other = { vote: kind, reason: 'Anders begründet.' } as const;
    if (kind === 'keine-einwaende')
      expect(revised(once, dora, vote(once, dora, 'dsb', other))).not.toBe(once);
  });

  it('numbers its Auflagen so that the decision can take them over', () => {
    const given = { vote: 'mit-auflagen', conditions: [CONDITION, CONDITION] } as const;
    const after = revised(submitted(), dora, vote(submitted(), dora, 'dsb', given));
    const { rev, votes } = submission(after);
    expect(votes[0]?.conditions.map(({ id }) => id)).toEqual([`r${rev}-v1-1`, `r${rev}-v1-2`]);
  });

  it.each([
    'draft',
    'returned',
    'approved',
    'approvedWithConditions',
    'rejected',
    'inUse',
    'retired',
  ] as const)('S16 cannot be given to a Vorhaben that is %s', (status) => {
    expect(codes(vote({ ...submitted(), status }, dora, 'dsb'))).toEqual(['nicht-moeglich']);
  });
});

describe('S15 four eyes: a Votum comes from nobody who', () => {
  const PERSONAL = { 'basis.personen': 'ja', 'basis.beschaeftigte': 'nein', 'basis.verbot': 'nein' } as const;

  it('owns or submitted the Vorhaben', () => {
    expect(codes(vote(submitted(), jana, 'dsb'))).toEqual(['vier-augen']);
    const foreign = { ...submitted(), owner: 'jemand' };
    expect(codes(vote(foreign, jana, 'dsb'))).toEqual(['vier-augen']);
  });

  it('gave any of its answers, even an old one', () => {
    const early = answered(answered(aDraft({}), ingo, { 'basis.verbot': 'nein' }), jana, {
      'basis.personen': 'nein',
    });
    expect(codes(vote(submitted(early), ingo, 'isb'))).toEqual(['vier-augen']);
    expect(codes(vote(submitted(early), dora, 'dsb'))).toEqual([]);
  });

  it('took an answer away last', () => {
    const emptied = answered(
      answered(aDraft({ 'basis.personen': 'nein' }), jana, {
        'basis.beschaeftigte': 'ja',
        'basis.verbot': 'nein',
      }),
      lena,
      { 'basis.beschaeftigte': null },
    );
    expect(codes(vote(submitted(emptied), lena, 'personalrat'))).toEqual(['vier-augen']);
  });

  it('but the answer that only the office may give binds nobody', () => {
    const draft = answered(aDraft(PERSONAL), dora, { 'dsgvo.verantwortung': 'ja' });
    expect(codes(vote(submitted(draft), dora, 'dsb'))).toEqual([]);
    expect(codes(vote(submitted(draft), dora, 'isb'))).toEqual(['vier-augen']);
  });

  it('and an answer of a later revision does not count for the earlier one', () => {
    const sent = submitted();
    const edited = answered(sent, ingo, { 'basis.verbot': 'ja' });
    const back = submitted(answered(edited, jana, { 'basis.verbot': 'nein' }));
    expect(codes(vote(back, ingo, 'isb'))).toEqual([]);
  });
});
