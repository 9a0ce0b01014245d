import { type Assessment, answersOf } from '../../domain/assessment.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import { revisionAt } from '../../domain/compareRevisions.ts';
import type { Result } from '../../domain/outcome.ts';
import { refused } from '../../domain/revision.ts';
import { type Actor, findReadable } from '../assessmentAccess.ts';
import { askedQuestions, type Dossier } from '../dossier.ts';
import { municipalCatalogue } from '../municipalCatalogue.ts';
import type { Clock } from '../ports.ts';
import { readSubmitted, type SubmittedDeps } from './openSubmitted.ts';

interface Deps extends SubmittedDeps {
  readonly clock: Clock;
  readonly catalogue: Catalogue;
}

export interface ComparedRevisions {
  /** The Vorhaben as it stands now. */
  readonly file: Assessment;
  readonly before: Dossier;
  readonly after: Dossier;
}

interface Revisions {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** Two revisions: a submission as it was frozen, any other one evaluated under the law of today. */
export const openComparison =
  (deps: Deps) =>
  async (user: Actor, { id, from, to }: Revisions): Promise<Result<ComparedRevisions>> => {
    const found = await findReadable(deps, user, id);
    if (!found.ok) return found;
    const before = await revision(deps, found.value, from);
    const after = await revision(deps, found.value, to);
    if (!before.ok) return before;
    if (!after.ok) return after;
    return { ok: true, value: { file: found.value, before: before.value, after: after.value } };
  };

async function revision(deps: Deps, file: Assessment, rev: number): Promise<Result<Dossier>> {
  const submission = file.submissions.find((one) => one.rev === rev) ?? null;
  const submitted = await readSubmitted(deps, file, submission);
  if (!submitted.ok) return submitted;
  return submitted.value === null ? evaluated(deps, file, rev) : { ok: true, value: submitted.value.dossier };
}

async function evaluated(deps: Deps, file: Assessment, rev: number): Promise<Result<Dossier>> {
  const trail = file.trail.filter((entry) => entry.rev <= rev);
  const saved = trail.at(-1);
  if (saved?.rev !== rev) return NO_REVISION;
  const { settings } = await deps.accounts.read();
  const catalogue = await municipalCatalogue(deps);
  const asOf = deps.clock.today();
  const { answers, result } = revisionAt(file, rev, catalogue, asOf);
  const assessment = { ...file, rev, changedAt: saved.at, answers, proposals: {}, trail };
  const asked = askedQuestions(assessment, catalogue, asOf);
  const shown = { assessment, catalogue, settings, asOf, answers: answersOf(assessment), result, asked };
  return { ok: true, value: { ...shown, submission: null, awaited: [] } };
}

const NO_REVISION = refused('nicht-gefunden', 'Diese Revision gibt es nicht, oder Sie haben keinen Zugang.');
