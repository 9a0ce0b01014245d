import type { Catalogue } from '../catalogue.ts';
import type { AssessmentResult } from '../result.ts';
import { type Submission, standingVotes, type VotingRole } from './submission.ts';

/** DSB and ISB always; the Personalrat where a measure that is a must names it. */
export function requiredVotes(result: AssessmentResult, catalogue: Catalogue): readonly VotingRole[] {
  const musts = new Set(result.measures.filter(({ stufe }) => stufe === 'muss').map(({ id }) => id));
  const isNamed = catalogue.measures.some(({ id, role }) => musts.has(id) && role.includes('personalrat'));
  return isNamed ? ['dsb', 'isb', 'personalrat'] : ['dsb', 'isb'];
}

/** Whose Votum the decision still waits for. */
export function missingVotes(submission: Submission, catalogue: Catalogue): readonly VotingRole[] {
  const given = standingVotes(submission).map(({ role }) => role);
  return requiredVotes(submission.result, catalogue).filter((role) => !given.includes(role));
}
