import type { Result } from '../../domain/outcome.ts';
import { type NewVote, recordVote } from '../../domain/workflow/recordVote.ts';
import { type Actor, NOT_ALLOWED } from '../assessmentAccess.ts';
import type { Changed } from '../changeAssessment.ts';
import { changeSubmission, type ReviewDeps } from './changeSubmission.ts';

/** Signs the Votum of the person's role on the submission that they have read. */
export const castVote =
  (deps: ReviewDeps) =>
  async (user: Actor, { id, ...vote }: NewVote & { readonly id: string }): Promise<Result<Changed>> => {
    const { role } = user;
    if (role !== 'dsb' && role !== 'isb' && role !== 'personalrat')
      return { ok: false, problems: [NOT_ALLOWED] };
    const { contentHash } = vote;
    const target = { id, action: 'assessment.vote', expectedRev: null, contentHash } as const;
    return changeSubmission(deps)(user, target, (assessment, author, catalogue) =>
      recordVote(assessment, { role, ...vote }, author, catalogue),
    );
  };
