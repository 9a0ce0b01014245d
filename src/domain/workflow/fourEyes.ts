/** S15: nobody votes or decides on what they made themselves. */
import { isAnswerEntry } from '../answerHistory.ts';
import type { Assessment } from '../assessment.ts';
import type { UserId } from '../authorship.ts';
import type { QuestionId } from '../catalogue.ts';
import type { Submission } from './submission.ts';

type File = Pick<Assessment, 'owner' | 'trail'>;

/**
 * Whether the person owns the Vorhaben, submitted it, gave one of the submitted answers or made the last change to
 * any. `own` names questions that do not count: those that only the person's office may answer.
 */
export function hasWorkedOn(
  user: UserId,
  { owner, trail }: File,
  { rev, by, answers }: Submission,
  own: ReadonlySet<QuestionId> = new Set(),
): boolean {
  if (user === owner || user === by) return true;
  if (Object.entries(answers).some(([id, record]) => record.by === user && !own.has(id))) return true;
  const last = trail.findLast((entry) => entry.rev <= rev && isAnswerEntry(entry));
  return last !== undefined && last.by === user && !own.has(last.field);
}
