import type { Actor } from '../../../src/application/assessmentAccess.ts';
import type { Assessment } from '../../../src/domain/assessment.ts';
import { changeWork, type WorkChange, withEvidence } from '../../../src/domain/changeWork.ts';
import { conditionsInForce, isOverdue, keyOfCondition, workOf } from '../../../src/domain/measureWork.ts';
import { recordDecision } from '../../../src/domain/workflow/recordDecision.ts';
import { recordVote } from '../../../src/domain/workflow/recordVote.ts';
import {
  aDraft,
  answered,
  by,
  dora,
  ingo,
  jana,
  lena,
  max,
  reviewCatalogue,
  revised,
  submission,
  submitted,
} from '../../support/aReview.ts';

const KEY = 'massnahme.vertrag';
const NOTE = { id: 'n1', kind: 'notiz', text: 'Vertrag vom 25.11.', file: null } as const;

function change(assessment: Assessment, who: Actor, given: Partial<WorkChange> = {}) {
  const { owner, ownerName, due, status } = workOf(assessment, KEY);
  const unchanged = { key: KEY, baseRev: assessment.rev, owner, ownerName, due, status };
  const mayCheck = who === dora || who === ingo;
  return changeWork(assessment, { ...unchanged, ...given }, by(who), mayCheck);
}

const draft = aDraft();
const planned = revised(
  draft,
  jana,
  change(draft, jana, { owner: 'max', ownerName: 'Max Klein', due: '2026-12-01' }),
);
const shown = revised(planned, max, { ok: true, value: withEvidence(planned, KEY, { ...NOTE, ...by(max) }) });
const done = revised(shown, max, change(shown, max, { status: 'umgesetzt' }));

describe('the work on a measure', () => {
  it('is open and nobody’s until somebody takes it', () => {
    expect(workOf(draft, KEY)).toEqual({
      owner: null,
      ownerName: '',
      due: null,
      status: 'offen',
      evidence: [],
    });
    expect(workOf(planned, KEY)).toMatchObject({ owner: 'max', ownerName: 'Max Klein', due: '2026-12-01' });
  });

  it('stands in the trail with before and after', () => {
    expect(planned.trail.at(-1)).toMatchObject({
      action: 'massnahme-geaendert',
      field: `massnahme:${KEY}`,
      before: { owner: null, status: 'offen' },
      after: { owner: 'max', due: '2026-12-01' },
    });
    expect(done.trail.slice(-2).map(({ action }) => action)).toEqual(['nachweis', 'massnahme-umgesetzt']);
  });

  it('is "umgesetzt" only with evidence', () => {
    expect(change(planned, max, { status: 'umgesetzt' })).toMatchObject({
      problems: [{ code: 'nachweis-fehlt' }],
    });
    expect(workOf(done, KEY)).toMatchObject({ status: 'umgesetzt', evidence: [{ ...NOTE, by: 'max' }] });
  });

  it('S15 is "geprüft" by DSB or ISB, after it was done, and never by who did it', () => {
    const check = { status: 'geprueft' } as const;
    expect(change(shown, dora, check)).toMatchObject({ problems: [{ code: 'nicht-moeglich' }] });
    expect(change(done, jana, check)).toMatchObject({ problems: [{ code: 'nicht-zustaendig' }] });
    expect(workOf(revised(done, dora, change(done, dora, check)), KEY).status).toBe('geprueft');
    const byDora = revised(shown, dora, change(shown, dora, { status: 'umgesetzt' }));
    expect(change(byDora, dora, check)).toMatchObject({ problems: [{ code: 'vier-augen' }] });
    expect(change(byDora, ingo, check).ok).toBe(true);
  });

  it('R4 tells who comes second, unless only evidence came in between', () => {
    const late = { baseRev: draft.rev, due: '2027-01-01' };
    expect(change(planned, jana, late)).toMatchObject({ problems: [{ code: 'ueberholt' }] });
    expect(change(shown, jana, { baseRev: planned.rev, due: '2027-01-01' }).ok).toBe(true);
  });

  it('changes nothing when the form says what is stored', () => {
    expect(change(done, jana)).toMatchObject({ ok: true, value: { changes: [] } });
  });

  it('does not open a new revision of what was submitted', () => {
    const sent = submitted(draft);
    expect(revised(sent, jana, change(sent, jana, { due: '2027-01-01' })).status).toBe('submitted');
  });

  it('is overdue after its date while it is not done', () => {
    expect(isOverdue(workOf(shown, KEY), '2026-12-01')).toBe(false);
    expect(isOverdue(workOf(shown, KEY), '2026-12-02')).toBe(true);
    expect(isOverdue(workOf(done, KEY), '2026-12-02')).toBe(false);
    expect(isOverdue(workOf(draft, KEY), '2026-12-02')).toBe(false);
  });
});

describe('Auflagen as work', () => {
  const imposed = (text: string) => ({ text, office: 'IT', due: '2027-03-01', evidence: 'Bericht' });
  const sent = submitted();
  const { contentHash } = submission(sent);
  const vote = { vote: 'mit-auflagen', reason: 'Fast.', contentHash } as const;
  const byDsb = recordVote(
    sent,
    { ...vote, role: 'dsb', conditions: [imposed('A')] },
    by(dora),
    reviewCatalogue,
  );
  const one = revised(sent, dora, byDsb);
  const byIsb = recordVote(
    one,
    { ...vote, role: 'isb', conditions: [imposed('B')] },
    by(ingo),
    reviewCatalogue,
  );
  const both = revised(one, ingo, byIsb);
  const [first] = conditionsInForce(both);
  const decision = {
    decision: 'frei-mit-auflagen',
    reason: 'B entfällt.',
    adopted: [first?.id ?? ''],
    conditions: [imposed('C')],
    contentHash,
  } as const;
  const decided = revised(both, lena, recordDecision(both, decision, by(lena), reviewCatalogue));
  const texts = (assessment: Assessment) => conditionsInForce(assessment).map(({ text }) => text);

  it('are those of the Voten until the decision, then those of the decision', () => {
    expect(texts(both)).toEqual(['A', 'B']);
    expect(texts(decided)).toEqual(['A', 'C']);
  });

  it('stay in force while the next revision is reviewed', () => {
    const again = submitted(answered(decided, jana, { 'basis.verbot': 'unbekannt' }));
    expect(texts(again)).toEqual(['A', 'C']);
  });

  it('begin with the date they were imposed with and are done like measures', () => {
    if (first === undefined) throw new Error('no condition');
    const key = keyOfCondition(first);
    expect(workOf(decided, key)).toMatchObject({ due: '2027-03-01', status: 'offen' });
    const started = changeWork(
      decided,
      {
        key,
        baseRev: decided.rev,
        owner: 'max',
        ownerName: 'Max Klein',
        due: '2027-03-01',
        status: 'in-arbeit',
      },
      by(jana),
      false,
    );
    expect(workOf(revised(decided, jana, started), key)).toMatchObject({ owner: 'max', status: 'in-arbeit' });
  });
});
