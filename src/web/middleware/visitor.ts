import { createHmac } from 'node:crypto';
import type { RequestHandler } from 'express';
import { cookieName, cookieOptions } from '../cookies.ts';
import type { Deps } from '../deps.ts';
import { readCookie } from '../readCookie.ts';

const ID = /^[0-9a-z]{20,64}$/;

/**
 * Knows a browser before anybody has signed in, without a session on the server: the token of the sign-in form and
 * text typed after a session ran out hang on it. The token of a form is bound to the session, or to the visitor.
 */
export function visitor({ config, ids }: Deps): RequestHandler {
  const name = cookieName('besuch', config);
  const tokenFor = (owner: string) =>
    createHmac('sha256', config.sessionSecret).update(`csrf ${owner}`).digest('hex');
  return (req, res, next) => {
    const known = readCookie(req, name);
    const visitorId = known !== null && ID.test(known) ? known : ids.next();
    if (visitorId !== known) res.cookie(name, visitorId, cookieOptions(config));
    const csrf = tokenFor(req.context.user === null ? visitorId : req.sessionID);
    req.context = { ...req.context, visitorId, csrf };
    next();
  };
}
