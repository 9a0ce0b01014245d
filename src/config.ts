/** The only reader of the environment: one frozen configuration, or everything that is wrong with it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem, Result } from './domain/outcome.ts';
import { projectRoot } from './projectRoot.ts';

/** What the web part may know of the configuration. */
export interface WebConfig {
  /** True when people reach the server over https (behind a proxy): secure cookies, HSTS. */
  readonly https: boolean;
  /** Number of proxies in front whose X-Forwarded headers count. */
  readonly trustProxy: number;
  readonly sessionSecret: string;
  readonly idleMinutes: number;
  readonly absoluteHours: number;
  /** Address under which people reach the server, without a slash at the end. */
  readonly baseUrl: string;
  /** mailto: or https: address for reports of weaknesses; null: none is published. */
  readonly securityContact: string | null;
  /** Version of the application, shown in the foot of each page. */
  readonly version: string;
}

/** The mail server that notices go through. */
export interface MailConfig {
  readonly host: string;
  readonly port: number;
  readonly security: 'starttls' | 'tls' | 'keine';
  readonly user: string | null;
  readonly password: string | null;
  /** Address of the sender. */
  readonly from: string;
}

export interface Config {
  readonly mode: 'echt' | 'demo';
  readonly host: string;
  readonly port: number;
  /** Holds one directory per mode. */
  readonly dataDir: string;
  readonly rulesDir: string;
  /** Address under which people reach the server, without a slash at the end; null: localhost and the port. */
  readonly baseUrl: string | null;
  readonly trustProxy: number;
  /** null: generated once and kept in the data directory. */
  readonly sessionSecret: string | null;
  readonly idleMinutes: number;
  readonly absoluteHours: number;
  readonly securityContact: string | null;
  /** null: nothing is sent by mail. */
  readonly mail: MailConfig | null;
  readonly version: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Demonstration and real data never share a directory, whatever the environment says. */
export function readConfig(mode: Config['mode'], env: Environment = process.env): Result<Config> {
  const read = reader(env);
  const port = read.number('PORT', { standard: 3000, least: 0, most: 65_535 });
  const trustProxy = read.number('TRUST_PROXY', { standard: 0, least: 0, most: 5 });
  const baseUrl = read.origin('BASE_URL');
  if (baseUrl?.startsWith('https:') && trustProxy === 0) read.refuse('TRUST_PROXY', PROXY_MISSING);
  const config: Config = Object.freeze({
    mode,
    host: read.text('HOST', '127.0.0.1'),
    port,
    dataDir: readDataDir(env),
    rulesDir: join(projectRoot, 'rules'),
    baseUrl,
    trustProxy,
    sessionSecret: read.secret('SESSION_SECRET'),
    idleMinutes: read.number('SESSION_IDLE_MINUTES', { standard: 30, least: 5, most: 480 }),
    absoluteHours: read.number('SESSION_MAX_HOURS', { standard: 10, least: 1, most: 24 }),
    securityContact: read.contact('SECURITY_CONTACT'),
    // What is only shown sends nothing.
    mail: mode === 'demo' ? null : readMail(read, baseUrl),
    version: ownVersion(),
  });
  return read.problems.length > 0 ? { ok: false, problems: read.problems } : { ok: true, value: config };
}

/** What links for people begin with, without a slash at the end. */
export function addressOf({ baseUrl, port }: Pick<Config, 'baseUrl' | 'port'>): string {
  return baseUrl ?? `http://localhost:${port}`;
}

/** Off unless SMTP_HOST is set; then the links in the mails need BASE_URL. */
function readMail(read: ReturnType<typeof reader>, baseUrl: string | null): MailConfig | null {
  const host = read.text('SMTP_HOST', '');
  if (host === '') return null;
  if (baseUrl === null) read.refuse('BASE_URL', NO_LINKS);
  const from = read.mailbox('MAIL_FROM');
  if (from === null) read.refuse('MAIL_FROM', NO_SENDER);
  const given = read.text('SMTP_SECURITY', 'starttls');
  const security = MAIL_SECURITY.find((one) => one === given);
  if (security === undefined) read.refuse('SMTP_SECURITY', `„${given}“ ist nicht starttls, tls oder keine.`);
  return {
    host,
    port: read.number('SMTP_PORT', { standard: 587, least: 1, most: 65_535 }),
    security: security ?? 'starttls',
    user: read.text('SMTP_USER', '') || null,
    password: read.text('SMTP_PASSWORD', '') || null,
    from: from ?? '',
  };
}

const MAIL_SECURITY = ['starttls', 'tls', 'keine'] as const;
const NO_LINKS = 'Für Nachrichten per E-Mail braucht Prüfpfad die Adresse, unter der man es erreicht.';
const NO_SENDER = 'Für Nachrichten per E-Mail fehlt die Absenderadresse.';

/** As `package.json` says it. */
export function ownVersion(): string {
  const manifest: { readonly version: string } = JSON.parse(
    readFileSync(join(projectRoot, 'package.json'), 'utf8'),
  );
  return manifest.version;
}

/** Where the data lies, for commands that need nothing else of the configuration. */
export function readDataDir(env: Environment = process.env): string {
  return reader(env).text('DATA_DIR', join(projectRoot, 'data'));
}

const PROXY_MISSING =
  'BASE_URL nennt https, Prüfpfad selbst spricht aber nur http. Geben Sie an, wie viele Proxys davorstehen, meist 1.';
const SHORTEST_SECRET = 32;
const LEAST_VARIETY = 12;
/** `{text}` is what was given; a secret is not repeated. */
const NO_ORIGIN = '„{text}“ ist keine Adresse wie https://pruefpfad.stadt.example ohne Pfad.';
const NO_CONTACT = '„{text}“ ist keine Adresse wie mailto:it@stadt.example oder https://….';
const NO_MAILBOX = '„{text}“ ist keine E-Mail-Adresse wie pruefpfad@stadt.example.';
const WEAK_SECRET = `Das Geheimnis braucht mindestens ${SHORTEST_SECRET} zufällige Zeichen.`;

interface Range {
  readonly standard: number;
  readonly least: number;
  readonly most: number;
}

function reader(env: Environment) {
  const problems: Problem[] = [];
  const refuse = (field: string, detail: string) =>
    void problems.push({ code: 'konfiguration', field, detail: `${field}: ${detail}` });
  const given = (name: string) => env[name]?.trim() || null;
  const checked = (name: string, isFine: (text: string) => boolean, complaint: string): string | null => {
    const text = given(name);
    if (text !== null && !isFine(text))
      refuse(
        name,
        complaint.replace('{text}', () => text),
      );
    return text;
  };
  return {
    problems,
    refuse,
    text: (name: string, standard: string): string => given(name) ?? standard,
    number: (name: string, range: Range): number => {
      const complaint = `„{text}“ ist keine ganze Zahl von ${range.least} bis ${range.most}.`;
      const text = checked(name, (given) => isWithin(given, range), complaint);
      return text === null ? range.standard : Number(text);
    },
    origin: (name: string): string | null => {
      const text = checked(name, isOrigin, NO_ORIGIN);
      return text !== null && URL.canParse(text) ? new URL(text).origin : text;
    },
    mailbox: (name: string) => checked(name, isMailbox, NO_MAILBOX),
    contact: (name: string) => checked(name, isContact, NO_CONTACT),
    secret: (name: string) => checked(name, isSecret, WEAK_SECRET),
  };
}

function isWithin(text: string, { least, most }: Range): boolean {
  return /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most;
}

function isOrigin(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '';
}

function isContact(text: string): boolean {
  return /^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/.test(text);
}

function isMailbox(text: string): boolean {
  return /^[^\s@<>,;"]+@[^\s@<>,;"]+$/.test(text);
}

function isSecret(text: string): boolean {
  return text.length >= SHORTEST_SECRET && new Set(text).size >= LEAST_VARIETY;
}
