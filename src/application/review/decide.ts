import type { Result } from '../../domain/outcome.ts';
import { type NewDecision, recordDecision } from '../../domain/workflow/recordDecision.ts';
import type { Actor } from '../assessmentAccess.ts';
import type { Changed } from '../changeAssessment.ts';
import { changeSubmission, type ReviewDeps } from './changeSubmission.ts';

export interface DecideInput extends NewDecision {
  readonly id: string;
  /** The revision that the person has seen: a Votum that came in since then must be read first. */
  readonly expectedRev: number;
}

/** The Leitung decides about the submission that it has read. */
export const decide =
  (deps: ReviewDeps) =>
  (user: Actor, { id, expectedRev, ...decision }: DecideInput): Promise<Result<Changed>> => {
    const { contentHash } = decision;
    const target = { id, action: 'assessment.decide', expectedRev, contentHash } as const;
    return changeSubmission(deps)(user, target, (assessment, author, catalogue) =>
      recordDecision(assessment, decision, author, catalogue),
    );
  };
