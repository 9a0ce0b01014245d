import type { Assessment } from '../assessment.ts';
import type { Authorship } from '../authorship.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Problem, Result } from '../outcome.ts';
import { blockOf, PERMISSION } from '../permission.ts';
import type { AssessmentResult } from '../result.ts';
import { type Revision, together } from '../revision.ts';
import { conditionProblems, type NewCondition, numbered } from './conditions.ts';
import { hasWorkedOn } from './fourEyes.ts';
import { moveOn } from './moveOn.ts';
import { OTHER_CONTENT, OWN_WORK } from './recordVote.ts';
import { missingVotes } from './requiredVotes.ts';
import type { WorkflowEvent } from './status.ts';
import {
  type Approval,
  type ImposedCondition,
  latestSubmission,
  type Submission,
  standingVotes,
  type Verdict,
  type Vote,
  type VotingRole,
  withLatest,
} from './submission.ts';

export interface NewDecision {
  readonly decision: Verdict;
  readonly reason: string;
  /** Ids of Auflagen of the Voten that the decision takes over. */
  readonly adopted: readonly string[];
  /** Further Auflagen of the Leitung. */
  readonly conditions: readonly NewCondition[];
  readonly contentHash: string;
}

const EVENTS: Readonly<Record<Verdict, WorkflowEvent>> = {
  frei: 'approve',
  'frei-mit-auflagen': 'approveWithConditions',
  nicht: 'reject',
};

/** The Leitung decides, once the required Voten are there. `catalogue` is the frozen one. */
export function recordDecision(
  assessment: Assessment,
  given: NewDecision,
  author: Authorship,
  catalogue: Catalogue,
): Result<Revision> {
  const moved = moveOn(assessment, EVENTS[given.decision]);
  if (!moved.ok) return moved;
  const submission = latestSubmission(assessment);
  if (submission?.contentHash !== given.contentHash) return OTHER_CONTENT;
  if (hasWorkedOn(author.by, assessment, submission)) return OWN_WORK;
  const approval = { ...approvalOf(submission, given), ...author };
  const problems = [
    ...missingVotes(submission, catalogue).map(missingVote),
    ...decisionProblems(submission.result, approval),
    ...conditionProblems(given.conditions),
  ];
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: together(moved.value, decided(assessment, submission, approval)) };
}

/** Roles whose standing Votum the decision does not follow. */
function dissentOf(
  votes: readonly Vote[],
  { decision, conditions }: Pick<Approval, 'decision' | 'conditions'>,
): readonly VotingRole[] {
  if (decision === 'nicht') return [];
  const imposed = new Set(conditions.map(({ id }) => id));
  const isFollowed = (vote: Vote) =>
    vote.vote !== 'einwaende' &&
    vote.vote !== 'zurueck' &&
    vote.conditions.every(({ id }) => imposed.has(id));
  return votes.filter((vote) => !isFollowed(vote)).map(({ role }) => role);
}

/** The rules say that the tool must not start: no decision can change that. */
export function isBarred({ decisions }: AssessmentResult): boolean {
  return blockOf(decisions[PERMISSION]?.class) !== null;
}

function approvalOf(submission: Submission, given: NewDecision): Omit<Approval, keyof Authorship> {
  const votes = standingVotes(submission);
  const imposed = votes.flatMap(({ conditions }) => conditions);
  const adopted = imposed.filter(({ id }) => given.adopted.includes(id));
  const conditions: readonly ImposedCondition[] = [
    ...adopted,
    ...numbered(given.conditions, `r${submission.rev}-e`),
  ];
  const { decision, reason, contentHash } = given;
  return { decision, reason, conditions, against: dissentOf(votes, { decision, conditions }), contentHash };
}

function decided(assessment: Assessment, submission: Submission, decision: Approval): Revision {
  const { by, byName, at, ...after } = decision;
  return {
    properties: { submissions: withLatest(assessment, { ...submission, decision }) },
    changes: [{ action: 'entschieden', field: `entscheidung:${submission.rev}`, before: null, after }],
  };
}

const OFFICES: Readonly<Record<VotingRole, string>> = {
  dsb: 'des Datenschutzes (DSB)',
  isb: 'der Informationssicherheit (ISB)',
  personalrat: 'des Personalrats',
};

function missingVote(role: VotingRole): Problem {
  return { code: 'votum-fehlt', field: role, detail: `Das Votum ${OFFICES[role]} fehlt noch.` };
}

function decisionProblems(
  result: AssessmentResult,
  { decision, reason, conditions, against }: Omit<Approval, keyof Authorship>,
): readonly Problem[] {
  const problems: Problem[] = [];
  if (decision !== 'nicht' && isBarred(result)) problems.push(BARRED);
  if (reason.trim() === '' && (decision === 'nicht' || against.length > 0))
    problems.push(decision === 'nicht' ? NO_REASON : DISSENT_WITHOUT_REASON);
  if (decision === 'frei-mit-auflagen' && conditions.length === 0) problems.push(NO_CONDITION);
  if (decision !== 'frei-mit-auflagen' && conditions.length > 0) problems.push(CONDITIONS_ELSEWHERE);
  return problems;
}

const BARRED: Problem = {
  code: 'gesperrt',
  field: 'entscheidung',
  detail:
    'Das Ergebnis ist gesperrt. Der Start lässt sich erst freigeben, wenn die Sperre behoben und neu eingereicht ist.',
};
const NO_REASON: Problem = { code: 'leer', field: 'begruendung', detail: 'Begründen Sie die Ablehnung.' };
const DISSENT_WITHOUT_REASON: Problem = {
  code: 'leer',
  field: 'begruendung',
  detail: 'Ihre Entscheidung weicht von einem Votum ab. Begründen Sie das; beides wird gedruckt.',
};
const NO_CONDITION: Problem = {
  code: 'leer',
  field: 'auflagen',
  detail: 'Nennen Sie mindestens eine Auflage oder entscheiden Sie „frei“.',
};
const CONDITIONS_ELSEWHERE: Problem = {
  code: 'auflagen-ohne-entscheidung',
  field: 'auflagen',
  detail: 'Auflagen gehören zur Entscheidung „frei mit Auflagen“.',
};
