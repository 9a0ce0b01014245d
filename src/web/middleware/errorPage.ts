import type { ErrorRequestHandler, Request } from 'express';
import { describeError } from '../../application/describeError.ts';
import { noteEvent } from '../../application/noteEvent.ts';
import { StorageFailure } from '../../application/ports.ts';
import { createRefusalNotes, type RefusalNotes } from '../../application/refusalNotes.ts';
import type { Deps } from '../deps.ts';
import { parseFields } from '../forms/fields.ts';
import { HttpProblem } from '../httpProblem.ts';
import { isReading } from '../isReading.ts';
import { paths } from '../paths.ts';
import type { PendingForms } from '../pendingForms.ts';
import { renderPage } from '../render.ts';
import { errorPageModel, type Retry } from '../viewmodels/errorPageModel.ts';

/** Longer ones are no addresses of ours. */
const LONGEST_PATH = 200;

/** Turns whatever was thrown into a German page. What the person had typed is kept and offered once more. */
export function errorPage(deps: Deps, pending: PendingForms): ErrorRequestHandler {
  const notes = createRefusalNotes(deps.clock);
  return async (error: unknown, req, res, next) => {
    const status = statusOf(error);
    logFailure(deps.log, req, status, error);
    await noteRefusal(deps, notes, req, error);
    if (res.headersSent) return next(error);
    const retry = status >= 500 ? keptForRetry(req, pending) : null;
    const formHref = isReading(req) || pending.typed(req) === null ? null : req.path;
    res.status(status);
    renderPage(res, 'fehler', errorPageModel({ status, formHref, retry, homeHref: paths.overview() }));
  };
}

async function noteRefusal(deps: Deps, notes: RefusalNotes, req: Request, error: unknown): Promise<void> {
  const { user } = req.context;
  if (!(error instanceof HttpProblem) || !error.isRefusal || user === null) return;
  const left = notes(user.id);
  if (left === null) return;
  const field = `${req.method} ${req.path.slice(0, LONGEST_PATH)}`;
  const detail = { status: error.status, ...(left === 0 ? {} : { ausgelassen: left }) };
  await noteEvent(deps)(user, { action: 'zugriff.abgewiesen', field, detail });
}

function statusOf(error: unknown): number {
  if (error instanceof StorageFailure) return 503;
  // Express and its body parser mark what the client did wrong with a status.
  const status = error instanceof Error && 'status' in error ? error.status : 500;
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500;
}

/** Secrets are not in what was kept; a form that had some must be filled in again. */
function keptForRetry(req: Request, pending: PendingForms): Retry | null {
  const sent = isReading(req) ? null : parseFields(req.body);
  if (sent === null) return null;
  const kept = [...pending.keep(req, sent)];
  const fields = kept.flatMap(([name, values]) => values.map((value) => ({ name, value })));
  return { action: req.path, fields };
}

function logFailure(log: Deps['log'], req: Request, status: number, error: unknown): void {
  const { requestId, user } = req.context;
  if (status < 500) log.event('info', 'anfrage.abgewiesen', { requestId, status, account: user?.id ?? '' });
  else log.event('error', 'anfrage.gescheitert', { requestId, status, ...describeError(error) });
}
