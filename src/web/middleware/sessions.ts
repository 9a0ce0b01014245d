import type { RequestHandler } from 'express';
import session from 'express-session';
import { cookieName, cookieOptions } from '../cookies.ts';
import type { Deps } from '../deps.ts';

/** Server-side sessions, only for people who signed in: reading a page creates nothing. */
export function sessions({ sessions: store, config }: Deps): RequestHandler {
  return session({
    store,
    secret: config.sessionSecret,
    name: cookieName('sid', config),
    cookie: cookieOptions(config),
    resave: false,
    saveUninitialized: false,
  });
}
