/** The short way to one decision: a question at a time, until the class is certain. */
import { type Request, type Response, Router } from 'express';
import { can, canAnswer } from '../../application/authorize.ts';
import { type Dossier, nextQuestionFor } from '../../application/dossier.ts';
import { openAssessment } from '../../application/openAssessment.ts';
import type { SavedAnswers } from '../../application/saveAnswers.ts';
import type { Decision } from '../../domain/catalogue.ts';
import { currentUser } from '../context.ts';
import type { Deps } from '../deps.ts';
import { sentFields, unsavedNotice } from '../formInput.ts';
import { parseSectionForm, type SectionForm } from '../forms/sectionForm.ts';
import { HttpProblem } from '../httpProblem.ts';
import { pathParameter } from '../pathParameter.ts';
import { paths } from '../paths.ts';
import { isFinal, refuse } from '../refuse.ts';
import { renderPage } from '../render.ts';
import { savingFailed, trySaving } from '../trySaving.ts';
import { assessmentHead } from '../viewmodels/assessmentHead.ts';
import { conflictPage } from '../viewmodels/conflictPage.ts';
import { type ShortWayInput, shortWayPage } from '../viewmodels/shortWayPage.ts';

const FRAME_FIELDS = ['_csrf'];

export function shortWayRoutes(deps: Deps): Router {
  const router = Router();
  const open = openAssessment(deps);
  router.get(paths.shortWay(':id', ':decisionId'), async (req, res) => {
    const opened = await open(currentUser(req), pathParameter(req, 'id'));
    if (!opened.ok) return refuse(res, opened.problems);
    const shown = { typed: req.context.typed, problems: [], failure: null };
    show(req, res, opened.value, shown, unsavedNotice(req));
  });
  router.post(paths.shortWay(':id', ':decisionId'), async (req, res) => {
    const opened = await open(currentUser(req), pathParameter(req, 'id'));
    if (!opened.ok) return refuse(res, opened.problems);
    await answer(deps, req, res, opened.value);
  });
  return router;
}

async function answer(deps: Deps, req: Request, res: Response, dossier: Dossier): Promise<void> {
  const { assessment, catalogue } = dossier;
  decisionOf(dossier, req);
  if (!can(currentUser(req), 'assessment.answer', assessment)) throw new HttpProblem(403);
  const typed = sentFields(req);
  const form = parseSectionForm(typed, catalogue.questions, FRAME_FIELDS);
  if (!form.ok) {
    res.status(422);
    return show(req, res, dossier, { typed, problems: form.problems, failure: null });
  }
  const saved = await trySaving(deps, req, form.value);
  if (saved.ok)
    return leadOn(req, res, { ...dossier, assessment: saved.value.assessment }, saved.value, form.value);
  if (isFinal(saved.problems)) return refuse(res, saved.problems);
  const { status, failure } = savingFailed(saved.problems);
  res.status(status);
  show(req, res, dossier, { typed, problems: [], failure });
}

function leadOn(
  req: Request,
  res: Response,
  dossier: Dossier,
  { conflicts }: SavedAnswers,
  form: SectionForm,
): void {
  const { assessment, asOf } = dossier;
  const action = paths.shortWay(assessment.id, pathParameter(req, 'decisionId'));
  if (conflicts.length === 0) {
    res.redirect(303, form.next === 'liste' ? paths.assessment(assessment.id) : action);
    return;
  }
  res.status(409);
  const head = assessmentHead(assessment, 'aufgaben', asOf);
  renderPage(res, 'konflikt', conflictPage(dossier, conflicts, form, { head, action }));
}

type Shown = Pick<ShortWayInput, 'typed' | 'problems' | 'failure'>;

function show(req: Request, res: Response, dossier: Dossier, shown: Shown, notice = {}): void {
  const user = currentUser(req);
  const decision = decisionOf(dossier, req);
  const isTheirs: ShortWayInput['isTheirs'] = (question) => canAnswer(user, dossier.assessment, question);
  const next = nextQuestionFor(decision.id, dossier);
  renderPage(res, 'kurzweg', { ...shortWayPage({ dossier, decision, next, isTheirs, ...shown }), ...notice });
}

function decisionOf({ catalogue }: Dossier, req: Request): Decision {
  const wanted = pathParameter(req, 'decisionId');
  const decision = catalogue.decisions.find(({ id }) => id === wanted);
  if (decision === undefined) throw new HttpProblem(404);
  return decision;
}
