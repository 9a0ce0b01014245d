/** Measures and Auflagen as somebody's work: who, until when, how far, with what evidence. */
import type { Authorship, UserId } from './authorship.ts';
import type { IsoDate, MeasureId } from './catalogue.ts';
import type { TrailEntry } from './trailEntry.ts';
import {
  type ImposedCondition,
  latestSubmission,
  type Submission,
  standingVotes,
} from './workflow/submission.ts';

/** Id of a measure, or `auflage:<id>` of a condition that a Votum or the decision imposes. */
export type WorkKey = MeasureId;
export type WorkStatus = 'offen' | 'in-arbeit' | 'umgesetzt' | 'geprueft';

export interface EvidenceFile {
  readonly name: string;
  /** Media type as found in the content. */
  readonly type: string;
  readonly size: number;
  readonly sha256: string;
}

export interface Evidence extends Authorship {
  readonly id: string;
  readonly kind: 'notiz' | 'link' | 'datei';
  /** The note, the address, or what the file shows. */
  readonly text: string;
  readonly file: EvidenceFile | null;
}

export interface MeasureWork {
  readonly owner: UserId | null;
  readonly ownerName: string;
  readonly due: IsoDate | null;
  readonly status: WorkStatus;
  readonly evidence: readonly Evidence[];
}

/** What evidence may be: PDF, PNG, JPG, ODT, DOCX. */
export const EVIDENCE_TYPES: readonly string[] = [
  'application/pdf',
  'image/png',
  'image/jpeg',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
];
export const MOST_EVIDENCE_BYTES = 20 * 1024 * 1024;

const AUFLAGE = 'auflage:';

export function keyOfCondition({ id }: Pick<ImposedCondition, 'id'>): WorkKey {
  return `${AUFLAGE}${id}`;
}

/** How the trail names the work on one measure. */
export function workField(key: WorkKey): string {
  return `massnahme:${key}`;
}

interface WithConditions {
  readonly submissions: readonly Submission[];
}

interface WithWork extends WithConditions {
  readonly measureWork: Readonly<Record<WorkKey, MeasureWork>>;
}

/**
 * The Auflagen to work on: those of the last decision, and those of the Voten that stand on a newer submission.
 * What a Votum asked for and the decision did not take over is no work; it is printed.
 */
export function conditionsInForce(assessment: WithConditions): readonly ImposedCondition[] {
  const decided = assessment.submissions.findLast(({ decision }) => decision !== null)?.decision ?? null;
  const latest = latestSubmission(assessment);
  const votes = latest === null || latest.decision !== null ? [] : standingVotes(latest);
  const all = [...(decided?.conditions ?? []), ...votes.flatMap(({ conditions }) => conditions)];
  return all.filter(({ id }, index) => all.findIndex((one) => one.id === id) === index);
}

/** The work on one measure; before anybody touched it, an Auflage has the date that it was imposed with. */
export function workOf(assessment: WithWork, key: WorkKey): MeasureWork {
  const begun = Object.hasOwn(assessment.measureWork, key) ? assessment.measureWork[key] : undefined;
  const due = conditionOf(assessment, key)?.due ?? null;
  return begun ?? { owner: null, ownerName: '', due, status: 'offen', evidence: [] };
}

/** The Auflage behind the key, of whatever submission; null for a measure. */
export function conditionOf({ submissions }: WithConditions, key: WorkKey): ImposedCondition | null {
  const imposed = submissions.flatMap(({ votes, decision }) => [
    ...votes,
    ...(decision === null ? [] : [decision]),
  ]);
  const conditions = imposed.flatMap((one) => one.conditions);
  return conditions.find((condition) => keyOfCondition(condition) === key) ?? null;
}

export function isOverdue({ due, status }: MeasureWork, today: IsoDate): boolean {
  return due !== null && due < today && (status === 'offen' || status === 'in-arbeit');
}

/** Who last said "umgesetzt"; the check must come from somebody else. */
export function implementerOf(trail: readonly TrailEntry[], key: WorkKey): UserId | null {
  const said = trail.findLast(
    ({ field, action }) => field === workField(key) && action === 'massnahme-umgesetzt',
  );
  return said?.by ?? null;
}
