/** Why a Vorhaben came back: what the owner reads before anything else. */
import type { Assessment } from '../../domain/assessment.ts';
import { latestSubmission, standingVotes } from '../../domain/workflow/submission.ts';
import { OFFICE } from './officeNames.ts';

export interface ReturnedReason {
  readonly office: string;
  readonly reason: string;
}

/** Empty unless the Vorhaben is back with its owner. */
export function returnedReasons(assessment: Assessment): readonly ReturnedReason[] {
  const latest = latestSubmission(assessment);
  if (assessment.status !== 'returned' || latest === null) return [];
  return standingVotes(latest)
    .filter(({ vote }) => vote === 'zurueck')
    .map(({ role, reason }) => ({ office: OFFICE[role], reason }));
}
