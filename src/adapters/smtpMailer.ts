import { setTimeout as wait } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import { describeError } from '../application/describeError.ts';
import type { Log, Mail, Mailer } from '../application/ports.ts';
import type { MailConfig } from '../config.ts';

/** Before the second, third and fourth try. After that the inbox is the only place where it stands. */
const PAUSES_MS: readonly number[] = [60_000, 600_000, 3_600_000];
/** A town of hundreds never has more on the way; a mail server that is away for days must not fill the memory. */
const MOST_WAITING = 500;

/**
 * Sends in the background; nobody waits for it and nothing fails because of it. The log says that it failed, never to
 * whom. What a line break in a subject or address would begin, the library makes part of the same header.
 */
export function createSmtpMailer(config: MailConfig, log: Log, pausesMs = PAUSES_MS): Mailer {
  const { host, port, security, user, password, from } = config;
  const transport = createTransport({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'keine',
    connectionTimeout: 15_000,
    ...(user === null ? {} : { auth: { user, pass: password ?? '' } }),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const stopping = new AbortController();
  let waiting = 0;
  const deliver = async (mail: Mail): Promise<void> => {
    for (const pause of [0, ...pausesMs]) {
      await wait(pause, null, { signal: stopping.signal, ref: false });
      try {
        await transport.sendMail({
          from,
          to: { name: '', address: mail.to },
          subject: mail.subject,
          text: mail.text,
        });
        return;
      } catch (error) {
        log.event('warn', 'post.gescheitert', describeCode(error));
      }
    }
  };
  return {
    send: (mail) => {
      if (waiting >= MOST_WAITING) return log.event('warn', 'post.verworfen', { waiting });
      waiting += 1;
      void deliver(mail)
        .catch(() => {})
        .finally(() => {
          waiting -= 1;
        });
    },
    stop: () => {
      stopping.abort();
      transport.close();
    },
  };
}

/** Kind and code alone: the message of the server may repeat the address. */
function describeCode(error: unknown): Readonly<Record<string, string>> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return { kind: describeError(error).kind, code };
}
