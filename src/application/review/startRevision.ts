import type { Result } from '../../domain/outcome.ts';
import { moveOn } from '../../domain/workflow/moveOn.ts';
import type { Actor } from '../assessmentAccess.ts';
import { type ChangeDeps, type Changed, changeAssessment } from '../changeAssessment.ts';

/** Takes up a Wiedervorlage: the answers can be checked and submitted again. By the owner. */
export const startRevision =
  (deps: ChangeDeps) =>
  (user: Actor, { id }: { readonly id: string }): Promise<Result<Changed>> =>
    changeAssessment(deps)(user, { id, action: 'assessment.operate', expectedRev: null }, (assessment) =>
      moveOn(assessment, 'startRevision'),
    );
