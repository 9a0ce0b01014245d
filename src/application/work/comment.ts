import type { Assessment } from '../../domain/assessment.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import { openThread, reply } from '../../domain/discuss.ts';
import type { Result } from '../../domain/outcome.ts';
import { refused } from '../../domain/revision.ts';
import type { ThreadTarget } from '../../domain/thread.ts';
import { type Actor, NOT_ALLOWED } from '../assessmentAccess.ts';
import { canComment } from '../authorize.ts';
import { type ChangeDeps, type Changed, changeAssessment } from '../changeAssessment.ts';
import type { Ids } from '../ports.ts';
import { isWork } from './workTarget.ts';

interface Deps extends ChangeDeps {
  readonly ids: Ids;
  readonly catalogue: Catalogue;
}

export interface CommentInput {
  readonly id: string;
  /** What a new thread is about; null with `threadId`. */
  readonly target: ThreadTarget | null;
  /** The thread to answer in; null begins a new one. */
  readonly threadId: string | null;
  readonly text: string;
}

/** Comments on a question or a measure, or answers a comment. */
export const comment =
  (deps: Deps) =>
  (user: Actor, { id, target, threadId, text }: CommentInput): Promise<Result<Changed>> => {
    const newId = deps.ids.next();
    return changeAssessment(deps)(
      user,
      { id, action: 'assessment.comment', expectedRev: null },
      (assessment, author) => {
        const about = assessment.threads.find((one) => one.id === threadId)?.target ?? target;
        if (about === null || !exists(assessment, about, deps.catalogue)) return NOTHING;
        const question = deps.catalogue.questions.find((one) => one.id === about.id) ?? null;
        if (!canComment(user, assessment, about, question)) return { ok: false, problems: [NOT_ALLOWED] };
        return threadId === null
          ? openThread(assessment, { id: newId, target: about, text }, author)
          : reply(assessment, { id: threadId, text }, author);
      },
    );
  };

function exists(assessment: Assessment, { kind, id }: ThreadTarget, catalogue: Catalogue): boolean {
  if (kind === 'measure') return isWork(assessment, id, catalogue);
  return catalogue.questions.some((question) => question.id === id) || Object.hasOwn(assessment.answers, id);
}

const NOTHING = refused('nicht-gefunden', 'Diese Frage oder Maßnahme gibt es nicht.');
