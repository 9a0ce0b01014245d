import type { IsoDate } from '../../domain/catalogue.ts';
import type { Result } from '../../domain/outcome.ts';
import { planReview } from '../../domain/workflow/operate.ts';
import type { Actor } from '../assessmentAccess.ts';
import { type ChangeDeps, type Changed, changeAssessment } from '../changeAssessment.ts';

/** Sets the Wiedervorlage of a tool in use; today's date calls for it at once. By owner or DSB. */
export const scheduleReview =
  (deps: ChangeDeps) =>
  (user: Actor, { id, date }: { readonly id: string; readonly date: IsoDate }): Promise<Result<Changed>> =>
    changeAssessment(deps)(
      user,
      { id, action: 'assessment.scheduleReview', expectedRev: null },
      (assessment) => planReview(assessment, date, deps.clock.today()),
    );
