/** Where a Vorhaben stands between people. Only what the table lists can happen; everything else is refused. */
import type { IsoDate } from '../catalogue.ts';

export type AssessmentStatus =
  | 'draft'
  | 'submitted'
  | 'inReview'
  | 'returned'
  | 'approved'
  | 'approvedWithConditions'
  | 'rejected'
  | 'inUse'
  | 'reviewDue'
  | 'retired';

export type WorkflowEvent =
  | 'edit'
  | 'submit'
  | 'beginReview'
  | 'vote'
  | 'sendBack'
  | 'approve'
  | 'approveWithConditions'
  | 'reject'
  | 'startUse'
  | 'callForReview'
  | 'startRevision'
  | 'retire';

const TRANSITIONS: Readonly<Record<WorkflowEvent, Partial<Record<AssessmentStatus, AssessmentStatus>>>> = {
  // An edited answer opens a new revision; what was submitted, voted and decided stays with the old one.
  edit: {
    draft: 'draft',
    submitted: 'draft',
    inReview: 'draft',
    returned: 'draft',
    approved: 'draft',
    approvedWithConditions: 'draft',
    rejected: 'draft',
    inUse: 'draft',
    reviewDue: 'draft',
  },
  submit: { draft: 'submitted', returned: 'submitted' },
  beginReview: { submitted: 'inReview' },
  vote: { submitted: 'inReview', inReview: 'inReview' },
  sendBack: { inReview: 'returned' },
  approve: { inReview: 'approved' },
  approveWithConditions: { inReview: 'approvedWithConditions' },
  reject: { inReview: 'rejected' },
  startUse: { approved: 'inUse', approvedWithConditions: 'inUse' },
  callForReview: { inUse: 'reviewDue' },
  startRevision: { reviewDue: 'draft' },
  // A Wiedervorlage that comes due by itself must not take the right away to switch the tool off.
  retire: {
    approved: 'retired',
    approvedWithConditions: 'retired',
    rejected: 'retired',
    inUse: 'retired',
    reviewDue: 'retired',
  },
};

/** The status that the event leads to; null where it cannot happen. */
export function statusAfter(status: AssessmentStatus, event: WorkflowEvent): AssessmentStatus | null {
  return TRANSITIONS[event][status] ?? null;
}

interface Dated {
  readonly status: AssessmentStatus;
  readonly nextReview: IsoDate | null;
}

/** A Wiedervorlage that has been reached shows at once; it is written with the next change. */
export function shownStatus({ status, nextReview }: Dated, today: IsoDate): AssessmentStatus {
  const isDue = nextReview !== null && nextReview <= today;
  return isDue ? (statusAfter(status, 'callForReview') ?? status) : status;
}
