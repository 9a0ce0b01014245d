import type { Assessment } from '../../domain/assessment.ts';
import type { Authorship } from '../../domain/authorship.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { Result } from '../../domain/outcome.ts';
import type { Revision } from '../../domain/revision.ts';
import { OTHER_CONTENT } from '../../domain/workflow/recordVote.ts';
import { type Actor, findFor } from '../assessmentAccess.ts';
import { type ChangeDeps, type Changed, changeAssessment, type Target } from '../changeAssessment.ts';
import type { CatalogueArchive } from '../ports.ts';
import { frozenCatalogue } from './frozenCatalogue.ts';

export interface ReviewDeps extends ChangeDeps {
  readonly catalogues: CatalogueArchive;
}

type ReviewStep = (assessment: Assessment, author: Authorship, catalogue: Catalogue) => Result<Revision>;

/** A step about the submission with that hash, taken under the law of the submission. */
export const changeSubmission =
  (deps: ReviewDeps) =>
  async (
    user: Actor,
    target: Target & { readonly contentHash: string },
    step: ReviewStep,
  ): Promise<Result<Changed>> => {
    const found = await findFor(deps, user, target.id, target.action);
    if (!found.ok) return found;
    const meant = found.value.submissions.find(({ contentHash }) => contentHash === target.contentHash);
    if (meant === undefined) return OTHER_CONTENT;
    const catalogue = await frozenCatalogue(deps, meant);
    if (!catalogue.ok) return catalogue;
    return changeAssessment(deps)(user, target, (assessment, author) =>
      step(assessment, author, catalogue.value),
    );
  };
