/** The steps of the work on one measure. */
import type { Assessment } from './assessment.ts';
import type { Authorship } from './authorship.ts';
import {
  type Evidence,
  implementerOf,
  type MeasureWork,
  type WorkKey,
  type WorkStatus,
  workField,
  workOf,
} from './measureWork.ts';
import type { Result } from './outcome.ts';
import { NO_CHANGE, type Revision, refused } from './revision.ts';

export interface WorkChange extends Pick<MeasureWork, 'owner' | 'ownerName' | 'due' | 'status'> {
  readonly key: WorkKey;
  /** Revision that the form was filled in on. */
  readonly baseRev: number;
}

/** Owner, date and status. `mayCheck`: the person's role checks what others have implemented. */
export function changeWork(
  assessment: Assessment,
  { key, baseRev, ...next }: WorkChange,
  author: Authorship,
  mayCheck: boolean,
): Result<Revision> {
  const before = workOf(assessment, key);
  const work = { ...before, ...next };
  const field = workField(key);
  if (assessment.trail.some((entry) => entry.field === field && entry.rev > baseRev)) return OVERTAKEN;
  if (summary(work) === summary(before)) return { ok: true, value: NO_CHANGE };
  const refusal = statusRefusal(before, work, implementerOf(assessment.trail, key) === author.by, mayCheck);
  if (refusal !== null) return refusal;
  const action = before.status === work.status ? 'massnahme-geaendert' : `massnahme-${work.status}`;
  const change = { action, field, before: partsOf(before), after: partsOf(work) };
  return { ok: true, value: { properties: withWork(assessment, key, work), changes: [change] } };
}

/** A note, link or file that shows what was done; nothing is ever taken away. */
export function withEvidence(assessment: Assessment, key: WorkKey, evidence: Evidence): Revision {
  const before = workOf(assessment, key);
  const work = { ...before, evidence: [...before.evidence, evidence] };
  const { id, kind, text, file } = evidence;
  // Not the field of the work: a form about owner and date is not overtaken by a piece of evidence.
  const change = {
    action: 'nachweis',
    field: `nachweis:${key}`,
    before: null,
    after: { id, kind, text, file },
  };
  return { properties: withWork(assessment, key, work), changes: [change] };
}

function statusRefusal(before: MeasureWork, work: MeasureWork, isOwnWork: boolean, mayCheck: boolean) {
  if (work.status === before.status) return null;
  if (work.status === 'umgesetzt' && work.evidence.length === 0) return NO_EVIDENCE;
  if (work.status !== 'geprueft') return null;
  if (before.status !== 'umgesetzt') return NOT_IMPLEMENTED;
  if (!mayCheck) return NOT_YOURS;
  return isOwnWork ? OWN_WORK : null;
}

const OVERTAKEN = refused(
  'ueberholt',
  'Jemand hat diese Maßnahme inzwischen geändert. Sehen Sie den neuen Stand an und tragen Sie Ihre Änderung noch einmal ein.',
);
const NO_EVIDENCE = refused(
  'nachweis-fehlt',
  '„Umgesetzt“ braucht mindestens einen Nachweis: eine Notiz, einen Link oder eine Datei.',
  'status',
);
const NOT_IMPLEMENTED = refused('nicht-moeglich', 'Prüfen lässt sich nur, was umgesetzt ist.', 'status');
const NOT_YOURS = refused(
  'nicht-zustaendig',
  '„Geprüft“ setzen Datenschutz (DSB) oder Informationssicherheit (ISB).',
  'status',
);
const OWN_WORK = refused(
  'vier-augen',
  'Sie haben „umgesetzt“ gesetzt. Prüfen muss jemand anderes.',
  'status',
);

function withWork(assessment: Assessment, key: WorkKey, work: MeasureWork): Revision['properties'] {
  return { measureWork: { ...assessment.measureWork, [key]: work } };
}

function partsOf({ owner, ownerName, due, status }: MeasureWork) {
  return { owner, ownerName, due, status } satisfies Record<string, string | null | WorkStatus>;
}

function summary(work: MeasureWork): string {
  return JSON.stringify(partsOf(work));
}
