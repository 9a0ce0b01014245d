/** Handing a section or a question over, and ending that. */
import type { Authorship } from './authorship.ts';
import { type Delegation, openDelegationsOf, type WithDelegations } from './delegation.ts';
import type { Result } from './outcome.ts';
import { type Revision, refused } from './revision.ts';

export type NewDelegation = Pick<Delegation, 'id' | 'target' | 'to' | 'toName' | 'due' | 'message'>;

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
