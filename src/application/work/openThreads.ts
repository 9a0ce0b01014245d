import type { Assessment } from '../../domain/assessment.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { Result } from '../../domain/outcome.ts';
import type { Thread, ThreadTarget } from '../../domain/thread.ts';
import { type Actor, findFor } from '../assessmentAccess.ts';
import { can, canComment } from '../authorize.ts';
import type { AssessmentStore } from '../ports.ts';

interface Deps {
  readonly assessments: AssessmentStore;
  readonly catalogue: Catalogue;
}

export interface OpenThreads {
  readonly assessment: Assessment;
  /** Those that the person may read, open ones first, the newest word first. */
  readonly threads: readonly Thread[];
  /** Reads the whole Vorhaben. */
  readonly isReader: boolean;
  readonly mayComment: (target: ThreadTarget) => boolean;
}

/** What was said about a Vorhaben, as far as it is this person's to read. */
export const openThreads =
  (deps: Deps) =>
  async (user: Actor, id: string): Promise<Result<OpenThreads>> => {
    const found = await findFor(deps, user, id, 'assessment.glance');
    if (!found.ok) return found;
    const assessment = found.value;
    const isReader = can(user, 'assessment.read', assessment);
    const mayComment = (target: ThreadTarget) => {
      const question = deps.catalogue.questions.find((one) => one.id === target.id) ?? null;
      return canComment(user, assessment, target, target.kind === 'question' ? question : null);
    };
    const threads = assessment.threads.filter(({ target }) => isReader || mayComment(target));
    return {
      ok: true,
      value: { assessment, threads: threads.toSorted(newestOpenFirst), isReader, mayComment },
    };
  };

function newestOpenFirst(a: Thread, b: Thread): number {
  if ((a.doneAt === null) !== (b.doneAt === null)) return a.doneAt === null ? -1 : 1;
  return lastWord(b).localeCompare(lastWord(a));
}

function lastWord({ messages }: Thread): string {
  return messages.at(-1)?.at ?? '';
}
