import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

interface ReceivedMail {
  readonly to: readonly string[];
  /** Decoded. */
  readonly subject: string;
  /** Names of all header fields, in order. */
  readonly headers: readonly string[];
  readonly text: string;
}

interface MailServer {
  readonly port: number;
  /** Resolves with all mails once there are that many. */
  received(count: number): Promise<readonly ReceivedMail[]>;
}

/**
 * A mail server that accepts everything, after it has put off as many mails as `putOff` says, naming their address;
 * stops after the tests of the file.
 */
export function mailServer(): (putOff?: number) => Promise<MailServer> {
  const servers: SMTPServer[] = [];
  afterEach(async () => {
    await Promise.all(
      servers.splice(0).map((server) => new Promise<void>((done) => server.close(() => done()))),
    );
  });
  return async (putOff = 0) => {
    const mails: ReceivedMail[] = [];
    let left = putOff;
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      onRcptTo: ({ address }, _session, done) => {
        left -= 1;
        if (left < 0) return done();
        done(Object.assign(new Error(`4.2.1 ${address} later`), { responseCode: 451 }));
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          mails.push(
            parse(
              Buffer.concat(chunks).toString(),
              session.envelope.rcptTo.map(({ address }) => address),
            ),
          );
          server.emit('mail');
          done();
        });
      },
    });
    servers.push(server);
    server.listen(0, '127.0.0.1');
    await once(server.server, 'listening');
    const { port } = server.server.address() as AddressInfo;
    const received = async (count: number) => {
      while (mails.length < count) await once(server, 'mail');
      return mails;
    };
    return { port, received };
  };
}

function parse(raw: string, to: readonly string[]): ReceivedMail {
  const [head = '', ...body] = raw.split('\r\n\r\n');
  const lines = head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n');
  const fields = lines.map(
    (line) => [line.split(':')[0] ?? '', line.slice(line.indexOf(':') + 1).trim()] as const,
  );
  const field = (name: string) => fields.find(([one]) => one.toLowerCase() === name)?.[1] ?? '';
  return {
    to,
    subject: decodeWords(field('subject')),
    headers: fields.map(([name]) => name),
    text: decodeBody(body.join('\r\n\r\n'), field('content-transfer-encoding')),
  };
}

/** RFC 2047; the blank between two encoded words is none. */
function decodeWords(text: string): string {
  return text
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_all, kind: string, content: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(content, 'base64').toString()
        : quoted(content.replaceAll('_', ' ')),
    );
}

function decodeBody(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString();
  return encoding === 'quoted-printable' ? quoted(body.replaceAll('=\r\n', '')) : body;
}

function quoted(text: string): string {
  const bytes = text.replaceAll(/=([0-9A-F]{2})/g, (_all, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString();
}
