import { sha256 } from '../../../../src/adapters/sha256.ts';
import type { Assessment } from '../../../../src/domain/assessment.ts';
import { contentHashOf } from '../../../../src/domain/workflow/submission.ts';
import { missingAnswers, submit } from '../../../../src/domain/workflow/submit.ts';
import {
  aDraft,
  answered,
  by,
  dora,
  evaluated,
  jana,
  reviewCatalogue,
  submission,
  submitted,
  TODAY,
} from '../../../support/aReview.ts';

const problemsOf = (assessment: Assessment) => {
  const step = submit(assessment, evaluated(assessment), by(jana), sha256);
  return step.ok ? [] : step.problems.map(({ code, field }) => [code, field]);
};

describe('submission', () => {
  it('needs an answer to every question that applies, and to no other', () => {
    expect(problemsOf(aDraft({ 'basis.verbot': 'nein' }))).toEqual([['antwort-fehlt', 'basis.personen']]);
    expect(problemsOf(aDraft({ 'basis.verbot': 'nein', 'basis.personen': 'ja' }))).toEqual([
      ['antwort-fehlt', 'basis.beschaeftigte'],
      ['antwort-fehlt', 'dsgvo.verantwortung'],
    ]);
    expect(problemsOf(aDraft({ 'basis.verbot': 'nein', 'basis.personen': 'nein' }))).toEqual([]);
  });

  it('takes "weiß nicht" for an answer, and asks what it opens', () => {
    expect(problemsOf(aDraft({ 'basis.verbot': 'unbekannt', 'basis.personen': 'nein' }))).toEqual([]);
    expect(problemsOf(aDraft({ 'basis.verbot': 'nein', 'basis.personen': 'unbekannt' }))).toEqual([
      ['antwort-fehlt', 'basis.beschaeftigte'],
      ['antwort-fehlt', 'dsgvo.verantwortung'],
    ]);
  });

  it('takes no proposal for an answer, unless the question does not apply', () => {
    const proposed = { ...aDraft({ 'basis.verbot': 'nein' }), proposals: { 'basis.personen': 'nein' } };
    expect(problemsOf(proposed)).toEqual([['vorschlag-offen', 'basis.personen']]);
    const beside = { ...aDraft(), proposals: { 'basis.beschaeftigte': 'ja' } };
    expect(problemsOf(beside)).toEqual([]);
  });

  it('takes no answer that the law no longer offers for one', () => {
    expect(problemsOf(aDraft({ 'basis.verbot': 'vielleicht', 'basis.personen': 'nein' }))).toEqual([
      ['antwort-fehlt', 'basis.verbot'],
    ]);
  });

  it('names what is missing in the order of the questionnaire and by its short name', () => {
    const missing = missingAnswers(aDraft({}), reviewCatalogue, TODAY);
    expect(missing.map(({ detail }) => detail)).toEqual([
      '„basis.personen“ ist noch nicht beantwortet.',
      '„basis.verbot“ ist noch nicht beantwortet.',
    ]);
  });

  it('freezes answers, law and result, and binds them with a hash', () => {
    const draft = aDraft();
    const after = submitted(draft);
    const frozen = submission(after);
    expect(after.status).toBe('submitted');
    expect(frozen).toMatchObject({
      rev: draft.rev + 1,
      by: jana.id,
      answers: draft.answers,
      catalogue: { version: reviewCatalogue.version, sha256: reviewCatalogue.sha256 },
      asOf: TODAY,
      switches: {},
      result: evaluated(draft).result,
      votes: [],
      decision: null,
    });
    expect(frozen.contentHash).toBe(contentHashOf(draft.id, frozen, sha256));
  });

  it('has another hash for another Vorhaben, answer, law, day or result', () => {
    const frozen = submission(submitted());
    const [first] = Object.values(frozen.answers);
    const others = [
      contentHashOf('anderes01', frozen, sha256),
      contentHashOf('chatbot01', { ...frozen, rev: frozen.rev + 1 }, sha256),
      contentHashOf('chatbot01', { ...frozen, asOf: '2026-11-24' }, sha256),
      contentHashOf('chatbot01', { ...frozen, answers: first === undefined ? {} : { x: first } }, sha256),
      contentHashOf('chatbot01', { ...frozen, switches: { schalter: 'mild' } }, sha256),
      contentHashOf(
        'chatbot01',
        { ...frozen, catalogue: { ...frozen.catalogue, version: '2027.1' } },
        sha256,
      ),
      contentHashOf('chatbot01', { ...frozen, result: { ...frozen.result, openQuestions: ['x'] } }, sha256),
    ];
    expect(new Set([frozen.contentHash, ...others]).size).toBe(others.length + 1);
  });

  it('stands in the trail with its hash and the new status', () => {
    const after = submitted();
    expect(after.trail.slice(-2).map(({ action, field, before }) => [action, field, before])).toEqual([
      ['eingereicht', 'vorhaben:status', 'draft'],
      ['eingereicht', `einreichung:${after.rev}`, null],
    ]);
    expect(after.trail.at(-1)?.after).toMatchObject({ contentHash: submission(after).contentHash });
  });

  it('S16 happens once: what is submitted cannot be submitted again', () => {
    expect(problemsOf(submitted())).toEqual([['nicht-moeglich', undefined]]);
  });
});

describe('an answer changed after the submission', () => {
  it('opens a new revision in draft and leaves what was submitted as it is', () => {
    const before = submitted();
    const after = answered(before, jana, { 'basis.verbot': 'ja' });
    expect(after.status).toBe('draft');
    expect(after.submissions).toEqual(before.submissions);
    expect(after.trail.at(-1)).toMatchObject({
      action: 'neue-revision',
      field: 'vorhaben:status',
      before: 'submitted',
      after: 'draft',
    });
  });

  it('makes the next submission a second one beside the first', () => {
    const again = submitted(answered(submitted(), dora, { 'basis.verbot': 'unbekannt' }));
    expect(again.submissions.map(({ answers }) => answers['basis.verbot']?.value)).toEqual([
      'nein',
      'unbekannt',
    ]);
  });

  it('cannot happen to a tool out of use', () => {
    expect(() => answered({ ...submitted(), status: 'retired' }, jana, { 'basis.verbot': 'ja' })).toThrow();
  });
});
