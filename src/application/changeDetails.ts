import type { Assessment } from '../domain/assessment.ts';
import type { Result } from '../domain/outcome.ts';
import { type FieldChange, NO_CHANGE } from '../domain/revision.ts';
import type { Actor } from './assessmentAccess.ts';
import { type ChangeDeps, changeAssessment } from './changeAssessment.ts';
import type { AssessmentDetails } from './startAssessment.ts';

export interface ChangedDetails {
  readonly assessment: Assessment;
  /** true: somebody changed the details after the form was opened; nothing was stored. */
  readonly stale: boolean;
}

const FIELDS = ['title', 'department', 'plannedStart'] as const;

/** Changes title, department and planned start; a form that others overtook stores nothing. */
export const changeDetails =
  (deps: ChangeDeps) =>
  async (
    user: Actor,
    input: { readonly id: string; readonly baseRev: number; readonly details: AssessmentDetails },
  ): Promise<Result<ChangedDetails>> => {
    const target = { id: input.id, action: 'assessment.change', expectedRev: null } as const;
    const { title, department, plannedStart } = input.details;
    const changed = await changeAssessment(deps)(user, target, (assessment) => {
      const changes = changesOf(assessment, input.details);
      const stale = changes.length > 0 && isOvertaken(assessment, input.baseRev);
      const revision = stale ? NO_CHANGE : { properties: { title, department, plannedStart }, changes };
      return { ok: true, value: { ...revision, stale } };
    });
    if (!changed.ok) return changed;
    const { assessment, taken } = changed.value;
    return { ok: true, value: { assessment, stale: taken.stale } };
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
