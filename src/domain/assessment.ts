/** The file of one tool: answers, submissions, everything people do with it, and the trail of every change. */
import type { AnswerRecord } from './answerRecord.ts';
import type { Answers, AnswerValue } from './answers.ts';
import type { Instant, UserId } from './authorship.ts';
import type { IsoDate, QuestionId } from './catalogue.ts';
import type { Delegation } from './delegation.ts';
import type { MeasureWork, WorkKey } from './measureWork.ts';
import type { Thread } from './thread.ts';
import type { TrailEntry } from './trailEntry.ts';
import type { AssessmentStatus } from './workflow/status.ts';
import type { Submission } from './workflow/submission.ts';

export type { AnswerRecord } from './answerRecord.ts';
export type { Instant, UserId } from './authorship.ts';
export type { TrailEntry } from './trailEntry.ts';

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
  readonly status: AssessmentStatus;
  /** Frozen, newest last. */
  readonly submissions: readonly Submission[];
  readonly delegations: readonly Delegation[];
  /** Comments on questions and measures. */
  readonly threads: readonly Thread[];
  /** Who does which measure or Auflage until when; without an entry nobody has begun. */
  readonly measureWork: Readonly<Record<WorkKey, MeasureWork>>;
  /** Wiedervorlage. */
  readonly nextReview: IsoDate | null;
  readonly trail: readonly TrailEntry[];
}

/** The answers that count, without authors. */
export function answersOf({ answers }: Pick<Assessment, 'answers'>): Answers {
  return new Map(Object.entries(answers).map(([id, record]) => [id, record.value]));
}
