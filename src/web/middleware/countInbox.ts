import type { RequestHandler } from 'express';
import { openInbox } from '../../application/inbox/openInbox.ts';
import type { Deps } from '../deps.ts';
import { isReading } from '../isReading.ts';

/** How much is new for the person, for the head of the page. Whoever changes something is led to the next page anyway. */
export function countInbox(deps: Deps): RequestHandler {
  const open = openInbox(deps);
  return async (req, _res, next) => {
    const { user } = req.context;
    if (user === null || !isReading(req)) return next();
    const entries = await open(user);
    req.context = { ...req.context, newInInbox: entries.filter(({ isNew }) => isNew).length };
    next();
  };
}
