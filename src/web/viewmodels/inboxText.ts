/** An entry of the inbox in words; the same words go out by mail, so they contain no answer and no comment. */
import type { InboxItem } from '../../application/inbox/inboxOf.ts';
import { workTitle } from '../../application/work/workTitle.ts';
import type { Assessment } from '../../domain/assessment.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { ThreadTarget } from '../../domain/thread.ts';
import type { Verdict } from '../../domain/workflow/submission.ts';
import { targetField } from '../forms/commentForm.ts';
import { paths } from '../paths.ts';
import { targetTitle } from './delegationView.ts';
import { dutyHref, dutySubject } from './dutyLine.ts';
import { germanDate } from './germanDate.ts';
import { OFFICE } from './officeNames.ts';
import { VOTES } from './voteView.ts';

export interface InboxText {
  readonly title: string;
  readonly text: string;
  readonly href: string;
}

const VERDICTS: Readonly<Record<Verdict, string>> = {
  frei: 'Frei',
  'frei-mit-auflagen': 'Frei mit Auflagen',
  nicht: 'Nicht frei',
};

export function inboxText(item: InboxItem, { id, ...file }: Assessment, catalogue: Catalogue): InboxText {
  const by = item.by;
  switch (item.kind) {
    case 'weitergabe': {
      const { due, target } = item.delegation;
      const until = due === null ? '' : `, bis ${germanDate(due)}`;
      const text = `${by} bittet um Antwort: ${targetTitle(catalogue, target)}${until}.`;
      return { title: 'Frage an Sie', text, href: paths.invitation(id) };
    }
    case 'weitergabe-erledigt':
      return {
        title: 'Weitergabe erledigt',
        text: `${targetTitle(catalogue, item.delegation.target)} liegt nicht mehr bei ${by}.`,
        href: paths.answers(id),
      };
    case 'kommentar': {
      const href = paths.commentsOn(id, targetField(item.thread.target));
      const about = subject(item.thread.target, file, catalogue);
      return { title: 'Kommentar', text: `${by} hat geschrieben: ${about}.`, href };
    }
    case 'massnahme': {
      const about = subject({ kind: 'measure', id: item.key }, file, catalogue);
      return {
        title: 'Maßnahme für Sie',
        text: `${by} hat Sie eingetragen: ${about}.`,
        href: paths.measure(id, item.key),
      };
    }
    case 'termin': {
      const { duty } = item;
      const when = duty.due === null ? '' : `, fällig am ${germanDate(duty.due)}`;
      return { title: 'Termin', text: `${dutySubject(duty, catalogue)}${when}.`, href: dutyHref(duty) };
    }
    case 'votum-erbeten': {
      const text = `${by} hat Revision ${item.rev} eingereicht. Ihre Stellungnahme fehlt.`;
      return { title: 'Zur Prüfung', text, href: paths.review(id) };
    }
    case 'entscheidung-erbeten': {
      const text = `Zu Revision ${item.rev} liegen alle Stellungnahmen vor.`;
      return { title: 'Zur Entscheidung', text, href: paths.decision(id) };
    }
    case 'votum': {
      const text = `${OFFICE[item.vote.role]}: ${VOTES[item.vote.vote].text} (Revision ${item.rev}).`;
      return { title: 'Stellungnahme', text, href: `${paths.review(id)}#stellungnahmen` };
    }
    case 'entscheidung': {
      const text = `${VERDICTS[item.approval.decision]} (Revision ${item.rev}, ${by}).`;
      return { title: 'Entscheidung', text, href: paths.decision(id) };
    }
  }
}

function subject(target: ThreadTarget, file: Pick<Assessment, 'submissions'>, catalogue: Catalogue): string {
  if (target.kind === 'question') return targetTitle(catalogue, { kind: 'question', id: target.id });
  return workTitle(file, catalogue, target.id);
}
