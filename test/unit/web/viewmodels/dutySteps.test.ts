import type { Duty } from '../../../../src/application/work/duties.ts';
import type { Delegation } from '../../../../src/domain/delegation.ts';
import { dueText } from '../../../../src/web/viewmodels/dueText.ts';
import { dutySteps } from '../../../../src/web/viewmodels/dutySteps.ts';
import { anAssessment } from '../../../support/anAssessment.ts';
import { reviewCatalogue, TODAY } from '../../../support/aReview.ts';

describe('a date in words', () => {
  it.each([
    ['2026-11-20', 'seit 3 Tagen überfällig'],
    ['2026-11-22', 'seit 1 Tag überfällig'],
    ['2026-11-23', 'heute fällig'],
    ['2026-11-24', 'morgen fällig'],
    ['2026-11-30', 'in 7 Tagen fällig'],
    ['2026-12-01', 'fällig am 01.12.2026'],
    // Over the end of summer time, which has a day of 25 hours.
    ['2026-10-24', 'seit 30 Tagen überfällig'],
  ])('%s is %s', (due, text) => {
    expect(dueText(due, TODAY)).toBe(text);
  });
});

const assessment = anAssessment();

function aMeasure(due: string | null): Duty {
  return { kind: 'massnahme', assessment, key: 'massnahme.vertrag', title: 'Vertrag', due };
}

function aHandOver(kind: 'section' | 'question', id: string, due: string | null = null): Duty {
  const delegation: Delegation = {
    id: 'w1',
    target: { kind, id },
    to: 'max',
    toName: 'Max Klein',
    due,
    message: '',
    doneAt: null,
    by: 'jana',
    byName: 'Jana Groß',
    at: '2026-11-20T09:00:00.000Z',
  };
  return { kind: 'weitergabe', assessment, delegation, due };
}

describe('the steps of what is asked of a person', () => {
  const stepsOf = (...duties: readonly Duty[]) => dutySteps(duties, reviewCatalogue, TODAY);

  it('weigh more the longer they are overdue, and then more the nearer they are', () => {
    const steps = stepsOf(
      aHandOver('question', 'basis.verbot'),
      aMeasure('2026-11-28'),
      aMeasure('2026-11-23'),
      aMeasure('2026-11-22'),
      aMeasure('2026-11-02'),
    );
    const weights = steps.map(({ weight }) => weight);
    expect(weights).toEqual(weights.toSorted((a, b) => a - b));
  });

  it('name measures only when their date is near', () => {
    expect(stepsOf(aMeasure(null), aMeasure('2026-12-01'))).toEqual([]);
    expect(stepsOf(aMeasure('2026-11-30'))).toHaveLength(1);
  });

  it('lead to the page where the person answers and says that it is done', () => {
    const [step] = stepsOf(aHandOver('question', 'basis.verbot'));
    expect(step?.href).toBe('/vorhaben/chatbot01/mitwirken');
  });

  it('say who asks, and until when', () => {
    const [step] = stepsOf(aHandOver('section', 'abschnitt', '2026-11-20'));
    expect(step?.why).toBe('Jana Groß bittet Sie darum. Seit 3 Tagen überfällig.');
  });
});
