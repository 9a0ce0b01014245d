import type { AnswerValue } from './answers.ts';
import type { Authorship } from './authorship.ts';

/** What the person sees as one answer. */
export interface AnswerContent {
  readonly value: AnswerValue;
  /** Free note for the review; empty when none. */
  readonly note: string;
}

export interface AnswerRecord extends AnswerContent, Authorship {
  /** Revision in which the answer got this value. */
  readonly rev: number;
}

/** The part of a stored answer that a person typed; goes into the trail as before and after. */
export function contentOf(record: AnswerRecord | null): AnswerContent | null {
  return record === null ? null : { value: record.value, note: record.note };
}
