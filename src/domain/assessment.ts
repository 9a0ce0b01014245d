/** The file of one tool: answers, proposals of a template, and the trail of every change. One file, one truth. */
import type { Answers, AnswerValue } from './answers.ts';
import type { IsoDate, QuestionId } from './catalogue.ts';

export type UserId = string;
export type Instant = string; // ISO 8601, UTC

export interface AnswerRecord {
  readonly value: AnswerValue;
  /** Free note for the review; empty when none. */
  readonly note: string;
  readonly by: UserId;
  readonly byName: string;
  readonly at: Instant;
  /** Revision in which the answer got this value. */
  readonly rev: number;
}

/** One link of the hash chain: hash = sha256(prevHash + canonical JSON of the entry without `hash`). */
export interface TrailEntry {
  readonly seq: number;
  readonly at: Instant;
  readonly by: UserId;
  readonly byName: string;
  readonly action: string;
  readonly rev: number;
  /** Question or property that changed. */
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly prevHash: string;
  readonly hash: string;
}

export interface Assessment {
  /** Opaque, server-generated; file name and URL. */
  readonly id: string;
  /** What people call it: V-2026-014. */
  readonly number: string;
  readonly title: string;
  readonly department: string;
  readonly owner: UserId;
  readonly ownerName: string;
  readonly plannedStart: IsoDate | null;
  readonly template: string | null;
  readonly createdAt: Instant;
  readonly changedAt: Instant;
  /** Counts accepted changes, from 1; shown as "Revision". */
  readonly rev: number;
  readonly answers: Readonly<Record<QuestionId, AnswerRecord>>;
  /** Answers that a template proposes and nobody has confirmed yet; they do not count. */
  readonly proposals: Readonly<Record<QuestionId, AnswerValue>>;
  readonly trail: readonly TrailEntry[];
}

/** The answers that count, without authors. */
export function answersOf(assessment: Assessment): Answers {
  return new Map(Object.entries(assessment.answers).map(([id, record]) => [id, record.value]));
}
