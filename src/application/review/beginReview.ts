import type { Result } from '../../domain/outcome.ts';
import { moveOn } from '../../domain/workflow/moveOn.ts';
import type { Actor } from '../assessmentAccess.ts';
import { type ChangeDeps, type Changed, changeAssessment } from '../changeAssessment.ts';

/** „Prüfung beginnen“, by DSB or ISB. */
export const beginReview =
  (deps: ChangeDeps) =>
  (user: Actor, { id }: { readonly id: string }): Promise<Result<Changed>> =>
    changeAssessment(deps)(user, { id, action: 'assessment.review', expectedRev: null }, (assessment) =>
      moveOn(assessment, 'beginReview'),
    );
