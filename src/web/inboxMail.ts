/** Mails in the words of the inbox: number and title of the Vorhaben and a link, no answer and no comment. */
import type { InboxItem } from '../application/inbox/inboxOf.ts';
import type { Account, Mail } from '../application/ports.ts';
import type { Duty } from '../application/work/duties.ts';
import type { Assessment } from '../domain/assessment.ts';
import type { Catalogue, IsoDate } from '../domain/catalogue.ts';
import { paths } from './paths.ts';
import { dutyLine } from './viewmodels/dutyLine.ts';
import { inboxText } from './viewmodels/inboxText.ts';

const SIGN_OFF = 'Diese Nachricht kommt von Prüfpfad. Bitte antworten Sie nicht darauf.';

interface Frame {
  readonly catalogue: Catalogue;
  /** Where people reach the application, without a slash at the end. */
  readonly address: string;
}

export function itemMail(
  { catalogue, address }: Frame,
  item: InboxItem,
  assessment: Assessment,
  to: Account,
): Mail {
  const { title, text, href } = inboxText(item, assessment, catalogue);
  const subject = `${title}: ${assessment.number} ${assessment.title}`;
  return mailTo(to, subject, [text, `${address}${href}`]);
}

export function reminderMail(
  { catalogue, address }: Frame,
  duties: readonly Duty[],
  today: IsoDate,
  to: Account,
): Mail {
  const lines = duties.map((duty) => `- ${dutyLine(duty, catalogue, today)}`);
  return mailTo(to, 'Ihre Termine in Prüfpfad', [lines.join('\n'), `${address}${paths.overview()}`]);
}

function mailTo({ name, notices }: Account, subject: string, paragraphs: readonly string[]): Mail {
  const text = [`Guten Tag ${oneLine(name)},`, ...paragraphs, SIGN_OFF].join('\n\n');
  return { to: notices.email ?? '', subject: oneLine(subject), text: `${text}\n` };
}

/** Nothing that somebody typed begins a new line of the header. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
