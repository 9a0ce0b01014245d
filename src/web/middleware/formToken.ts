import { timingSafeEqual } from 'node:crypto';
import type { RequestHandler } from 'express';
import { parseFields } from '../forms/fields.ts';
import { HttpProblem } from '../httpProblem.ts';
import { isReading } from '../isReading.ts';
import type { PendingForms } from '../pendingForms.ts';

/** Accepts a form only with the token of its session; the text of a refused form is kept for another try. */
export function formToken(pending: PendingForms): RequestHandler {
  return (req, _res, next) => {
    req.context = { ...req.context, typed: pending.typed(req) };
    if (isReading(req)) return next();
    const fields = parseFields(req.body) ?? new Map();
    if (!isSame(fields.get('_csrf')?.join() ?? '', req.context.csrf)) {
      pending.keep(req, fields);
      return next(new HttpProblem(403));
    }
    pending.drop(req);
    next();
  };
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
