import session, { type SessionData } from 'express-session';
import type { SessionEnder } from '../../application/ports.ts';
import { sha256 } from '../sha256.ts';
import type { SessionDocument, StoredSession } from './sessionDocument.ts';

/** A session that is only used is written again when its end has moved this far. */
const TOUCH_INTERVAL_MS = 60_000;
/** For sessions whose cookie ends with the browser. */
const DEFAULT_LIFE_MS = 10 * 60 * 60 * 1000;

type Done = (error?: unknown) => void;

export interface SessionStoreOptions {
  readonly initial?: SessionDocument;
  /** Without it, sessions end with the process. */
  readonly persist?: (document: SessionDocument) => Promise<void>;
  readonly now?: () => number;
}

/**
 * Sessions that the server can end. A session that cannot be written still works until the process ends, so that
 * people can read while the disk is full; an ending that cannot be written is reported as an error.
 * The account's id is read from `userId` of the session.
 */
export class SessionStore extends session.Store implements SessionEnder {
  readonly #sessions: Map<string, StoredSession>;
  /** Ended before their time: a request still under way must not bring them back. */
  readonly #ended = new Map<string, number>();
  readonly #persist: (document: SessionDocument) => Promise<void>;
  readonly #now: () => number;

  constructor({
    initial = { sessions: {} },
    persist = async () => {},
    now = Date.now,
  }: SessionStoreOptions = {}) {
    super();
    this.#sessions = new Map(Object.entries(initial.sessions));
    this.#persist = persist;
    this.#now = now;
  }

  override get(sid: string, done: (error: unknown, session?: SessionData | null) => void): void {
    const stored = this.#sessions.get(sha256(sid));
    const isAlive = stored !== undefined && stored.expires > this.#now();
    setImmediate(() => done(null, isAlive ? JSON.parse(stored.data) : null));
  }

  override set(sid: string, data: SessionData, done: Done = () => {}): void {
    const key = sha256(sid);
    if (this.#ended.has(key)) return void setImmediate(done);
    this.#sessions.set(key, this.#toStored(data));
    this.#write().then(
      () => done(),
      () => done(),
    );
  }

  override touch(sid: string, data: SessionData, done: () => void = () => {}): void {
    const key = sha256(sid);
    const before = this.#sessions.get(key);
    const after = this.#toStored(data);
    const isWorthWriting = before !== undefined && after.expires - before.expires >= TOUCH_INTERVAL_MS;
    if (isWorthWriting) {
      this.#sessions.set(key, after);
      this.#write().catch(() => {});
    }
    setImmediate(done);
  }

  override destroy(sid: string, done: Done = () => {}): void {
    this.#end([sha256(sid)]).then(() => done(), done);
  }

  /** Ends every session of an account: after a new password, a new role, or when the account is closed. */
  destroyByUser(userId: string): Promise<void> {
    const owned = [...this.#sessions].filter(([, stored]) => stored.userId === userId);
    return this.#end(owned.map(([key]) => key));
  }

  async #end(keys: readonly string[]): Promise<void> {
    const known = keys.filter((key) => this.#sessions.has(key));
    for (const key of known) {
      this.#ended.set(key, this.#sessions.get(key)?.expires ?? 0);
      this.#sessions.delete(key);
    }
    if (known.length > 0) await this.#write();
  }

  #write(): Promise<void> {
    this.#forgetExpired();
    return this.#persist({ sessions: Object.fromEntries(this.#sessions) });
  }

  #forgetExpired(): void {
    const now = this.#now();
    for (const [key, { expires }] of this.#sessions) if (expires <= now) this.#sessions.delete(key);
    for (const [key, until] of this.#ended) if (until <= now) this.#ended.delete(key);
  }

  #toStored(data: SessionData): StoredSession {
    const { expires } = data.cookie;
    const end = expires ? new Date(expires).getTime() : this.#now() + DEFAULT_LIFE_MS;
    const userId = 'userId' in data && typeof data.userId === 'string' ? data.userId : null;
    return { userId, expires: end, data: JSON.stringify(data) };
  }
}
