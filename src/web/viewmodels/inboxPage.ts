/** What came in for the person, newest first, each with the way to it. */
import type { InboxEntry } from '../../application/inbox/openInbox.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import { paths } from '../paths.ts';
import type { PageModel } from '../render.ts';
import { germanDateTime } from './germanDate.ts';
import { type InboxText, inboxText } from './inboxText.ts';
import { counted } from './wording.ts';

interface InboxRow extends InboxText {
  readonly assessment: string;
  readonly at: string;
  readonly isNew: boolean;
}

export interface InboxPage extends PageModel {
  readonly rows: readonly InboxRow[];
  readonly action: string;
  /** Newest entry that the page shows; empty when nothing is new. */
  readonly upTo: string;
}

export function inboxPage(entries: readonly InboxEntry[], catalogue: Catalogue): InboxPage {
  const fresh = entries.filter(({ isNew }) => isNew).length;
  return {
    nav: 'eingang',
    head: {
      title: 'Eingang',
      intro: fresh === 0 ? 'Nichts Neues.' : `${counted(fresh, 'neuer Eintrag', 'neue Einträge')}.`,
    },
    rows: entries.map(({ item, assessment, isNew }) => ({
      ...inboxText(item, assessment, catalogue),
      assessment: `${assessment.number} ${assessment.title}`,
      at: germanDateTime(item.at),
      isNew,
    })),
    action: paths.inbox(),
    upTo: fresh === 0 ? '' : (entries[0]?.item.at ?? ''),
  };
}
