import fc from 'fast-check';
import { sha256 } from '../../../src/adapters/sha256.ts';
import type { Assessment } from '../../../src/domain/assessment.ts';
import { type AnswerChange, mergeAnswers } from '../../../src/domain/mergeAnswers.ts';
import { recordAnswers } from '../../../src/domain/recordAnswers.ts';
import { reviseAssessment } from '../../../src/domain/reviseAssessment.ts';
import { verifyTrail } from '../../../src/domain/trail.ts';
import { anAssessment } from '../../support/anAssessment.ts';

const AT = '2026-11-23T10:00:00.000Z';

function change(question: string, value: string | null, baseRev: number, note = ''): AnswerChange {
  return { question, baseRev, content: value === null ? null : { value, note } };
}

function stored(assessment: Assessment, changes: readonly AnswerChange[], by = 'jana'): Assessment {
  const { accepted } = mergeAnswers(assessment, changes);
  const author = { by, byName: by, at: AT };
  return reviseAssessment(assessment, recordAnswers(assessment, accepted, [], author), author, sha256);
}

const empty = anAssessment();
const first = stored(empty, [change('a', 'ja', 1)]);

describe('mergeAnswers', () => {
  it('accepts an answer that nobody gave before', () => {
    expect(mergeAnswers(empty, [change('a', 'ja', 1)])).toEqual({
      accepted: [change('a', 'ja', 1)],
      conflicts: [],
    });
  });

  it('leaves out what is stored already, whatever the form was based on', () => {
    expect(mergeAnswers(first, [change('a', 'ja', 1)])).toEqual({ accepted: [], conflicts: [] });
  });

  it('merges a stale form that changes another answer', () => {
    const { accepted, conflicts } = mergeAnswers(first, [change('b', 'nein', 1)]);
    expect(accepted.map(({ question }) => question)).toEqual(['b']);
    expect(conflicts).toEqual([]);
  });

  it('keeps the version of others where the stale form left the answer untouched', () => {
    const second = stored(first, [change('a', 'nein', first.rev)], 'uwe');
    expect(mergeAnswers(second, [change('a', 'ja', first.rev)])).toEqual({ accepted: [], conflicts: [] });
  });

  it('reports both versions with author and time where both changed the same answer', () => {
    const second = stored(first, [change('a', 'nein', first.rev)], 'uwe');
    const { accepted, conflicts } = mergeAnswers(second, [change('a', 'unbekannt', first.rev, 'prüfen')]);
    expect(accepted).toEqual([]);
    expect(conflicts).toEqual([
      {
        question: 'a',
        mine: { value: 'unbekannt', note: 'prüfen' },
        theirs: second.answers.a,
        by: 'uwe',
        at: AT,
      },
    ]);
  });

  it('treats a changed note as a changed answer', () => {
    const second = stored(first, [change('a', 'ja', first.rev, 'von Uwe')], 'uwe');
    expect(mergeAnswers(second, [change('a', 'ja', first.rev, 'von Jana')]).conflicts).toHaveLength(1);
  });

  it('reports a conflict when others removed the answer that the form changes', () => {
    const second = stored(first, [change('a', null, first.rev)], 'uwe');
    const { conflicts } = mergeAnswers(second, [change('a', 'nein', first.rev)]);
    expect(conflicts.map(({ theirs, by }) => [theirs, by])).toEqual([[null, 'uwe']]);
  });

  it('U10, F5: never overwrites unseen and never drops a typed answer, over 1,000 interleavings', () => {
    const step = fc.record({
      editor: fc.constantFrom('jana', 'uwe'),
      question: fc.constantFrom('a', 'b', 'c'),
      value: fc.constantFrom('ja', 'nein', 'unbekannt', null),
      reloads: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 12 }), (steps) => {
        const opened = new Map([
          ['jana', empty],
          ['uwe', empty],
        ]);
        let file = empty;
        for (const { editor, question, value, reloads } of steps) {
          const seen = opened.get(editor) ?? empty;
          const typed = change(question, value, seen.rev);
          const { conflicts } = mergeAnswers(file, [typed]);
          const before = file.answers[question]?.value ?? null;
          const seenValue = seen.answers[question]?.value ?? null;
          file = stored(file, [typed], editor);
          const after = file.answers[question]?.value ?? null;
          const isUntouched = value === seenValue;
          if (conflicts.length > 0) expect([after, before]).toEqual([before, before]);
          else if (isUntouched) expect(after).toBe(before === seenValue ? value : before);
          else expect(after).toBe(value);
          if (before !== seenValue && !isUntouched && value !== before) expect(conflicts).toHaveLength(1);
          if (reloads) opened.set(editor, file);
        }
        expect(verifyTrail(file.trail, sha256)).toEqual({ ok: true });
        expect(file.trail.at(-1)?.rev).toBe(file.rev);
      }),
      { numRuns: 1000, seed: 5 },
    );
  });
});
