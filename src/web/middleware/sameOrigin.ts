import type { Request, RequestHandler } from 'express';
import { HttpProblem } from '../httpProblem.ts';
import { isReading } from '../isReading.ts';

/**
 * Refuses changes that another site sends through the person's browser. Browsers tell by Sec-Fetch-Site on https
 * and localhost, by Origin elsewhere; a client that sends neither has no cookies of somebody else to abuse,
 * and still needs the token of the form.
 */
export function sameOrigin(): RequestHandler {
  return (req, _res, next) => next(isReading(req) || comesFromHere(req) ? undefined : new HttpProblem(403));
}

function comesFromHere(req: Request): boolean {
  const site = req.get('Sec-Fetch-Site');
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = req.get('Origin');
  return origin === undefined || hostOf(origin) === req.host;
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
