/** The one way in which a stored Vorhaben changes. */
import type { Assessment } from '../domain/assessment.ts';
import type { Authorship } from '../domain/authorship.ts';
import type { Problem, Result } from '../domain/outcome.ts';
import { reviseAssessment } from '../domain/reviseAssessment.ts';
import { type Revision, refused, together } from '../domain/revision.ts';
import { dueReview } from '../domain/workflow/moveOn.ts';
import { type Actor, findFor } from './assessmentAccess.ts';
import type { Action } from './authorize.ts';
import type { AssessmentStore, Clock, Sha256 } from './ports.ts';

export interface ChangeDeps {
  readonly assessments: AssessmentStore;
  readonly clock: Clock;
  readonly sha256: Sha256;
}

export interface Target {
  readonly id: string;
  readonly action: Action;
  /** The revision that the person has seen; null: the step itself looks after what others changed meanwhile. */
  readonly expectedRev: number | null;
}

/** Pure; runs again on what others stored when they were faster. */
export type Step<R extends Revision> = (assessment: Assessment, author: Authorship) => Result<R>;

export interface Changed<R extends Revision = Revision> {
  readonly assessment: Assessment;
  /** What the step did; without changes nothing was written. */
  readonly taken: R;
}

/** Other people save at the same moment: each retry builds on what they stored. */
const ATTEMPTS = 8;
const BUSY: Problem = {
  code: 'gleichzeitig',
  detail: 'Gerade speichern andere an diesem Vorhaben. Versuchen Sie es gleich noch einmal.',
};
export const STALE = refused(
  'veraltet',
  'Inzwischen hat jemand dieses Vorhaben geändert. Sehen Sie den neuen Stand an und entscheiden Sie dann. Es wurde nichts gespeichert.',
);
const RETIRED = refused('ausser-betrieb', 'Dieses Vorhaben ist außer Betrieb und ändert sich nicht mehr.');

/**
 * Loads, checks the right, takes the step and saves it with its entries of the trail in one write. Resolves when that
 * is on disk; a step without changes writes nothing. Throws StorageFailure when the disk refuses.
 */
export const changeAssessment =
  (deps: ChangeDeps) =>
  async <R extends Revision>(user: Actor, target: Target, step: Step<R>): Promise<Result<Changed<R>>> => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const found = await findFor(deps, user, target.id, target.action);
      if (!found.ok) return found;
      const stored = found.value;
      if (target.expectedRev !== null && stored.rev !== target.expectedRev) return STALE;
      const changed = takeStep(deps, user, stored, step);
      if (!changed.ok) return changed;
      const { assessment } = changed.value;
      if (assessment === stored || (await deps.assessments.save(assessment, stored.rev))) return changed;
    }
    return { ok: false, problems: [BUSY] };
  };

function takeStep<R extends Revision>(
  deps: ChangeDeps,
  user: Actor,
  stored: Assessment,
  step: Step<R>,
): Result<Changed<R>> {
  if (stored.status === 'retired') return RETIRED;
  const author = { by: user.id, byName: user.name, at: deps.clock.now() };
  const due = dueReview(stored, deps.clock.today());
  const outcome = step({ ...stored, ...due.properties }, author);
  if (!outcome.ok) return outcome;
  const taken = outcome.value;
  if (taken.changes.length === 0) return { ok: true, value: { assessment: stored, taken } };
  // A Wiedervorlage that came due is written with the next thing that somebody does, never by looking.
  const assessment = reviseAssessment(stored, together(due, taken), author, deps.sha256);
  return { ok: true, value: { assessment, taken } };
}
