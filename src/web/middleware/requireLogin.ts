import type { RequestHandler } from 'express';
import { parseFields } from '../forms/fields.ts';
import { isPublic } from '../isPublic.ts';
import { isReading } from '../isReading.ts';
import { paths } from '../paths.ts';
import type { PendingForms } from '../pendingForms.ts';

/** Sends people without a session to the sign-in page and back afterwards; what they typed waits for them there. */
export function requireLogin(pending: PendingForms): RequestHandler {
  return (req, res, next) => {
    if (req.context.user !== null || isPublic(req)) return next();
    const fields = isReading(req) ? null : parseFields(req.body);
    if (fields !== null) pending.keep(req, fields);
    res.redirect(
      303,
      `${paths.signIn()}?weiter=${encodeURIComponent(isReading(req) ? req.originalUrl : req.path)}`,
    );
  };
}
