import type { IsoDate } from '../../domain/catalogue.ts';
import type { Result } from '../../domain/outcome.ts';
import { takeIntoUse } from '../../domain/workflow/operate.ts';
import type { Actor } from '../assessmentAccess.ts';
import { type ChangeDeps, type Changed, changeAssessment } from '../changeAssessment.ts';

export interface StartUseInput {
  readonly id: string;
  /** First Wiedervorlage. */
  readonly nextReview: IsoDate | null;
}

/** „In Betrieb nehmen“, by the owner. */
export const startUse =
  (deps: ChangeDeps) =>
  (user: Actor, { id, nextReview }: StartUseInput): Promise<Result<Changed>> =>
    changeAssessment(deps)(user, { id, action: 'assessment.operate', expectedRev: null }, (assessment) =>
      takeIntoUse(assessment, { nextReview }, deps.clock.today()),
    );
