import { sha256 } from '../../../../src/adapters/sha256.ts';
import { recordAnswers } from '../../../../src/domain/recordAnswers.ts';
import { reviseAssessment } from '../../../../src/domain/reviseAssessment.ts';
import { historyRows } from '../../../../src/web/viewmodels/historyRows.ts';
import { aDossier } from '../../../support/aDossier.ts';
import { anAssessment } from '../../../support/anAssessment.ts';

const AUTHOR = { by: 'jana', byName: 'Jana Groß', at: '2026-11-23T09:00:00.000Z' };

function changed(assessment: ReturnType<typeof anAssessment>, value: string, note = '') {
  const change = { question: 'dsgvo.avv', content: { value, note }, baseRev: assessment.rev };
  const recorded = recordAnswers(assessment, [change], ['dsgvo.avv'], AUTHOR);
  return reviseAssessment(assessment, recorded, AUTHOR, sha256);
}

describe('the trail in words', () => {
  it('names question, old and new value, note, author, time and revision of each change', () => {
    const twice = changed(changed(anAssessment(), 'entwurf'), 'geschlossen', 'Vertrag liegt bei.');
    const [created, first, second] = historyRows(aDossier(twice));
    expect(created).toMatchObject({ seq: 1, what: 'Vorhaben angelegt' });
    expect(first).toMatchObject({ what: '2.2 Vertrag', before: '–', rev: 2 });
    expect(second).toMatchObject({
      by: 'Jana Groß',
      at: '23.11.2026, 10:00 Uhr',
      before: first?.after,
      after: expect.stringMatching(/ \(Anmerkung: Vertrag liegt bei\.\)$/),
    });
  });
});
