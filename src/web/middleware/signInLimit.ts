import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { HttpProblem } from '../httpProblem.ts';

/** A whole town hall may share one address, so only refused tries count, and generously. */
const REFUSED_TRIES = 60;
const WINDOW_MS = 15 * 60 * 1000;

/** Keeps one address from occupying the password hash; guessing one account is slowed by the throttle. */
export function signInLimit(): RequestHandler {
  return rateLimit({
    windowMs: WINDOW_MS,
    limit: REFUSED_TRIES,
    skipSuccessfulRequests: true,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // A forged header behind no proxy is ignored anyway (trust proxy); it is no reason to print a warning.
    validate: { xForwardedForHeader: false },
    handler: (_req, _res, next) => next(new HttpProblem(429)),
  });
}
