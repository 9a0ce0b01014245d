/**
 * A Votum that somebody has begun. It lies with the accounts, not in the Vorhaben: nobody else sees it, it is no part
 * of the record, and it moves no revision.
 */
import type { Result } from '../../domain/outcome.ts';
import { refused } from '../../domain/revision.ts';
import { type Actor, findFor } from '../assessmentAccess.ts';
import {
  type AccountStore,
  type AssessmentStore,
  type Clock,
  StorageFailure,
  type VoteDraft,
} from '../ports.ts';

interface Deps {
  readonly accounts: AccountStore;
  readonly assessments: AssessmentStore;
  readonly clock: Clock;
}

/** Thirty Auflagen of some length; everything of everybody is rewritten with each change of an account. */
const LONGEST = 60_000;

/** Replaces the earlier draft of the person on this Vorhaben. */
export const saveVoteDraft =
  (deps: Deps) =>
  async (
    user: Actor,
    { id, contentHash, fields }: Pick<VoteDraft, 'contentHash' | 'fields'> & { readonly id: string },
  ): Promise<Result<null>> => {
    const found = await findFor(deps, user, id, 'assessment.vote');
    if (!found.ok) return found;
    if (JSON.stringify(fields).length > LONGEST) return TOO_LONG;
    const draft = { by: user.id, assessment: id, contentHash, at: deps.clock.now(), fields };
    await deps.accounts.change((book) => {
      const others = book.voteDrafts.filter((one) => !isOf(one, user, id));
      return { book: { ...book, voteDrafts: [...others, draft] }, value: undefined };
    });
    return { ok: true, value: null };
  };

/** null: none on exactly this submission. */
export async function findVoteDraft(
  { accounts }: Pick<Deps, 'accounts'>,
  user: Pick<Actor, 'id'>,
  { id, contentHash }: { readonly id: string; readonly contentHash: string },
): Promise<VoteDraft | null> {
  const { voteDrafts } = await accounts.read();
  return voteDrafts.find((one) => isOf(one, user, id) && one.contentHash === contentHash) ?? null;
}

/** After signing: what is signed stands in the Vorhaben. */
export function dropVoteDraft(
  deps: Pick<Deps, 'accounts'>,
  user: Pick<Actor, 'id'>,
  id: string,
): Promise<void> {
  return forget(deps, (one) => isOf(one, user, id));
}

/** After a submission: what was begun on an earlier one counts for nothing any more. `contentHash`: of the new one. */
export function dropSupersededDrafts(
  deps: Pick<Deps, 'accounts'>,
  { id, contentHash }: { readonly id: string; readonly contentHash: string | undefined },
): Promise<void> {
  return forget(deps, (one) => one.assessment === id && one.contentHash !== contentHash);
}

/** What led here is stored. A disk that refuses now must not make it look undone; the draft is shown to nobody. */
async function forget(
  { accounts }: Pick<Deps, 'accounts'>,
  isDone: (draft: VoteDraft) => boolean,
): Promise<void> {
  if (!(await accounts.read()).voteDrafts.some(isDone)) return;
  try {
    await accounts.change((book) => {
      const voteDrafts = book.voteDrafts.filter((one) => !isDone(one));
      return { book: { ...book, voteDrafts }, value: undefined };
    });
  } catch (error) {
    if (!(error instanceof StorageFailure)) throw error;
  }
}

function isOf({ by, assessment }: VoteDraft, { id }: Pick<Actor, 'id'>, wanted: string): boolean {
  return by === id && assessment === wanted;
}

const TOO_LONG = refused('zu-lang', 'Der Entwurf ist zu lang. Kürzen Sie ihn.', 'begruendung');
