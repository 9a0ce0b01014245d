/** An answer changed after the submission ends its review: nobody does that unknowingly. */
import type { Assessment } from '../assessment.ts';
import { type AssessmentStatus, statusAfter } from './status.ts';
import { latestSubmission } from './submission.ts';

type File = Pick<Assessment, 'status' | 'submissions'>;

/** While the Fachamt works on the answers anyway, a change ends nothing. */
const WORKED_ON: readonly AssessmentStatus[] = ['draft', 'returned'];

/** Revision of the submission that a changed answer would leave behind; null where nothing is left behind. */
export function leftBehindBy({ status, submissions }: File): number | null {
  if (WORKED_ON.includes(status) || statusAfter(status, 'edit') === null) return null;
  return latestSubmission({ submissions })?.rev ?? null;
}
