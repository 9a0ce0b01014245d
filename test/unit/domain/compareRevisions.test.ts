import { answersAt } from '../../../src/domain/answerHistory.ts';
import { compareRevisions, revisionAt } from '../../../src/domain/compareRevisions.ts';
import {
  aDraft,
  answered,
  dora,
  evaluated,
  jana,
  reviewCatalogue,
  submission,
  submitted,
  TODAY,
} from '../../support/aReview.ts';

const first = aDraft();
const second = answered(first, jana, { 'basis.personen': 'ja', 'basis.beschaeftigte': 'ja' });
const third = answered(second, dora, { 'dsgvo.verantwortung': 'nein' });
const fourth = answered(third, jana, { 'basis.beschaeftigte': null });

describe('the answers of a revision', () => {
  it.each([first, second, third, fourth])('are read from the trail as they were, with authors', (then) => {
    expect(answersAt(fourth, then.rev)).toEqual(then.answers);
  });

  it('are none before the first answer', () => {
    expect(answersAt(fourth, 1)).toEqual({});
  });
});

describe('two revisions compared', () => {
  const state = (rev: number) => revisionAt(fourth, rev, reviewCatalogue, TODAY);

  it('show answers added, changed and removed, each with its author', () => {
    const { answers } = compareRevisions(state(second.rev), state(fourth.rev));
    expect(answers.map(({ id, before, after }) => [id, before?.value, after?.value, after?.byName])).toEqual([
      ['basis.beschaeftigte', 'ja', undefined, undefined],
      ['dsgvo.verantwortung', undefined, 'nein', dora.name],
    ]);
    const [changed] = compareRevisions(state(first.rev), state(second.rev)).answers.slice(1);
    expect(changed).toMatchObject({
      id: 'basis.personen',
      before: { value: 'nein', byName: jana.name },
      after: { value: 'ja', byName: jana.name },
    });
  });

  it('show classes and measures that came, went or moved', () => {
    const { classes, measures } = compareRevisions(state(first.rev), state(second.rev));
    expect(classes.map(({ id, before, after }) => [id, before?.class, after?.class])).toEqual([
      ['einsatz', 'frei', 'auflagen'],
    ]);
    expect(measures.map(({ id, before, after }) => [id, before, after?.stufe])).toEqual([
      ['massnahme.personalrat', null, 'muss'],
      ['massnahme.vertrag', null, 'muss'],
    ]);
  });

  it('say nothing when nothing is different, not even for an answer given again', () => {
    const again = answered(answered(first, jana, { 'basis.verbot': 'ja' }), dora, { 'basis.verbot': 'nein' });
    const then = revisionAt(again, first.rev, reviewCatalogue, TODAY);
    const now = { rev: again.rev, answers: again.answers, result: evaluated(again).result };
    expect(compareRevisions(then, now)).toEqual({ answers: [], classes: [], measures: [] });
  });

  it('take a submission for one side as it was frozen', () => {
    const sent = submitted(first);
    const edited = answered(sent, jana, { 'basis.verbot': 'ja' });
    const now = revisionAt(edited, edited.rev, reviewCatalogue, TODAY);
    const { answers, classes } = compareRevisions(submission(edited), now);
    expect(answers.map(({ id }) => id)).toEqual(['basis.verbot']);
    expect(classes.map(({ after }) => after?.class)).toEqual(['gesperrt-hart']);
  });
});
