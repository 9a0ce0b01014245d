import { isIsoDate } from '../answers.ts';
import type { Problem } from '../outcome.ts';
import type { ImposedCondition } from './submission.ts';

export type NewCondition = Omit<ImposedCondition, 'id'>;

/** Each Auflage says what, who, until when, and what proves it. */
export function conditionProblems(conditions: readonly NewCondition[]): readonly Problem[] {
  return conditions.flatMap((condition, index) => {
    const problem = (name: string, detail: string): Problem => ({
      code: 'leer',
      field: `auflage-${index + 1}-${name}`,
      detail: `Auflage ${index + 1}: ${detail}`,
    });
    return [
      ...(condition.text.trim() === '' ? [problem('text', 'Schreiben Sie, was geschehen muss.')] : []),
      ...(condition.office.trim() === '' ? [problem('stelle', 'Nennen Sie die zuständige Stelle.')] : []),
      ...(isIsoDate(condition.due) ? [] : [problem('bis', 'Nennen Sie ein Datum.')]),
      ...(condition.evidence.trim() === '' ? [problem('nachweis', 'Nennen Sie den Nachweis.')] : []),
    ];
  });
}

/** Ids that stay the same when the decision takes an Auflage over: `r9-v2-1` is the first one of the second Votum. */
export function numbered(conditions: readonly NewCondition[], prefix: string): readonly ImposedCondition[] {
  return conditions.map((condition, index) => ({ id: `${prefix}-${index + 1}`, ...condition }));
}
