import type { Assessment } from '../../domain/assessment.ts';
import { missingVotes } from '../../domain/workflow/requiredVotes.ts';
import { statusAfter } from '../../domain/workflow/status.ts';
import { latestSubmission, type VotingRole } from '../../domain/workflow/submission.ts';
import type { CatalogueArchive } from '../ports.ts';
import { frozenCatalogue } from './frozenCatalogue.ts';

const ALL: readonly VotingRole[] = ['dsb', 'isb', 'personalrat'];

/** Whose Votum is missing on what lies in review, by the law that the submission was frozen with. */
export async function awaitedVotes(
  deps: { readonly catalogues: CatalogueArchive },
  assessment: Assessment,
): Promise<readonly VotingRole[]> {
  const submission = latestSubmission(assessment);
  if (submission === null || statusAfter(assessment.status, 'vote') === null) return [];
  const catalogue = await frozenCatalogue(deps, submission);
  // Law that cannot be read may require any of them.
  return catalogue.ok ? missingVotes(submission, catalogue.value) : ALL;
}
