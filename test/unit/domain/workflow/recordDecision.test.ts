import type { Assessment } from '../../../../src/domain/assessment.ts';
import {
  isBarred,
  type NewDecision,
  recordDecision,
} from '../../../../src/domain/workflow/recordDecision.ts';
import { recordVote } from '../../../../src/domain/workflow/recordVote.ts';
import { missingVotes, requiredVotes } from '../../../../src/domain/workflow/requiredVotes.ts';
import type { VoteKind, VotingRole } from '../../../../src/domain/workflow/submission.ts';
import {
  aDraft,
  answered,
  by,
  dora,
  evaluated,
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
const WHO = { dsb: dora, isb: ingo, personalrat: petra };

function voted(assessment: Assessment, votes: Partial<Record<VotingRole, VoteKind>>): Assessment {
  const roles = (['dsb', 'isb', 'personalrat'] as const).filter((role) => votes[role] !== undefined);
  return roles.reduce((now, role) => {
    const vote = votes[role] ?? 'keine-einwaende';
    const conditions = vote === 'mit-auflagen' ? [CONDITION] : [];
    const { contentHash } = submission(now);
    const given = { role, vote, reason: 'Geprüft.', conditions, contentHash };
    return revised(now, WHO[role], recordVote(now, given, by(WHO[role]), reviewCatalogue));
  }, assessment);
}

const FINE = { dsb: 'keine-einwaende', isb: 'keine-einwaende' } as const;

function decision(assessment: Assessment, given: Partial<NewDecision> = {}, who = lena) {
  const { contentHash } = submission(assessment);
  const plain = { decision: 'frei', reason: '', adopted: [], conditions: [], contentHash } as const;
  return recordDecision(assessment, { ...plain, ...given }, by(who), reviewCatalogue);
}

const codes = (step: ReturnType<typeof decision>) => (step.ok ? [] : step.problems.map(({ code }) => code));

describe('the decision of the Leitung', () => {
  it.each([
    ['frei', 'approved', {}],
    ['frei-mit-auflagen', 'approvedWithConditions', { conditions: [CONDITION] }],
    ['nicht', 'rejected', { reason: 'Zu teuer.' }],
  ] as const)('%s: %s, signed and bound to the hash', (verdict, status, more) => {
    const before = voted(submitted(), FINE);
    const after = revised(before, lena, decision(before, { decision: verdict, ...more }));
    expect(after.status).toBe(status);
    expect(submission(after).decision).toMatchObject({
      decision: verdict,
      against: [],
      contentHash: submission(before).contentHash,
      ...by(lena),
    });
    expect(after.trail.at(-1)).toMatchObject({ action: 'entschieden', by: 'lena' });
  });

  it('S16 waits for the Voten of DSB and ISB', () => {
    expect(codes(decision(submitted()))).toEqual(['nicht-moeglich']);
    expect(codes(decision(voted(submitted(), { dsb: 'keine-einwaende' })))).toEqual(['votum-fehlt']);
    expect(codes(decision(voted(submitted(), { personalrat: 'einwaende' })))).toContain('votum-fehlt');
    expect(codes(decision(voted(submitted(), FINE)))).toEqual([]);
  });

  it('waits for the Personalrat where a measure that is a must names it', () => {
    const staff = answered(
      aDraft({ 'basis.personen': 'ja', 'basis.beschaeftigte': 'ja', 'basis.verbot': 'nein' }),
      dora,
      { 'dsgvo.verantwortung': 'ja' },
    );
    const { result } = evaluated(staff);
    expect(requiredVotes(result, reviewCatalogue)).toEqual(['dsb', 'isb', 'personalrat']);
    expect(requiredVotes(evaluated(aDraft()).result, reviewCatalogue)).toEqual(['dsb', 'isb']);
    const open = voted(submitted(staff), FINE);
    expect(missingVotes(submission(open), reviewCatalogue)).toEqual(['personalrat']);
    expect(codes(decision(open))).toEqual(['votum-fehlt']);
    expect(codes(decision(voted(submitted(staff), { ...FINE, personalrat: 'keine-einwaende' })))).toEqual([]);
  });

  it('is never positive against a Sperre of the rules', () => {
    const barred = voted(submitted(aDraft({ 'basis.personen': 'nein', 'basis.verbot': 'ja' })), FINE);
    expect(isBarred(submission(barred).result)).toBe(true);
    const positive = { reason: 'Trotzdem.', conditions: [CONDITION] };
    expect(codes(decision(barred, { reason: 'Trotzdem.' }))).toEqual(['gesperrt']);
    expect(codes(decision(barred, { ...positive, decision: 'frei-mit-auflagen' }))).toEqual(['gesperrt']);
    expect(codes(decision(barred, { decision: 'nicht', reason: 'Verboten.' }))).toEqual([]);
  });

  it('"weiß nicht" about what is forbidden bars as well', () => {
    const unclear = submitted(aDraft({ 'basis.personen': 'nein', 'basis.verbot': 'unbekannt' }));
    expect(isBarred(submission(unclear).result)).toBe(true);
  });

  it('against objections needs a reason and names whose', () => {
    const objected = voted(submitted(), { dsb: 'einwaende', isb: 'keine-einwaende' });
    expect(codes(decision(objected))).toEqual(['leer']);
    const after = revised(objected, lena, decision(objected, { reason: 'Das Risiko tragen wir.' }));
    expect(submission(after).decision).toMatchObject({ against: ['dsb'], reason: 'Das Risiko tragen wir.' });
    expect(codes(decision(objected, { decision: 'nicht', reason: 'Wie der DSB.' }))).toEqual([]);
  });

  it('that leaves out an Auflage of a Votum is against it; one that takes it over is not', () => {
    const conditional = voted(submitted(), { dsb: 'mit-auflagen', isb: 'keine-einwaende' });
    const imposed = submission(conditional).votes[0]?.conditions[0]?.id ?? '';
    expect(codes(decision(conditional))).toEqual(['leer']);
    const other = { decision: 'frei-mit-auflagen', conditions: [CONDITION] } as const;
    expect(codes(decision(conditional, other))).toEqual(['leer']);
    const taken = decision(conditional, { decision: 'frei-mit-auflagen', adopted: [imposed] });
    const after = revised(conditional, lena, taken);
    expect(submission(after).decision).toMatchObject({ against: [], conditions: [{ id: imposed }] });
  });

  it.each<[string, Partial<NewDecision>, readonly string[]]>([
    ['a refusal without a reason', { decision: 'nicht' }, ['leer']],
    ['Auflagen that are none', { decision: 'frei-mit-auflagen' }, ['leer']],
    ['Auflagen without the decision', { conditions: [CONDITION] }, ['auflagen-ohne-entscheidung']],
    ['something else than what is submitted', { contentHash: 'f'.repeat(64) }, ['veraltet']],
  ])('%s: refused', (_what, given, expected) => {
    expect(codes(decision(voted(submitted(), FINE), given))).toEqual(expected);
  });

  it('S15 comes from nobody who owns, submitted or answered, not even a question of the own office', () => {
    expect(codes(decision(voted(submitted(), FINE), {}, jana))).toEqual(['vier-augen']);
    const hers = voted(submitted(answered(aDraft(), lena, { 'basis.verbot': 'unbekannt' })), FINE);
    expect(codes(decision(hers, { decision: 'nicht', reason: 'x' }))).toEqual(['vier-augen']);
    const byDora = submitted(
      answered(
        aDraft({ 'basis.personen': 'ja', 'basis.beschaeftigte': 'nein', 'basis.verbot': 'nein' }),
        dora,
        {
          'dsgvo.verantwortung': 'ja',
        },
      ),
    );
    expect(codes(decision(voted(byDora, FINE), {}, dora))).toEqual(['vier-augen']);
  });

  it('S15 does not follow a later edit: the new revision has neither Votum nor decision', () => {
    const before = voted(submitted(), FINE);
    const decided = revised(before, lena, decision(before));
    const edited = answered(decided, jana, { 'basis.verbot': 'unbekannt' });
    expect(edited.status).toBe('draft');
    expect(submission(edited).decision).toEqual(submission(decided).decision);
    const again = submitted(edited);
    expect(submission(again)).toMatchObject({ votes: [], decision: null });
    expect(codes(decision(again))).toEqual(['nicht-moeglich']);
    expect(again.submissions[0]).toEqual(submission(decided));
  });
});
