/** Mail around the stores: wired where a mail server is configured, absent where none is. */
import { createSmtpMailer } from './adapters/smtpMailer.ts';
import { describeError } from './application/describeError.ts';
import { announcing } from './application/inbox/announce.ts';
import { remind } from './application/inbox/remind.ts';
import type { AssessmentStore } from './application/ports.ts';
import type { MailConfig } from './config.ts';
import type { Deps } from './web/deps.ts';
import { itemMail, reminderMail } from './web/inboxMail.ts';

const HOUR_MS = 3_600_000;

type Needs = Pick<Deps, 'assessments' | 'accounts' | 'catalogues' | 'catalogue' | 'clock' | 'log'>;

export interface Post {
  /** Announces what is saved through it. */
  readonly assessments: AssessmentStore;
  /** Looks for due dates; safe to call at any time. */
  readonly remind: () => Promise<void>;
  stop(): void;
}

/** Looks for due dates at once and then every hour. */
export function openPost(deps: Needs, config: MailConfig, address: string): Post {
  const { assessments, accounts, catalogues, catalogue, clock, log } = deps;
  const mailer = createSmtpMailer(config, log);
  const frame = { catalogue, address };
  const { send } = mailer;
  const reminders = remind({
    assessments,
    accounts,
    clock,
    catalogue,
    send,
    write: (duties, to) => reminderMail(frame, duties, clock.today(), to),
  });
  const safely = () =>
    reminders().catch((error) => log.event('error', 'erinnerung.gescheitert', describeError(error)));
  void safely();
  const timer = setInterval(() => void safely(), HOUR_MS).unref();
  const write = (...[item, assessment, to]: Parameters<Parameters<typeof announcing>[1]['write']>) =>
    itemMail(frame, item, assessment, to);
  return {
    assessments: announcing(assessments, { accounts, catalogues, catalogue, log, write, send }),
    remind: safely,
    stop: () => {
      clearInterval(timer);
      mailer.stop();
    },
  };
}
