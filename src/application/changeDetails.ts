import type { Assessment } from '../domain/assessment.ts';
import type { Result } from '../domain/outcome.ts';
import { type FieldChange, reviseAssessment } from '../domain/reviseAssessment.ts';
import { type Actor, findOwn } from './assessmentAccess.ts';
import type { AssessmentStore, Clock, Sha256 } from './ports.ts';
import type { AssessmentDetails } from './startAssessment.ts';

interface Deps {
  readonly assessments: AssessmentStore;
  readonly clock: Clock;
  readonly sha256: Sha256;
}

export interface ChangedDetails {
  readonly assessment: Assessment;
  /** true: somebody changed the details after the form was opened; nothing was stored. */
  readonly stale: boolean;
}

const FIELDS = ['title', 'department', 'plannedStart'] as const;

/** Changes title, department and planned start; a form that others overtook stores nothing. */
export const changeDetails =
  (deps: Deps) =>
  async (
    user: Actor,
    input: { readonly id: string; readonly baseRev: number; readonly details: AssessmentDetails },
  ): Promise<Result<ChangedDetails>> => {
    const found = await findOwn(deps, user, input.id);
    if (!found.ok) return found;
    const assessment = found.value;
    const changes = changesOf(assessment, input.details);
    if (changes.length === 0) return { ok: true, value: { assessment, stale: false } };
    if (isOvertaken(assessment, input.baseRev)) return { ok: true, value: { assessment, stale: true } };
    const author = { by: user.id, byName: user.name, at: deps.clock.now() };
    const next = reviseAssessment(assessment, input.details, changes, author, deps.sha256);
    if (await deps.assessments.save(next, assessment.rev))
      return { ok: true, value: { assessment: next, stale: false } };
    // Somebody saved between reading and writing; their change may concern other fields: look again.
    return changeDetails(deps)(user, input);
  };

function changesOf(assessment: Assessment, details: AssessmentDetails): readonly FieldChange[] {
  return FIELDS.filter((field) => assessment[field] !== details[field]).map((field) => ({
    action: 'angaben-geaendert',
    field: `vorhaben:${field}`,
    before: assessment[field],
    after: details[field],
  }));
}

function isOvertaken(assessment: Assessment, baseRev: number): boolean {
  return assessment.trail.some((entry) => entry.rev > baseRev && entry.action === 'angaben-geaendert');
}
