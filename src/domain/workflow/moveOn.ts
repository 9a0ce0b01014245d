import type { Assessment } from '../assessment.ts';
import type { IsoDate } from '../catalogue.ts';
import type { Result } from '../outcome.ts';
import { NO_CHANGE, type Revision, refused, together } from '../revision.ts';
import { shownStatus, statusAfter, type WorkflowEvent } from './status.ts';

const ACTIONS: Readonly<Record<WorkflowEvent, string>> = {
  edit: 'neue-revision',
  submit: 'eingereicht',
  beginReview: 'pruefung-begonnen',
  vote: 'pruefung-begonnen',
  sendBack: 'zurueckgegeben',
  approve: 'freigegeben',
  approveWithConditions: 'freigegeben-mit-auflagen',
  reject: 'nicht-freigegeben',
  startUse: 'in-betrieb-genommen',
  callForReview: 'wiedervorlage-faellig',
  startRevision: 'neue-revision',
  retire: 'ausser-betrieb-genommen',
};

/** The step of the workflow alone: the new status and its entry in the trail, or that it cannot happen now. */
export function moveOn(
  { status, nextReview }: Pick<Assessment, 'status' | 'nextReview'>,
  event: WorkflowEvent,
): Result<Revision> {
  const next = statusAfter(status, event);
  if (next === null) return NOT_NOW;
  if (next === status) return { ok: true, value: NO_CHANGE };
  const change = { action: ACTIONS[event], field: 'vorhaben:status', before: status, after: next };
  const moved: Revision = { properties: { status: next }, changes: [change] };
  // Whoever takes up a Wiedervorlage has served its date; a tool that is switched off has none.
  const isServed = status === 'reviewDue' || next === 'retired';
  return { ok: true, value: isServed ? together(moved, datedReview(nextReview, null)) : moved };
}

/** A new date of the Wiedervorlage. */
export function datedReview(before: IsoDate | null, after: IsoDate | null): Revision {
  if (before === after) return NO_CHANGE;
  const change = { action: 'wiedervorlage', field: 'vorhaben:nextReview', before, after };
  return { properties: { nextReview: after }, changes: [change] };
}

/** A Wiedervorlage that came due by its date, to be written together with whatever is done next. */
export function dueReview(assessment: Pick<Assessment, 'status' | 'nextReview'>, today: IsoDate): Revision {
  if (shownStatus(assessment, today) === assessment.status) return NO_CHANGE;
  const due = moveOn(assessment, 'callForReview');
  return due.ok ? due.value : NO_CHANGE;
}

const NOT_NOW = refused(
  'nicht-moeglich',
  'Dieser Schritt ist beim jetzigen Stand des Vorhabens nicht vorgesehen. Öffnen Sie das Vorhaben neu.',
);
