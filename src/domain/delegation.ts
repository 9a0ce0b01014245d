/** A section or a single question handed to a person, with a date. */
import type { Authorship, Instant, UserId } from './authorship.ts';
import type { IsoDate, Question } from './catalogue.ts';
import type { Result } from './outcome.ts';
import { type Revision, refused } from './revision.ts';

export interface DelegationTarget {
  readonly kind: 'section' | 'question';
  readonly id: string;
}

export interface Delegation extends Authorship {
  readonly id: string;
  readonly target: DelegationTarget;
  readonly to: UserId;
  readonly toName: string;
  readonly due: IsoDate | null;
  readonly message: string;
  /** Set when the person has finished or the owner has taken it back: from then on it gives no right. */
  readonly doneAt: Instant | null;
}

interface WithDelegations {
  readonly delegations: readonly Delegation[];
}

export type NewDelegation = Pick<Delegation, 'id' | 'target' | 'to' | 'toName' | 'due' | 'message'>;

/** What the person is asked for right now. */
export function openDelegationsOf({ delegations }: WithDelegations, user: UserId): readonly Delegation[] {
  return delegations.filter(({ to, doneAt }) => to === user && doneAt === null);
}

export function covers({ target }: Delegation, question: Pick<Question, 'id' | 'section'>): boolean {
  return target.id === (target.kind === 'section' ? question.section : question.id);
}

/** Hands the target to the person; twice the same to the same person is a slip. */
export function handOver(
  assessment: WithDelegations,
  given: NewDelegation,
  author: Authorship,
): Result<Revision> {
  const isSame = ({ target }: Delegation) =>
    target.kind === given.target.kind && target.id === given.target.id;
  if (openDelegationsOf(assessment, given.to).some(isSame))
    return refused('schon-weitergegeben', `Das liegt schon bei ${given.toName}.`, 'person');
  const delegation: Delegation = { ...given, ...author, doneAt: null };
  const { target, to, toName, due, message } = given;
  const after = { target, to, toName, due, message };
  return {
    ok: true,
    value: {
      properties: { delegations: [...assessment.delegations, delegation] },
      changes: [{ action: 'weitergegeben', field: `weitergabe:${given.id}`, before: null, after }],
    },
  };
}

/** Ends it: by the person who was asked, or by the owner who takes it back. */
export function endDelegation(assessment: WithDelegations, id: string, { at }: Authorship): Result<Revision> {
  const open = assessment.delegations.find((one) => one.id === id && one.doneAt === null);
  if (open === undefined)
    return refused('nicht-gefunden', 'Diese Weitergabe gibt es nicht, oder sie ist schon erledigt.');
  const ended = { ...open, doneAt: at };
  return {
    ok: true,
    value: {
      properties: { delegations: assessment.delegations.map((one) => (one.id === id ? ended : one)) },
      changes: [
        {
          action: 'weitergabe-erledigt',
          field: `weitergabe:${id}`,
          before: null,
          after: { doneAt: at, to: open.to },
        },
      ],
    },
  };
}
