import type { RequestHandler } from 'express';
import { isHelp } from '../isPublic.ts';
import { paths } from '../paths.ts';

/** Nobody works with a password that somebody else knows. */
export function requireOwnPassword(): RequestHandler {
  const stillOpen: readonly string[] = [paths.ownPassword(), paths.signOut()];
  return (req, res, next) => {
    if (!req.context.user?.mustChangePassword || stillOpen.includes(req.path) || isHelp(req.path))
      return next();
    res.redirect(303, paths.ownPassword());
  };
}
