/** What other people's steps in one Vorhaben tell a person, or ask of them. Pure: the inbox is stored nowhere. */
import type { Assessment } from '../../domain/assessment.ts';
import type { Instant } from '../../domain/authorship.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { Delegation } from '../../domain/delegation.ts';
import { type WorkKey, workField, workOf } from '../../domain/measureWork.ts';
import type { Thread } from '../../domain/thread.ts';
import {
  type Approval,
  latestSubmission,
  standingVotes,
  type Vote,
  type VotingRole,
} from '../../domain/workflow/submission.ts';
import { can, canComment, type Person } from '../authorize.ts';
import type { Duty } from '../work/duties.ts';

/** One line of the inbox. `by` is empty where nobody in particular is behind it. */
export type InboxItem = { readonly id: string; readonly at: Instant; readonly by: string } & (
  | { readonly kind: 'weitergabe'; readonly delegation: Delegation }
  | { readonly kind: 'weitergabe-erledigt'; readonly delegation: Delegation }
  | { readonly kind: 'kommentar'; readonly thread: Thread }
  | { readonly kind: 'massnahme'; readonly key: WorkKey }
  | { readonly kind: 'termin'; readonly duty: Duty }
  | { readonly kind: 'votum-erbeten'; readonly rev: number }
  | { readonly kind: 'entscheidung-erbeten'; readonly rev: number }
  | { readonly kind: 'votum'; readonly vote: Vote; readonly rev: number }
  | { readonly kind: 'entscheidung'; readonly approval: Approval; readonly rev: number }
);

/** `awaited`: whose Votum on the newest submission is missing. Without an order. */
export function inboxOf(
  assessment: Assessment,
  user: Person,
  awaited: readonly VotingRole[],
  { questions }: Pick<Catalogue, 'questions'>,
): readonly InboxItem[] {
  if (!can(user, 'assessment.glance', assessment)) return [];
  return [
    ...delegationItems(assessment, user),
    ...threadItems(assessment, user, questions),
    ...workItems(assessment, user),
    ...reviewItems(assessment, user, awaited),
  ];
}

function delegationItems(assessment: Assessment, user: Person): InboxItem[] {
  return assessment.delegations.flatMap((delegation): InboxItem[] => {
    const { id, to, toName, by, byName, at, doneAt } = delegation;
    if (to === user.id && doneAt === null)
      return [{ id: `weitergabe-${id}`, at, by: byName, kind: 'weitergabe', delegation }];
    if (by !== user.id || doneAt === null) return [];
    return [{ id: `erledigt-${id}`, at: doneAt, by: toName, kind: 'weitergabe-erledigt', delegation }];
  });
}

/** Open ones in which somebody else spoke last: to the owner, to who took part, and to who was asked or named there. */
function threadItems(assessment: Assessment, user: Person, questions: Catalogue['questions']): InboxItem[] {
  return assessment.threads.flatMap((thread): InboxItem[] => {
    const last = thread.messages.at(-1);
    if (thread.doneAt !== null || last === undefined || last.by === user.id) return [];
    if (!concerns(assessment, thread, user, questions)) return [];
    return [
      { id: `kommentar-${thread.id}-${last.at}`, at: last.at, by: last.byName, kind: 'kommentar', thread },
    ];
  });
}

function concerns(
  assessment: Assessment,
  { target, messages }: Thread,
  user: Person,
  questions: Catalogue['questions'],
): boolean {
  if (assessment.owner === user.id || messages.some(({ by }) => by === user.id)) return true;
  if (target.kind === 'measure') return workOf(assessment, target.id).owner === user.id;
  const isOnlyAsked = !can(user, 'assessment.read', assessment);
  // Whoever was given a section is asked for every question of it.
  const question = questions.find(({ id }) => id === target.id) ?? null;
  return isOnlyAsked && canComment(user, assessment, target, question);
}

/** Named for a measure or Auflage that is not done yet, by somebody else. */
function workItems({ measureWork, trail }: Assessment, user: Person): InboxItem[] {
  return Object.entries(measureWork).flatMap(([key, { owner, status }]): InboxItem[] => {
    if (owner !== user.id || status === 'umgesetzt' || status === 'geprueft') return [];
    const named = trail.findLast(
      ({ field, before, after }) =>
        field === workField(key) && isNaming(after, user) && !isNaming(before, user),
    );
    if (named === undefined || named.by === user.id) return [];
    return [{ id: `massnahme-${key}-${named.seq}`, at: named.at, by: named.byName, kind: 'massnahme', key }];
  });
}

function isNaming(after: unknown, { id }: Person): boolean {
  return typeof after === 'object' && after !== null && 'owner' in after && after.owner === id;
}

function reviewItems(assessment: Assessment, user: Person, awaited: readonly VotingRole[]): InboxItem[] {
  const submission = latestSubmission(assessment);
  if (submission === null) return [];
  const { rev, at, byName: by, votes, decision } = submission;
  const items: InboxItem[] = [];
  if (awaited.some((role) => role === user.role))
    items.push({ id: `votum-erbeten-${rev}`, at, by, kind: 'votum-erbeten', rev });
  const last = votes.at(-1);
  const isReady = assessment.status === 'inReview' && awaited.length === 0 && last !== undefined;
  if (isReady && can(user, 'assessment.decide', assessment))
    items.push({ id: `entscheidung-erbeten-${rev}`, at: last.at, by: '', kind: 'entscheidung-erbeten', rev });
  const isInvolved = assessment.owner === user.id || votes.some((vote) => vote.by === user.id);
  if (!isInvolved) return items;
  if (assessment.owner === user.id)
    for (const vote of standingVotes(submission))
      items.push({
        id: `votum-${rev}-${vote.role}-${vote.at}`,
        at: vote.at,
        by: vote.byName,
        kind: 'votum',
        vote,
        rev,
      });
  if (decision !== null) {
    const { at: when, byName } = decision;
    items.push({
      id: `entscheidung-${rev}`,
      at: when,
      by: byName,
      kind: 'entscheidung',
      approval: decision,
      rev,
    });
  }
  return items;
}
