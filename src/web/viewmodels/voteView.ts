/** Voten, the decision and their Auflagen as pages and prints show them. */
import {
  type Approval,
  type ImposedCondition,
  type Submission,
  standingVotes,
  type Verdict,
  type Vote,
  type VoteKind,
  type VotingRole,
} from '../../domain/workflow/submission.ts';
import { germanDate, germanDateTime } from './germanDate.ts';
import { OF_OFFICE, OFFICE } from './officeNames.ts';
import type { ReleaseView } from './release.ts';
import type { StateView } from './sectionState.ts';
import { listed, shortHash } from './wording.ts';

export interface ConditionView {
  readonly id: string;
  readonly text: string;
  readonly office: string;
  readonly due: string;
  readonly evidence: string;
}

interface VoteView {
  readonly office: string;
  readonly state: StateView;
  /** "Dana Winter, 02.12.2026, 14:18 Uhr" */
  readonly by: string;
  readonly reason: string;
  readonly conditions: readonly ConditionView[];
  readonly hash: string;
  /** The office has voted again since. */
  readonly isReplaced: boolean;
}

interface DecisionView {
  readonly sign: ReleaseView['kind'];
  readonly word: string;
  readonly by: string;
  readonly reason: string;
  readonly conditions: readonly ConditionView[];
  /** "Die Entscheidung weicht ab vom Votum des Datenschutzes (DSB)."; empty where it follows every Votum. */
  readonly dissent: string;
  readonly hash: string;
}

/** What the offices and the Leitung said to one submission. */
export interface OpinionView {
  readonly votes: readonly VoteView[];
  /** Offices whose Votum is still missing. */
  readonly awaited: readonly string[];
  readonly decision: DecisionView | null;
}

export const VOTES: Readonly<Record<VoteKind, StateView>> = {
  'keine-einwaende': { text: 'Keine Einwände', kind: 'success' },
  'mit-auflagen': { text: 'Keine Einwände, wenn Auflagen erfüllt werden', kind: 'warning' },
  zurueck: { text: 'Zurück an das Fachamt', kind: 'warning' },
  einwaende: { text: 'Einwände: nicht starten', kind: 'danger' },
};

const VERDICTS: Readonly<Record<Verdict, Pick<DecisionView, 'sign' | 'word'>>> = {
  frei: { sign: 'clear', word: 'Frei' },
  'frei-mit-auflagen': { sign: 'conditions', word: 'Frei mit Auflagen' },
  nicht: { sign: 'blocked', word: 'Nicht frei' },
};

/** What the trail stores, in words; what this version does not know as it is stored. */
export function voteWord(vote: string): string {
  return Object.entries(VOTES).find(([id]) => id === vote)?.[1].text ?? vote;
}

export function verdictWord(decision: string): string {
  return Object.entries(VERDICTS).find(([id]) => id === decision)?.[1].word ?? decision;
}

export function opinionView(submission: Submission, awaited: readonly VotingRole[]): OpinionView {
  const standing = standingVotes(submission);
  return {
    votes: submission.votes.map((vote) => voteView(vote, !standing.includes(vote))),
    awaited: awaited.map((role) => OFFICE[role]),
    decision: submission.decision === null ? null : decisionView(submission.decision),
  };
}

export function conditionView({ id, text, office, due, evidence }: ImposedCondition): ConditionView {
  return { id, text, office, due: germanDate(due), evidence };
}

function voteView(vote: Vote, isReplaced: boolean): VoteView {
  return {
    office: OFFICE[vote.role],
    state: VOTES[vote.vote],
    by: `${vote.byName}, ${germanDateTime(vote.at)}`,
    reason: vote.reason,
    conditions: vote.conditions.map(conditionView),
    hash: shortHash(vote.contentHash),
    isReplaced,
  };
}

function decisionView(approval: Approval): DecisionView {
  const against = approval.against.map((role) => OF_OFFICE[role]);
  return {
    ...VERDICTS[approval.decision],
    by: `${approval.byName}, ${germanDateTime(approval.at)}`,
    reason: approval.reason,
    conditions: approval.conditions.map(conditionView),
    dissent: against.length === 0 ? '' : `Die Entscheidung weicht ab vom Votum ${listed(against)}.`,
    hash: shortHash(approval.contentHash),
  };
}
