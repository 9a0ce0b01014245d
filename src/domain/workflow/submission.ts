/** What was submitted, frozen with its result; the votes and the decision that belong to exactly that. */
import type { AnswerRecord } from '../answerRecord.ts';
import type { Authorship } from '../authorship.ts';
import { canonicalJson } from '../canonicalJson.ts';
import type { IsoDate, QuestionId } from '../catalogue.ts';
import type { AssessmentResult } from '../result.ts';

/** Who states a Votum. They advise; the Leitung decides. */
export type VotingRole = 'dsb' | 'isb' | 'personalrat';
export type VoteKind = 'keine-einwaende' | 'mit-auflagen' | 'zurueck' | 'einwaende';
export type Verdict = 'frei' | 'frei-mit-auflagen' | 'nicht';

/** One Auflage. */
export interface ImposedCondition {
  readonly id: string;
  readonly text: string;
  readonly office: string;
  readonly due: IsoDate;
  /** What will prove that it is fulfilled. */
  readonly evidence: string;
}

export interface Vote extends Authorship {
  readonly role: VotingRole;
  readonly vote: VoteKind;
  readonly reason: string;
  readonly conditions: readonly ImposedCondition[];
  readonly contentHash: string;
}

/** The decision of the Leitung. */
export interface Approval extends Authorship {
  readonly decision: Verdict;
  readonly reason: string;
  readonly conditions: readonly ImposedCondition[];
  /** Whose Votum it does not follow. */
  readonly against: readonly VotingRole[];
  readonly contentHash: string;
}

export interface FrozenContent {
  /** Revision that the submission opened; the answers are those of the revision before. */
  readonly rev: number;
  readonly catalogue: { readonly version: string; readonly sha256: string };
  readonly asOf: IsoDate;
  readonly switches: Readonly<Record<string, string>>;
  readonly answers: Readonly<Record<QuestionId, AnswerRecord>>;
  readonly result: AssessmentResult;
}

export interface Submission extends FrozenContent, Authorship {
  readonly contentHash: string;
  /** In order; the newest of each role stands. */
  readonly votes: readonly Vote[];
  readonly decision: Approval | null;
}

interface WithSubmissions {
  readonly submissions: readonly Submission[];
}

/** Binds votes and decision to what they are about: the Vorhaben, its frozen answers, the law and the result. */
export function contentHashOf(
  id: string,
  { rev, answers, catalogue, switches, asOf, result }: FrozenContent,
  sha256: (text: string) => string,
): string {
  return sha256(canonicalJson({ id, rev, answers, catalogue, switches, asOf, result }));
}

export function latestSubmission({ submissions }: WithSubmissions): Submission | null {
  return submissions.at(-1) ?? null;
}

/** The last Vote of each role: whoever changes their mind before the decision votes again. */
export function standingVotes({ votes }: Pick<Submission, 'votes'>): readonly Vote[] {
  return votes.filter((vote, index) => !votes.slice(index + 1).some(({ role }) => role === vote.role));
}

/** The submissions with the newest one replaced. */
export function withLatest({ submissions }: WithSubmissions, latest: Submission): readonly Submission[] {
  return [...submissions.slice(0, -1), latest];
}
