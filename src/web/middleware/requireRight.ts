import type { RequestHandler } from 'express';
import { type Action, can } from '../../application/authorize.ts';
import { currentUser } from '../context.ts';
import { HttpProblem } from '../httpProblem.ts';

/** For routes that a whole role may or may not use; the session stays. */
export function requireRight(action: Action): RequestHandler {
  return (req, _res, next) => next(can(currentUser(req), action) ? undefined : new HttpProblem(403));
}
