import type { Request } from 'express';
import type { Account, Settings } from '../application/ports.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import type { Fields } from './forms/fields.ts';
import type { SessionEnd } from './sessionTimes.ts';

/** What the middleware found out about a request before a route sees it. Replaced, never changed. */
interface RequestContext {
  readonly requestId: string;
  readonly user: Account | null;
  /** When the person is signed out if nothing happens; null for nobody. */
  readonly session: SessionEnd | null;
  readonly settings: Settings;
  readonly catalogue: Catalogue;
  /** Of the application. */
  readonly version: string;
  /** Name of a file in the asset bundle -> its address. */
  readonly assets: (name: string) => string;
  /** Knows a browser before and after signing in; opaque. */
  readonly visitorId: string;
  readonly csrf: string;
  /** Text typed on this page earlier that could not be saved: prefill the form and say so. */
  readonly typed: Fields | null;
  /** The file of the form is larger than any may be; its other fields are there. */
  readonly isUploadTooBig: boolean;
  /** Entries of the inbox that are new to the person. */
  readonly newInInbox: number;
  /** Whose session has just run out; null when nobody's has. */
  readonly expiredUserId: string | null;
}

declare global {
  namespace Express {
    interface Request {
      context: RequestContext;
    }
  }
}

declare module 'express-session' {
  interface SessionData {
    userId: string;
    /** Hash of what the account's password is stored as: another password, another session. */
    openedWith: string;
    signedInAt: string;
    lastSeenAt: string;
    flash: string;
  }
}

/** The signed-in person. Only for routes behind `requireLogin`: without it this is a bug. */
export function currentUser(req: Request): Account {
  if (req.context.user === null) throw new Error('route without requireLogin asked for the user');
  return req.context.user;
}
