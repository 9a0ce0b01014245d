/** After the decision: in use, looked at again, out of use. */
import { isIsoDate } from '../answers.ts';
import type { Assessment } from '../assessment.ts';
import type { IsoDate } from '../catalogue.ts';
import type { Result } from '../outcome.ts';
import { type Revision, refused, together } from '../revision.ts';
import { datedReview, moveOn } from './moveOn.ts';

/** "In Betrieb nehmen", with the date of the first Wiedervorlage where one is set. */
export function takeIntoUse(
  assessment: Assessment,
  { nextReview }: { readonly nextReview: IsoDate | null },
  today: IsoDate,
): Result<Revision> {
  const moved = moveOn(assessment, 'startUse');
  if (!moved.ok) return moved;
  if (nextReview === null) return moved;
  if (!isIsoDate(nextReview) || nextReview <= today) return NOT_AHEAD;
  return { ok: true, value: together(moved.value, datedReview(assessment.nextReview, nextReview)) };
}

/** Sets the date of the Wiedervorlage of a tool in use; today means: look at it now. */
export function planReview(assessment: Assessment, date: IsoDate, today: IsoDate): Result<Revision> {
  const due = moveOn(assessment, 'callForReview');
  if (!due.ok) return due;
  if (!isIsoDate(date) || date < today) return NOT_AHEAD;
  const dated = datedReview(assessment.nextReview, date);
  return { ok: true, value: date === today ? together(dated, due.value) : dated };
}

/** "Außer Betrieb nehmen"; the file stays readable and never changes again. */
export function takeOutOfUse(assessment: Assessment, reason: string): Result<Revision> {
  const moved = moveOn(assessment, 'retire');
  if (!moved.ok) return moved;
  if (reason.trim() === '') return NO_REASON;
  const change = { action: 'grund', field: 'vorhaben:ausser-betrieb', before: null, after: reason };
  return { ok: true, value: together(moved.value, { properties: {}, changes: [change] }) };
}

const NOT_AHEAD = refused('kein-datum', 'Nennen Sie ein Datum, das noch kommt.', 'wiedervorlage');
const NO_REASON = refused('leer', 'Schreiben Sie, warum das Werkzeug außer Betrieb geht.', 'begruendung');
