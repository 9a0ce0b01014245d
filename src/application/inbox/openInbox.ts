import type { Assessment } from '../../domain/assessment.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import { compareIds } from '../../domain/idOrder.ts';
import { can } from '../authorize.ts';
import type { Account, AccountStore, AssessmentStore, CatalogueArchive, Clock } from '../ports.ts';
import { awaitedVotes } from '../review/awaitedVotes.ts';
import { dueItems } from './dueItems.ts';
import { type InboxItem, inboxOf } from './inboxOf.ts';

interface Deps {
  readonly assessments: Pick<AssessmentStore, 'list'>;
  readonly catalogues: CatalogueArchive;
  readonly catalogue: Catalogue;
  readonly clock: Clock;
}

export interface InboxEntry {
  readonly item: InboxItem;
  readonly assessment: Assessment;
  /** Came in since the person last said that everything is read. */
  readonly isNew: boolean;
}

/** Over all Vorhaben, newest first. Nothing is evaluated: this runs with every page. */
export const openInbox =
  (deps: Deps) =>
  async (user: Account): Promise<readonly InboxEntry[]> => {
    if (!can(user, 'assessment.comment')) return [];
    const { assessments } = await deps.assessments.list();
    const seenAt = user.notices.inboxSeenAt ?? '';
    const entries = assessments.map(async (assessment) => {
      const items = [
        ...inboxOf(assessment, user, await awaitedVotes(deps, assessment), deps.catalogue),
        ...dueItems(assessment, user, deps),
      ];
      return items.map((item) => ({ item, assessment, isNew: item.at > seenAt }));
    });
    return (await Promise.all(entries)).flat().sort((a, b) => compareIds(b.item.at, a.item.at));
  };

/** "Alles gelesen": up to the newest that the page showed, so that what came in meanwhile stays new. */
export const markInboxSeen =
  (deps: { readonly accounts: AccountStore; readonly clock: Clock }) =>
  async (user: Account, upTo: string): Promise<void> => {
    const now = deps.clock.now();
    const seenAt = upTo < now ? upTo : now;
    await deps.accounts.change((book) => {
      const accounts = book.accounts.map((account) =>
        account.id === user.id && seenAt > (account.notices.inboxSeenAt ?? '')
          ? { ...account, notices: { ...account.notices, inboxSeenAt: seenAt } }
          : account,
      );
      return { book: { ...book, accounts }, value: undefined };
    });
  };
