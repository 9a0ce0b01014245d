/** Start a Vorhaben, its task list, its details. */
import { type Request, type Response, Router } from 'express';
import { can, canAnswer } from '../../application/authorize.ts';
import { changeDetails } from '../../application/changeDetails.ts';
import { openAssessment } from '../../application/openAssessment.ts';
import { startAssessment } from '../../application/startAssessment.ts';
import type { Question } from '../../domain/catalogue.ts';
import type { Problem } from '../../domain/outcome.ts';
import { currentUser } from '../context.ts';
import type { Deps } from '../deps.ts';
import { unsavedNotice } from '../formInput.ts';
import { parseChangedDetails, parseNewAssessment } from '../forms/detailsForm.ts';
import { type Fields, parseFields } from '../forms/fields.ts';
import { savedRange } from '../forms/query.ts';
import { HttpProblem } from '../httpProblem.ts';
import { isReading } from '../isReading.ts';
import { requireRight } from '../middleware/requireRight.ts';
import { pathParameter } from '../pathParameter.ts';
import { paths } from '../paths.ts';
import { refuse } from '../refuse.ts';
import { renderPage } from '../render.ts';
import { changeDetailsPage, newAssessmentPage } from '../viewmodels/detailsPage.ts';
import { taskListPage } from '../viewmodels/taskListPage.ts';

const FRAME_FIELDS = ['_csrf'];

export function assessmentRoutes(deps: Deps): Router {
  const router = Router();
  newAssessmentRoutes(router, deps);
  detailsRoutes(router, deps);
  const open = openAssessment(deps);
  router.get(paths.assessment(':id'), async (req, res) => {
    const user = currentUser(req);
    const opened = await open(user, pathParameter(req, 'id'));
    if (!opened.ok) return refuse(res, opened.problems);
    const { assessment } = opened.value;
    const rights = {
      canChange: can(user, 'assessment.change', assessment),
      isTheirs: (question: Question) => canAnswer(user, assessment, question),
    };
    renderPage(res, 'aufgaben', taskListPage(opened.value, rights, savedRange(req)));
  });
  return router;
}

function newAssessmentRoutes(router: Router, deps: Deps): void {
  const start = startAssessment(deps);
  const show = (req: Request, res: Response, typed: Fields | null, problems: readonly Problem[]) => {
    const { department } = currentUser(req);
    const page = newAssessmentPage(deps.catalogue.templates, department, typed, problems);
    renderPage(res, 'vorhaben-neu', { ...page, ...(isReading(req) ? unsavedNotice(req) : {}) });
  };
  router.get(paths.newAssessment(), requireRight('assessments.start'), (req, res) =>
    show(req, res, req.context.typed, []),
  );
  router.post(paths.newAssessment(), requireRight('assessments.start'), async (req, res) => {
    const fields = parseFields(req.body) ?? new Map();
    const form = parseNewAssessment(fields, FRAME_FIELDS);
    const started = form.ok ? await start(currentUser(req), form.value) : form;
    if (started.ok) return res.redirect(303, paths.assessment(started.value.id));
    res.status(422);
    show(req, res, fields, started.problems);
  });
}

function detailsRoutes(router: Router, deps: Deps): void {
  const open = openAssessment(deps);
  router.get(paths.details(':id'), async (req, res) => {
    const user = currentUser(req);
    const opened = await open(user, pathParameter(req, 'id'));
    if (!opened.ok) return refuse(res, opened.problems);
    const { assessment } = opened.value;
    if (!can(user, 'assessment.change', assessment))
      return res.redirect(303, paths.assessment(assessment.id));
    const page = changeDetailsPage(opened.value, req.context.typed, [], false);
    renderPage(res, 'vorhaben-angaben', { ...page, ...unsavedNotice(req) });
  });
  router.post(paths.details(':id'), (req, res) => saveDetails(deps, req, res));
}

async function saveDetails(deps: Deps, req: Request, res: Response): Promise<void> {
  const user = currentUser(req);
  const id = pathParameter(req, 'id');
  const fields = parseFields(req.body) ?? new Map();
  const opened = await openAssessment(deps)(user, id);
  if (!opened.ok) return refuse(res, opened.problems);
  const { assessment } = opened.value;
  if (!can(user, 'assessment.change', assessment)) throw new HttpProblem(403);
  const form = parseChangedDetails(fields, FRAME_FIELDS);
  if (!form.ok) {
    res.status(422);
    return renderPage(res, 'vorhaben-angaben', changeDetailsPage(opened.value, fields, form.problems, false));
  }
  const changed = await changeDetails(deps)(user, { id, ...form.value });
  if (!changed.ok) return refuse(res, changed.problems);
  if (!changed.value.stale) return res.redirect(303, paths.assessment(id));
  res.status(409);
  const theirs = { ...opened.value, assessment: changed.value.assessment };
  renderPage(res, 'vorhaben-angaben', changeDetailsPage(theirs, fields, [], true));
}
