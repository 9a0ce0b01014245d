/** Everything that a page says about one submission: shown from the frozen copy, nothing is evaluated again. */
import { type Assessment, answersOf } from '../../domain/assessment.ts';
import type { Result } from '../../domain/outcome.ts';
import { missingVotes } from '../../domain/workflow/requiredVotes.ts';
import { latestSubmission, type Submission } from '../../domain/workflow/submission.ts';
import { type Actor, findReadable } from '../assessmentAccess.ts';
import type { Dossier } from '../dossier.ts';
import type { AccountStore, AssessmentStore, CatalogueArchive, Settings } from '../ports.ts';
import { frozenCatalogue } from './frozenCatalogue.ts';
import { type FrozenDossier, openSubmission } from './openSubmission.ts';

export interface SubmittedDeps {
  readonly assessments: AssessmentStore;
  readonly accounts: AccountStore;
  readonly catalogues: CatalogueArchive;
}

export interface SubmittedDossier {
  /** The Vorhaben as it stands now. */
  readonly file: Assessment;
  readonly submission: Submission;
  /** What was submitted. */
  readonly dossier: Dossier;
}

/** The submission that opened that revision. */
export const openSubmitted =
  (deps: SubmittedDeps) =>
  async (
    user: Actor,
    input: { readonly id: string; readonly rev: number },
  ): Promise<Result<SubmittedDossier>> => {
    const opened = await openSubmission(deps)(user, input);
    if (!opened.ok) return opened;
    const { settings } = await deps.accounts.read();
    return { ok: true, value: submittedDossier(opened.value, settings) };
  };

export interface Review {
  readonly file: Assessment;
  /** The newest submission; null before the first. */
  readonly submitted: SubmittedDossier | null;
  /** The one to compare it with: the person's choice, else the last that their office has voted on, else the last. */
  readonly earlier: SubmittedDossier | null;
}

/** `since`: revision of an earlier submission that the person chose to compare with. */
export const openReview =
  (deps: SubmittedDeps) =>
  async (user: Actor, id: string, since: number | null): Promise<Result<Review>> => {
    const found = await findReadable(deps, user, id);
    if (!found.ok) return found;
    const file = found.value;
    const submitted = await readSubmitted(deps, file, latestSubmission(file));
    if (!submitted.ok) return submitted;
    const earlier = await readSubmitted(deps, file, earlierSubmission(file, user, since));
    if (!earlier.ok) return earlier;
    return { ok: true, value: { file, submitted: submitted.value, earlier: earlier.value } };
  };

/** Fails when the archived law cannot be trusted. */
export async function readSubmitted(
  deps: Omit<SubmittedDeps, 'assessments'>,
  file: Assessment,
  submission: Submission | null,
): Promise<Result<SubmittedDossier | null>> {
  if (submission === null) return { ok: true, value: null };
  const catalogue = await frozenCatalogue(deps, submission);
  if (!catalogue.ok) return catalogue;
  const { settings } = await deps.accounts.read();
  const frozen = { assessment: file, submission, catalogue: catalogue.value };
  return { ok: true, value: submittedDossier(frozen, settings) };
}

function earlierSubmission(
  { submissions }: Assessment,
  user: Actor,
  since: number | null,
): Submission | null {
  const before = submissions.slice(0, -1);
  const chosen = before.find(({ rev }) => rev === since);
  const voted = before.findLast(({ votes }) => votes.some(({ role }) => role === user.role));
  return chosen ?? voted ?? before.at(-1) ?? null;
}

function submittedDossier({ assessment: file, submission, catalogue }: FrozenDossier, settings: Settings) {
  const { rev, at, answers, result, asOf } = submission;
  const trail = file.trail.filter((entry) => entry.rev <= rev);
  const assessment = { ...file, rev, changedAt: at, answers, proposals: {}, trail };
  // A submission has an answer to every question that applies; what does not apply is listed as ignored.
  const ignored = new Set(result.ignoredAnswers);
  const asked = catalogue.questions.filter(({ id }) => id in answers && !ignored.has(id));
  const awaited = submission.decision === null ? missingVotes(submission, catalogue) : [];
  const shown = { assessment, catalogue, settings, asOf, answers: answersOf(assessment), result, asked };
  return { file, submission, dossier: { ...shown, submission, awaited } };
}
