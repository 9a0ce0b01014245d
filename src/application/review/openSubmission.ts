import type { Assessment } from '../../domain/assessment.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { Result } from '../../domain/outcome.ts';
import { refused } from '../../domain/revision.ts';
import type { Submission } from '../../domain/workflow/submission.ts';
import { type Actor, findReadable } from '../assessmentAccess.ts';
import type { AssessmentStore, CatalogueArchive } from '../ports.ts';
import { frozenCatalogue } from './frozenCatalogue.ts';

interface Deps {
  readonly assessments: AssessmentStore;
  readonly catalogues: CatalogueArchive;
}

/** A submission as it was: nothing of it is computed again. */
export interface FrozenDossier {
  readonly assessment: Assessment;
  readonly submission: Submission;
  /** Questions as worded then, rules, measures and sources. */
  readonly catalogue: Catalogue;
}

export const openSubmission =
  (deps: Deps) =>
  async (
    user: Actor,
    { id, rev }: { readonly id: string; readonly rev: number },
  ): Promise<Result<FrozenDossier>> => {
    const found = await findReadable(deps, user, id);
    if (!found.ok) return found;
    const submission = found.value.submissions.find((one) => one.rev === rev);
    if (submission === undefined) return NOT_FOUND;
    const catalogue = await frozenCatalogue(deps, submission);
    if (!catalogue.ok) return catalogue;
    return { ok: true, value: { assessment: found.value, submission, catalogue: catalogue.value } };
  };

const NOT_FOUND = refused('nicht-gefunden', 'Zu dieser Revision gibt es keine Einreichung.');
