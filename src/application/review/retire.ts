import type { Result } from '../../domain/outcome.ts';
import { takeOutOfUse } from '../../domain/workflow/operate.ts';
import type { Actor } from '../assessmentAccess.ts';
import { type ChangeDeps, type Changed, changeAssessment } from '../changeAssessment.ts';

/** „Außer Betrieb nehmen“, by the owner. */
export const retire =
  (deps: ChangeDeps) =>
  (user: Actor, { id, reason }: { readonly id: string; readonly reason: string }): Promise<Result<Changed>> =>
    changeAssessment(deps)(user, { id, action: 'assessment.operate', expectedRev: null }, (assessment) =>
      takeOutOfUse(assessment, reason),
    );
