import { closeThread } from '../../domain/discuss.ts';
import type { Result } from '../../domain/outcome.ts';
import { type Actor, NOT_ALLOWED } from '../assessmentAccess.ts';
import { can } from '../authorize.ts';
import { type ChangeDeps, type Changed, changeAssessment } from '../changeAssessment.ts';

/** "Erledigt", by whoever began the thread or reads the whole Vorhaben. */
export const resolveThread =
  (deps: ChangeDeps) =>
  (
    user: Actor,
    { id, threadId }: { readonly id: string; readonly threadId: string },
  ): Promise<Result<Changed>> =>
    changeAssessment(deps)(
      user,
      { id, action: 'assessment.comment', expectedRev: null },
      (assessment, author) => {
        const thread = assessment.threads.find((one) => one.id === threadId);
        const isTheirs = can(user, 'assessment.read', assessment) || thread?.messages[0]?.by === user.id;
        return isTheirs ? closeThread(assessment, threadId, author) : { ok: false, problems: [NOT_ALLOWED] };
      },
    );
