import type { RequestHandler } from 'express';

/** Pages show what only one person may see: neither browser nor proxy keeps them. */
export function noStore(): RequestHandler {
  return (_req, res, next) => {
    res.set('Cache-Control', 'no-store');
    next();
  };
}
