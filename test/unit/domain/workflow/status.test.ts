import {
  type AssessmentStatus,
  shownStatus,
  statusAfter,
  type WorkflowEvent,
} from '../../../../src/domain/workflow/status.ts';

const STATUSES: readonly AssessmentStatus[] = [
  'draft',
  'submitted',
  'inReview',
  'returned',
  'approved',
  'approvedWithConditions',
  'rejected',
  'inUse',
  'reviewDue',
  'retired',
];

/** Written from the contract: every transition that may happen. */
const LEGAL: Readonly<Record<WorkflowEvent, Partial<Record<AssessmentStatus, AssessmentStatus>>>> = {
  edit: Object.fromEntries(STATUSES.filter((one) => one !== 'retired').map((one) => [one, 'draft'])),
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
  retire: {
    approved: 'retired',
    approvedWithConditions: 'retired',
    rejected: 'retired',
    inUse: 'retired',
    reviewDue: 'retired',
  },
};
const EVENTS: readonly WorkflowEvent[] = [
  'edit',
  'submit',
  'beginReview',
  'vote',
  'sendBack',
  'approve',
  'approveWithConditions',
  'reject',
  'startUse',
  'callForReview',
  'startRevision',
  'retire',
];

describe('S16 the workflow', () => {
  const pairs = EVENTS.flatMap((event) => STATUSES.map((status) => [event, status] as const));
  it.each(pairs)('%s from %s', (event, status) => {
    expect(statusAfter(status, event)).toBe(LEGAL[event][status] ?? null);
  });

  it('leads from a draft to the end of the tool, and skips no step', () => {
    const path: readonly WorkflowEvent[] = [
      'submit',
      'beginReview',
      'approve',
      'startUse',
      'callForReview',
      'startRevision',
    ];
    const walk = (events: readonly WorkflowEvent[]) =>
      events.reduce<AssessmentStatus | null>((at, event) => at && statusAfter(at, event), 'draft');
    expect(walk(path)).toBe('draft');
    for (const [skipped] of path.entries()) expect(walk(path.toSpliced(skipped, 1))).not.toBe('draft');
  });
});

describe('the shown status', () => {
  it('is Wiedervorlage from the day it is due, for a tool in use only', () => {
    const inUse = { status: 'inUse', nextReview: '2027-03-01' } as const;
    expect(shownStatus(inUse, '2027-02-28')).toBe('inUse');
    expect(shownStatus(inUse, '2027-03-01')).toBe('reviewDue');
    expect(shownStatus({ ...inUse, nextReview: null }, '2027-03-01')).toBe('inUse');
    expect(shownStatus({ ...inUse, status: 'draft' }, '2027-03-01')).toBe('draft');
  });
});
