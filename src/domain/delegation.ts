/** A section or a single question handed to a person, with a date. */
import type { Authorship, Instant, UserId } from './authorship.ts';
import type { IsoDate, Question } from './catalogue.ts';

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

export interface WithDelegations {
  readonly delegations: readonly Delegation[];
}

/** What the person is asked for right now. */
export function openDelegationsOf({ delegations }: WithDelegations, user: UserId): readonly Delegation[] {
  return delegations.filter(({ to, doneAt }) => to === user && doneAt === null);
}

export function covers({ target }: Delegation, question: Pick<Question, 'id' | 'section'>): boolean {
  return target.id === (target.kind === 'section' ? question.section : question.id);
}
