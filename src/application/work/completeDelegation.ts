import { endDelegation } from '../../domain/handOver.ts';
import type { Result } from '../../domain/outcome.ts';
import { type Actor, NOT_ALLOWED } from '../assessmentAccess.ts';
import { type ChangeDeps, type Changed, changeAssessment } from '../changeAssessment.ts';

/** "Fertig" by the person who was asked, or taken back by the owner. Either way the right to answer ends. */
export const completeDelegation =
  (deps: ChangeDeps) =>
  (
    user: Actor,
    { id, delegationId }: { readonly id: string; readonly delegationId: string },
  ): Promise<Result<Changed>> =>
    changeAssessment(deps)(
      user,
      { id, action: 'assessment.answer', expectedRev: null },
      (assessment, author) => {
        const delegation = assessment.delegations.find((one) => one.id === delegationId);
        const isTheirs = assessment.owner === user.id || delegation?.to === user.id;
        if (!isTheirs) return { ok: false, problems: [NOT_ALLOWED] };
        return endDelegation(assessment, delegationId, author);
      },
    );
