import type { RequestHandler } from 'express';
import { HttpProblem } from '../httpProblem.ts';

const KNOWN = ['GET', 'HEAD', 'POST'];

/** Pages are read and forms are sent; nothing else exists here. */
export function knownMethods(): RequestHandler {
  return (req, res, next) => {
    if (KNOWN.includes(req.method)) return next();
    res.set('Allow', KNOWN.join(', '));
    next(new HttpProblem(405));
  };
}
