import type { ErrorRequestHandler } from 'express';
import { describeError } from '../../application/describeError.ts';
import type { Deps } from '../deps.ts';

const TEXT =
  'Das hat nicht funktioniert. Was Sie vorher gespeichert haben, ist sicher. Versuchen Sie es in einigen Minuten erneut.\n';

/** For errors of the error page itself: without it Express would answer with a stack trace. */
export function lastResort({ log }: Deps): ErrorRequestHandler {
  return (error: unknown, _req, res, next) => {
    if (res.headersSent) return next(error);
    log.event('error', 'fehlerseite.gescheitert', describeError(error));
    res.status(500).type('txt').send(TEXT);
  };
}
