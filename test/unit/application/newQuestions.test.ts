import { sha256 } from '../../../src/adapters/sha256.ts';
import { newQuestions } from '../../../src/application/newQuestions.ts';
import type { AnswerValue } from '../../../src/domain/answers.ts';
import type { Assessment } from '../../../src/domain/assessment.ts';
import { recordAnswers } from '../../../src/domain/recordAnswers.ts';
import { reviseAssessment } from '../../../src/domain/reviseAssessment.ts';
import { aDossier } from '../../support/aDossier.ts';
import { anAssessment } from '../../support/anAssessment.ts';

function save(assessment: Assessment, values: Readonly<Record<string, AnswerValue>>): Assessment {
  const changes = Object.entries(values).map(([question, value]) => ({
    question,
    baseRev: assessment.rev,
    content: { value, note: '' },
  }));
  const author = { by: 'jana', byName: 'Jana', at: '2026-11-23T09:00:00.000Z' };
  return reviseAssessment(assessment, recordAnswers(assessment, changes, [], author), author, sha256);
}

const started = save(anAssessment(), { 'basis.personenbezug': 'nein' });

describe('newQuestions', () => {
  it('names the questions of the last save and the answer that brought them', () => {
    const saved = save(started, { 'basis.personenbezug': 'ja', 'basis.gespraech': 'ja' });
    expect(newQuestions(aDossier(saved), started.rev)).toEqual(
      ['dsgvo.datenarten', 'dsgvo.avv', 'dsgvo.anzahl'].map((question) => ({
        question,
        because: ['basis.personenbezug'],
      })),
    );
  });

  it('is empty when nothing was added', () => {
    const saved = save(started, { 'basis.gespraech': 'ja' });
    expect(newQuestions(aDossier(saved), started.rev)).toEqual([]);
    expect(newQuestions(aDossier(saved), 99)).toEqual([]);
  });

  it('looks back over several saves, as after the autosave script', () => {
    const first = save(started, { 'basis.personenbezug': 'ja' });
    const saved = save(save(first, { 'basis.gespraech': 'ja' }), { 'basis.gespraech': 'nein' });
    expect(newQuestions(aDossier(saved), started.rev).map(({ because }) => because)).toEqual([
      ['basis.personenbezug'],
      ['basis.personenbezug'],
      ['basis.personenbezug'],
    ]);
    expect(newQuestions(aDossier(saved), first.rev)).toEqual([]);
  });

  it('U2 gives an answer back when its question applies again', () => {
    const answered = save(save(started, { 'basis.personenbezug': 'ja' }), { 'dsgvo.avv': 'keiner' });
    const hidden = save(answered, { 'basis.personenbezug': 'nein' });
    expect(aDossier(hidden).result.ignoredAnswers).toEqual(['dsgvo.avv']);
    const back = save(hidden, { 'basis.personenbezug': 'ja' });
    expect(back.answers['dsgvo.avv']?.value).toBe('keiner');
    expect(aDossier(back).result.ignoredAnswers).toEqual([]);
  });
});
