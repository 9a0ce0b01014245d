/** One accepted change of a Vorhaben before it is written: what gets a new value, and what the trail says about it. */
import type { Assessment } from './assessment.ts';
import type { Result } from './outcome.ts';

export interface FieldChange {
  readonly action: string;
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface Revision {
  readonly properties: Partial<
    Pick<
      Assessment,
      | 'title'
      | 'department'
      | 'plannedStart'
      | 'answers'
      | 'proposals'
      | 'status'
      | 'submissions'
      | 'delegations'
      | 'threads'
      | 'measureWork'
      | 'nextReview'
    >
  >;
  /** Empty: nothing happened, nothing is written. */
  readonly changes: readonly FieldChange[];
}

export const NO_CHANGE: Revision = { properties: {}, changes: [] };

/** First one, then the other, in one revision. */
export function together(first: Revision, second: Revision): Revision {
  return {
    properties: { ...first.properties, ...second.properties },
    changes: [...first.changes, ...second.changes],
  };
}

/** The step cannot be done; the text is for the person who tried. */
export function refused(
  code: string,
  detail: string,
  field?: string,
): Extract<Result<never>, { readonly ok: false }> {
  return { ok: false, problems: [field === undefined ? { code, detail } : { code, field, detail }] };
}
