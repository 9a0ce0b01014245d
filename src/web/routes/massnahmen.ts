/** Measures and Auflagen of one Vorhaben as work. */
import { type Request, type Response, Router } from 'express';
import { NOT_ALLOWED } from '../../application/assessmentAccess.ts';
import { canWorkOn } from '../../application/authorize.ts';
import { openAssessment } from '../../application/openAssessment.ts';
import { addEvidence } from '../../application/work/addEvidence.ts';
import { changeMeasureWork } from '../../application/work/changeMeasureWork.ts';
import { type OpenWork, openWork } from '../../application/work/openWork.ts';
import type { Problem, Result } from '../../domain/outcome.ts';
import { currentUser } from '../context.ts';
import type { Deps } from '../deps.ts';
import { setFlash } from '../flash.ts';
import { firstLook, sentFields, unsavedNotice } from '../formInput.ts';
import { textOf } from '../forms/fields.ts';
import { parseEvidence, parseWork } from '../forms/workForm.ts';
import { workFilter } from '../forms/workQuery.ts';
import { pathParameter } from '../pathParameter.ts';
import { paths } from '../paths.ts';
import { isFinal, refuse, statusOf } from '../refuse.ts';
import { renderPage } from '../render.ts';
import { uploadedFile } from '../uploadedFile.ts';
import type { FormState } from '../viewmodels/formFields.ts';
import { measurePage } from '../viewmodels/measurePage.ts';
import { workPage } from '../viewmodels/workPage.ts';

export function measureRoutes(deps: Deps): Router {
  const router = Router();
  const open = openAssessment(deps);
  router.get(paths.measures(':id'), async (req, res) => {
    const user = currentUser(req);
    const opened = await open(user, pathParameter(req, 'id'));
    if (!opened.ok) return refuse(res, opened.problems);
    renderPage(res, 'massnahmen', workPage(opened.value, workFilter(req), user.id));
  });
  router.get(paths.measure(':id', ':key'), async (req, res) => {
    const opened = await openFor(deps, req);
    if (!opened.ok) return refuse(res, opened.problems);
    show(req, res, opened.value, firstLook(req));
  });
  router.post(paths.measure(':id', ':key'), async (req, res) => {
    const opened = await openFor(deps, req);
    if (!opened.ok) return refuse(res, opened.problems);
    const { assessment, item } = opened.value;
    if (!canWorkOn(currentUser(req), assessment, item.key)) return refuse(res, [NOT_ALLOWED]);
    const typed = sentFields(req);
    const isEvidence = textOf(typed, 'aktion') === 'nachweis';
    const done = isEvidence ? await evidenceAdded(deps, req) : await workChanged(deps, req, opened.value);
    if (done.ok) {
      setFlash(req, isEvidence ? 'Der Nachweis ist gespeichert.' : 'Der Stand ist gespeichert.');
      return res.redirect(303, paths.measure(assessment.id, item.key));
    }
    if (isFinal(done.problems)) return refuse(res, done.problems);
    res.status(statusOf(done.problems));
    // Somebody else may have changed it: what holds now stands above, what was typed in the form.
    const now = await openFor(deps, req);
    if (!now.ok) return refuse(res, now.problems);
    show(req, res, now.value, { typed, problems: done.problems });
  });
  return router;
}

function openFor(deps: Deps, req: Request): Promise<Result<OpenWork>> {
  return openWork(deps)(currentUser(req), pathParameter(req, 'id'), pathParameter(req, 'key'));
}

async function workChanged(
  deps: Deps,
  req: Request,
  { assessment, item: { key, work } }: OpenWork,
): Promise<Result<unknown>> {
  const input = parseWork(sentFields(req), work);
  if (!input.ok) return input;
  return changeMeasureWork(deps)(currentUser(req), { id: assessment.id, key, ...input.value });
}

async function evidenceAdded(deps: Deps, req: Request): Promise<Result<unknown>> {
  if (req.context.isUploadTooBig) return { ok: false, problems: [TOO_BIG] };
  const input = parseEvidence(sentFields(req), await uploadedFile(req));
  if (!input.ok) return input;
  const [id, key] = [pathParameter(req, 'id'), pathParameter(req, 'key')];
  return addEvidence(deps)(currentUser(req), { id, key, evidence: input.value });
}

const TOO_BIG: Problem = {
  code: 'zu-gross',
  field: 'datei',
  detail: 'Die Datei ist größer als 20 MB. Verkleinern Sie sie oder verlinken Sie sie.',
};

function show(req: Request, res: Response, open: OpenWork, form: FormState): void {
  renderPage(res, 'massnahme', { ...measurePage(open, currentUser(req), form), ...unsavedNotice(req) });
}
