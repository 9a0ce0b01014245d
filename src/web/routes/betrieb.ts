/** In use, looked at again, out of use. */
import { type Request, type Response, Router } from 'express';
import { findReadable } from '../../application/assessmentAccess.ts';
import { can } from '../../application/authorize.ts';
import { retire } from '../../application/review/retire.ts';
import { scheduleReview } from '../../application/review/scheduleReview.ts';
import { startRevision } from '../../application/review/startRevision.ts';
import { startUse } from '../../application/review/startUse.ts';
import type { Assessment } from '../../domain/assessment.ts';
import type { Problem, Result } from '../../domain/outcome.ts';
import { currentUser } from '../context.ts';
import type { Deps } from '../deps.ts';
import { setFlash } from '../flash.ts';
import { firstLook, sentFields, unsavedNotice } from '../formInput.ts';
import type { Fields } from '../forms/fields.ts';
import { textOf } from '../forms/fields.ts';
import {
  OPERATIONS,
  type Operation,
  parseOptionalReview,
  parseRetirement,
  parseReview,
} from '../forms/operationForm.ts';
import { choice } from '../forms/texts.ts';
import { HttpProblem } from '../httpProblem.ts';
import { paths } from '../paths.ts';
import { isFinal, refuse, statusOf } from '../refuse.ts';
import { renderPage } from '../render.ts';
import type { FormState } from '../viewmodels/formFields.ts';
import { operationPage } from '../viewmodels/operationPage.ts';

const SAYS: Readonly<Record<Operation, string>> = {
  'in-betrieb': 'Das Werkzeug ist in Betrieb.',
  wiedervorlage: 'Die Wiedervorlage ist gespeichert.',
  'neu-bewerten': 'Eine neue Revision ist offen. Prüfen Sie die Antworten und reichen Sie neu ein.',
  'ausser-betrieb': 'Das Werkzeug ist außer Betrieb.',
};

export function operationRoutes(deps: Deps): Router {
  const router = Router();
  router.get('/vorhaben/:id/betrieb', async (req, res) => {
    const found = await findReadable(deps, currentUser(req), req.params.id);
    if (!found.ok) return refuse(res, found.problems);
    const form = firstLook(req);
    show(deps, req, res, found.value, form.typed === null ? null : sentOperation(form.typed), form);
  });
  router.post('/vorhaben/:id/betrieb', async (req, res) => {
    const user = currentUser(req);
    const found = await findReadable(deps, user, req.params.id);
    if (!found.ok) return refuse(res, found.problems);
    if (!can(user, 'assessment.scheduleReview', found.value)) return refuse(res, [NOT_ALLOWED]);
    const typed = sentFields(req);
    const operation = choice(typed, 'aktion', OPERATIONS, '');
    if (!operation.ok) throw new HttpProblem(400);
    const done = await perform(operation.value, deps, req, found.value.id);
    if (done.ok) {
      setFlash(req, SAYS[operation.value]);
      const isReopened = operation.value === 'neu-bewerten';
      return res.redirect(303, (isReopened ? paths.answers : paths.operation)(found.value.id));
    }
    if (isFinal(done.problems)) return refuse(res, done.problems);
    res.status(statusOf(done.problems));
    show(deps, req, res, found.value, operation.value, { typed, problems: done.problems });
  });
  return router;
}

const NOT_ALLOWED: Problem = { code: 'nicht-erlaubt', detail: 'Das macht die Projektverantwortung.' };

function sentOperation(typed: Fields): Operation | null {
  return OPERATIONS.find((operation) => operation === textOf(typed, 'aktion')) ?? null;
}

async function perform(operation: Operation, deps: Deps, req: Request, id: string): Promise<Result<unknown>> {
  const user = currentUser(req);
  const typed = sentFields(req);
  switch (operation) {
    case 'in-betrieb': {
      const date = parseOptionalReview(typed);
      return date.ok ? startUse(deps)(user, { id, nextReview: date.value }) : date;
    }
    case 'wiedervorlage': {
      const date = parseReview(typed);
      return date.ok ? scheduleReview(deps)(user, { id, date: date.value }) : date;
    }
    case 'neu-bewerten':
      return startRevision(deps)(user, { id });
    case 'ausser-betrieb': {
      const reason = parseRetirement(typed);
      return reason.ok ? retire(deps)(user, { id, reason: reason.value }) : reason;
    }
  }
}

function show(
  deps: Deps,
  req: Request,
  res: Response,
  assessment: Assessment,
  sent: Operation | null,
  form: FormState,
): void {
  const user = currentUser(req);
  const page = operationPage({ assessment, user, today: deps.clock.today(), sent, form });
  renderPage(res, 'betrieb', { ...page, ...unsavedNotice(req) });
}
