import type { Assessment } from '../assessment.ts';
import type { Authorship } from '../authorship.ts';
import { canonicalJson } from '../canonicalJson.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Problem, Result } from '../outcome.ts';
import { NO_CHANGE, type Revision, refused, together } from '../revision.ts';
import { conditionProblems, type NewCondition, numbered } from './conditions.ts';
import { hasWorkedOn } from './fourEyes.ts';
import { moveOn } from './moveOn.ts';
import {
  latestSubmission,
  type Submission,
  standingVotes,
  type Vote,
  type VoteKind,
  type VotingRole,
  withLatest,
} from './submission.ts';

export interface NewVote {
  readonly vote: VoteKind;
  readonly reason: string;
  /** Only with `mit-auflagen`. */
  readonly conditions: readonly NewCondition[];
  /** Of the submission that the person has read. */
  readonly contentHash: string;
}

/** Signs a Votum on the newest submission; "zurück" of DSB or ISB returns it. `catalogue` is the frozen one. */
export function recordVote(
  assessment: Assessment,
  { role, ...given }: NewVote & { readonly role: VotingRole },
  author: Authorship,
  catalogue: Catalogue,
): Result<Revision> {
  const submission = latestSubmission(assessment);
  if (submission?.contentHash !== given.contentHash) return OTHER_CONTENT;
  if (isRepeated(submission, role, given, author)) return { ok: true, value: NO_CHANGE };
  const moved = moveOn(assessment, 'vote');
  if (!moved.ok) return moved;
  const own = new Set(
    catalogue.questions.filter(({ answeredBy }) => answeredBy === role).map(({ id }) => id),
  );
  if (hasWorkedOn(author.by, assessment, submission, own)) return OWN_WORK;
  const problems = voteProblems(role, given);
  if (problems.length > 0) return { ok: false, problems };
  const conditions = numbered(given.conditions, `r${submission.rev}-v${submission.votes.length + 1}`);
  const signed = signedVote(assessment, submission, { role, ...given, conditions, ...author });
  const voted = together(moved.value, signed);
  return { ok: true, value: given.vote === 'zurueck' ? together(voted, sentBack(assessment)) : voted };
}

/** The second click of a double click says the same again: that is one Votum. */
function isRepeated(submission: Submission, role: VotingRole, given: NewVote, { by }: Authorship): boolean {
  const standing = standingVotes(submission).find((vote) => vote.role === role);
  if (standing === undefined || standing.by !== by) return false;
  const conditions = standing.conditions.map(({ id, ...condition }) => condition);
  const { vote, reason } = standing;
  return canonicalJson({ vote, reason, conditions }) === canonicalJson(wordsOf(given));
}

function wordsOf({ vote, reason, conditions }: NewVote) {
  return { vote, reason, conditions };
}

function signedVote(assessment: Assessment, submission: Submission, vote: Vote): Revision {
  const { by, byName, at, ...after } = vote;
  return {
    properties: {
      submissions: withLatest(assessment, { ...submission, votes: [...submission.votes, vote] }),
    },
    changes: [{ action: 'votum', field: `votum:${vote.role}`, before: null, after }],
  };
}

function sentBack(assessment: Assessment): Revision {
  const returned = moveOn({ ...assessment, status: 'inReview' }, 'sendBack');
  if (!returned.ok) throw new Error('a Vorhaben in review can be sent back');
  return returned.value;
}

function voteProblems(
  role: VotingRole,
  { vote, reason, conditions }: Pick<NewVote, 'vote' | 'reason' | 'conditions'>,
): readonly Problem[] {
  const problems: Problem[] = [];
  if (reason.trim() === '' && vote !== 'keine-einwaende')
    problems.push({ code: 'leer', field: 'begruendung', detail: 'Begründen Sie Ihr Votum.' });
  if (vote === 'zurueck' && role === 'personalrat')
    problems.push({ code: 'nicht-zustaendig', field: 'votum', detail: 'Zurückgeben können DSB und ISB.' });
  if (vote === 'mit-auflagen' && conditions.length === 0)
    problems.push({ code: 'leer', field: 'auflagen', detail: 'Nennen Sie mindestens eine Auflage.' });
  if (vote !== 'mit-auflagen' && conditions.length > 0) problems.push(NO_CONDITIONS);
  return [...problems, ...conditionProblems(conditions)];
}

const NO_CONDITIONS: Problem = {
  code: 'auflagen-ohne-votum',
  field: 'auflagen',
  detail: 'Auflagen gehören zum Votum „Keine Einwände, wenn Auflagen erfüllt werden“.',
};
export const OTHER_CONTENT = refused(
  'veraltet',
  'Inzwischen gibt es einen neuen Stand. Lesen Sie ihn, bevor Sie unterzeichnen. Es wurde nichts gespeichert.',
);
export const OWN_WORK = refused(
  'vier-augen',
  'Sie haben selbst an dieser Revision gearbeitet. Unterzeichnen muss jemand anderes.',
);
