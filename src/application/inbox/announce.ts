import type { Assessment } from '../../domain/assessment.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { Account, AccountStore, AssessmentStore, CatalogueArchive, Log, Mail } from '../ports.ts';
import { awaitedVotes } from '../review/awaitedVotes.ts';
import { type InboxItem, inboxOf } from './inboxOf.ts';

export interface Announcer {
  readonly accounts: Pick<AccountStore, 'read'>;
  readonly catalogues: CatalogueArchive;
  readonly catalogue: Catalogue;
  readonly log: Log;
  /** What a new entry of the inbox says by mail. */
  readonly write: (item: InboxItem, assessment: Assessment, to: Account) => Mail;
  readonly send: (mail: Mail) => void;
}

/** A store that tells people by mail what a saved change brought into their inbox. The save never waits for that. */
export function announcing(store: AssessmentStore, announcer: Announcer): AssessmentStore {
  return {
    // Method by method: a store may be an object whose methods stand in its class.
    create: (assessment) => store.create(assessment),
    load: (id) => store.load(id),
    list: () => store.list(),
    isWritable: () => store.isWritable(),
    save: async (assessment, expectedRev) => {
      const before = await store.load(assessment.id);
      const isSaved = await store.save(assessment, expectedRev);
      if (isSaved && before.ok && before.value !== null) {
        tell(announcer, before.value, assessment).catch(() => announcer.log.event('error', 'post.unbekannt'));
      }
      return isSaved;
    },
  };
}

async function tell(announcer: Announcer, before: Assessment, after: Assessment): Promise<void> {
  const { accounts } = await announcer.accounts.read();
  const [awaitedBefore, awaited] = [
    await awaitedVotes(announcer, before),
    await awaitedVotes(announcer, after),
  ];
  for (const account of accounts) {
    if (!account.active || account.notices.email === null) continue;
    const known = new Set(inboxOf(before, account, awaitedBefore, announcer.catalogue).map(({ id }) => id));
    const fresh = inboxOf(after, account, awaited, announcer.catalogue).filter(({ id }) => !known.has(id));
    for (const item of fresh) announcer.send(announcer.write(item, after, account));
  }
}
