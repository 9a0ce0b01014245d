/** What the use cases need from outside. Adapters implement these; nothing here knows HTTP or files. */
import type { Assessment, Instant, TrailEntry, UserId } from '../domain/assessment.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import type { Result } from '../domain/outcome.ts';
import type { ChainEnd, NewTrailEntry } from '../domain/trail.ts';

export const ROLES = [
  'owner',
  'contributor',
  'dsb',
  'isb',
  'personalrat',
  'lead',
  'auditor',
  'admin',
] as const;
export type Role = (typeof ROLES)[number];

export interface Account {
  readonly id: UserId;
  /** Sign-in name, lower case, unique. */
  readonly login: string;
  readonly name: string;
  readonly department: string;
  readonly role: Role;
  readonly passwordHash: string;
  /** True while somebody else knows the password: the person chooses an own one before anything else. */
  readonly mustChangePassword: boolean;
  readonly active: boolean;
  /** SHA-256 of the key in the address that calendar programs ask; null when there is none. */
  readonly calendarKeyHash: string | null;
  readonly createdAt: Instant;
  readonly notices: Notices;
}

/** How a person hears of what others do. */
export interface Notices {
  /** null: nothing is sent. */
  readonly email: string | null;
  /** Up to when everything in the inbox is read; null: nothing yet. */
  readonly inboxSeenAt: Instant | null;
  /** Day of the last reminder by mail. */
  readonly remindedOn: string | null;
}

export const NO_NOTICES: Notices = { email: null, inboxSeenAt: null, remindedOn: null };

export interface Settings {
  /** Municipality, e.g. "Stadt Aschersleben". */
  readonly municipality: string;
  /** Short form of the Land, e.g. "LSA". */
  readonly land: string;
  /** Market surveillance authority for the KI-VO. */
  readonly aiAuthority: string;
  readonly dataProtectionAuthority: string;
  /** Switch id -> option id; a switch without entry has the catalogue's default. */
  readonly switches: Readonly<Record<string, string>>;
}

/** A Votum that somebody has begun and not signed, as the fields of its form. */
export interface VoteDraft {
  readonly by: UserId;
  readonly assessment: string;
  /** Of the submission that it is about. */
  readonly contentHash: string;
  readonly at: Instant;
  readonly fields: readonly (readonly [string, readonly string[]])[];
}

/** Accounts, settings and their own trail: one file, one truth. */
export interface AccountBook {
  readonly rev: number;
  readonly accounts: readonly Account[];
  readonly settings: Settings;
  /** SHA-256 of the one-time set-up token; null when no link is open. */
  readonly setupTokenHash: string | null;
  readonly voteDrafts: readonly VoteDraft[];
  readonly trail: readonly TrailEntry[];
}

export interface AccountStore {
  read(): Promise<AccountBook>;
  /** Runs `step` on the current book, one at a time; what it returns is on disk when the promise resolves. */
  change<T>(step: (book: AccountBook) => { book: AccountBook; value: T }): Promise<T>;
}

/** A stored document that cannot be trusted; the others keep working. */
export interface DamagedDocument {
  readonly id: string;
  readonly file: string;
  readonly code: 'unlesbar' | 'pruefsumme' | 'kette' | 'neuere-fassung' | 'form';
  readonly detail: string;
  /** What the file still says about itself, as far as it can be read: a name for it, never a fact. */
  readonly number?: string;
  readonly title?: string;
  readonly owner?: UserId;
}

export interface AssessmentStore {
  /** Fails when the id exists. Resolves when the document is on disk. */
  create(assessment: Assessment): Promise<void>;
  load(id: string): Promise<Result<Assessment | null, DamagedDocument>>;
  /** Replaces the document if its stored rev is `expectedRev`; false when somebody was faster. */
  save(assessment: Assessment, expectedRev: number): Promise<boolean>;
  list(): Promise<{
    readonly assessments: readonly Assessment[];
    readonly damaged: readonly DamagedDocument[];
  }>;
  /** false after a failed write: nothing is accepted until the disk answers again. */
  isWritable(): boolean;
}

/** The law of every submission as it stood then, once per hash; append-only. */
export interface CatalogueArchive {
  /** Resolves when the catalogue is on disk; does nothing when it is there already. */
  keep(catalogue: Catalogue): Promise<void>;
  /** The same object each time, so that it is compiled once. One that is missing counts as damaged. */
  load(sha256: string): Promise<Result<Catalogue, DamagedDocument>>;
}

/** Files that people hand in as evidence, each under the hash of its content. */
export interface EvidenceStore {
  /** Resolves when the bytes are on disk. */
  keep(bytes: Uint8Array): Promise<{ readonly sha256: string }>;
  /** null: there is none. The content is checked against its hash with every read. */
  read(sha256: string): Promise<Result<Uint8Array | null, DamagedDocument>>;
}

/** What happens beside the Vorhaben: sign-ins, refusals, prints and exports. `rev` is 0 where none is meant. */
export type AuditEvent = NewTrailEntry;

/** The chained record of such events. */
export interface AuditLog {
  /** Resolves when the entry is on disk. */
  append(event: AuditEvent): Promise<void>;
  /** Where the chain stands now. */
  head(): Promise<ChainEnd>;
  /** Every entry in order, and the files that cannot be trusted. */
  list(): Promise<{
    readonly entries: readonly TrailEntry[];
    readonly damaged: readonly DamagedDocument[];
  }>;
}

/** Thrown by stores when a write failed: nothing of it is visible, the caller keeps the typed text. */
export class StorageFailure extends Error {
  override readonly name = 'StorageFailure';
}

export interface PasswordHasher {
  hash(password: string): Promise<string>;
  /** Takes the same time for an unknown account (`hash` null). */
  verify(hash: string | null, password: string): Promise<boolean>;
}

/** Tries to sign in for one account from one address. */
export interface Tries {
  readonly count: number;
  /** Milliseconds since 1970. */
  readonly lastAt: number;
}

/** What the throttle of the sign-in remembers beyond the process. */
export interface SignInTries {
  /** As the last process left them; the latest last. */
  readonly kept: ReadonlyMap<string, Tries>;
  keep(tries: ReadonlyMap<string, Tries>): Promise<void>;
}

export interface SessionEnder {
  /** Signs a person out everywhere. Resolves when no session of the account is accepted any more. */
  destroyByUser(userId: UserId): Promise<void>;
}

export interface Mail {
  readonly to: string;
  readonly subject: string;
  /** Plain text. */
  readonly text: string;
}

export interface Mailer {
  /** Takes it and returns at once; it may never arrive, and nobody is told. */
  send(mail: Mail): void;
  stop(): void;
}

export interface Clock {
  now(): Instant;
  /** Date in Europe/Berlin. */
  today(): string;
}

export interface Ids {
  /** Opaque, at least 128 random bits, [0-9a-z]+ */
  next(): string;
}

export type Sha256 = (text: string) => string;

export interface Log {
  /** One JSON line. Ids and codes only: never answers, notes, names or passwords. */
  event(
    level: 'info' | 'warn' | 'error',
    name: string,
    fields?: Readonly<Record<string, string | number | boolean>>,
  ): void;
}
