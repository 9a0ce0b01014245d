/** The question pages: one section per page, saved by button or, question by question, by the autosave script. */
import { type Request, type Response, Router } from 'express';
import { can, canAnswer } from '../../application/authorize.ts';
import type { Dossier } from '../../application/dossier.ts';
import { openAssessment } from '../../application/openAssessment.ts';
import { StorageFailure } from '../../application/ports.ts';
import { type SavedAnswers, type SaveInput, saveAnswers } from '../../application/saveAnswers.ts';
import type { Question, Section } from '../../domain/catalogue.ts';
import type { Problem, Result } from '../../domain/outcome.ts';
import { currentUser } from '../context.ts';
import type { Deps } from '../deps.ts';
import { unsavedNotice } from '../formInput.ts';
import { type Fields, parseFields } from '../forms/fields.ts';
import { comesFromAnswers, savedRange, wantsToReopen } from '../forms/query.ts';
import { parseSectionForm, type SectionForm } from '../forms/sectionForm.ts';
import { HttpProblem } from '../httpProblem.ts';
import { isReading } from '../isReading.ts';
import { nextAddress } from '../nextAddress.ts';
import { pathParameter } from '../pathParameter.ts';
import { paths } from '../paths.ts';
import { refuse } from '../refuse.ts';
import { renderPage } from '../render.ts';
import { assessmentHead } from '../viewmodels/assessmentHead.ts';
import { autosaveConflict, autosaveProblems, autosaveSaved, NOT_SAVED } from '../viewmodels/autosaveReply.ts';
import { conflictPage } from '../viewmodels/conflictPage.ts';
import { sectionPage } from '../viewmodels/sectionPage.ts';

const FRAME_FIELDS = ['_csrf'];

export function questionnaireRoutes(deps: Deps): Router {
  const router = Router();
  const open = openAssessment(deps);
  const save = saveAnswers(deps);
  router.get(paths.section(':id', ':sectionId'), async (req, res) => {
    const opened = await open(currentUser(req), pathParameter(req, 'id'));
    if (!opened.ok) return refuse(res, opened.problems);
    const section = sectionOf(opened.value, pathParameter(req, 'sectionId'));
    showSection(req, res, opened.value, section, { typed: req.context.typed, problems: [] });
  });
  router.post(paths.section(':id', ':sectionId'), async (req, res) => {
    const user = currentUser(req);
    const id = pathParameter(req, 'id');
    const opened = await open(user, id);
    if (!opened.ok) return refuse(res, opened.problems);
    const section = sectionOf(opened.value, pathParameter(req, 'sectionId'));
    if (!can(user, 'assessment.answer', opened.value.assessment)) throw new HttpProblem(403);
    const typed = parseFields(req.body) ?? new Map();
    const form = parseForm(opened.value, section, typed);
    if (!form.ok) return rejectForm(req, res, opened.value, section, { typed, problems: form.problems });
    const saved = await tryToSave(() => save(user, savedBy(id, form.value)));
    if (saved === null) return tellNotSaved(req, res, opened.value, section, typed);
    if (!saved.ok) {
      const reopening = saved.problems.find(({ code }) => code === 'eingereicht');
      if (reopening === undefined) return refuse(res, saved.problems);
      return warnOfReopening(req, res, opened.value, section, typed, reopening);
    }
    const reopened = await open(user, id);
    if (!reopened.ok) return refuse(res, reopened.problems);
    answerSaved(req, res, reopened.value, section, saved.value, form.value);
  });
  return router;
}

interface Shown {
  readonly typed: Fields | null;
  readonly problems: readonly Problem[];
  readonly failure?: { readonly title: string; readonly text: string };
}

function sectionOf({ catalogue }: Dossier, sectionId: string): Section {
  const section = catalogue.sections.find(({ id }) => id === sectionId);
  if (section === undefined) throw new HttpProblem(404);
  return section;
}

function parseForm({ catalogue }: Dossier, section: Section, fields: Fields): Result<SectionForm> {
  const questions = catalogue.questions.filter((question) => question.section === section.id);
  return parseSectionForm(fields, questions, FRAME_FIELDS);
}

function showSection(req: Request, res: Response, dossier: Dossier, section: Section, shown: Shown): void {
  const toAnswers = comesFromAnswers(req) || shown.typed?.has('zurueck') === true;
  const isTheirs = answerableBy(req, dossier);
  const reopens = wantsToReopen(req) || shown.typed !== null;
  const saved = savedRange(req);
  const canDelegate = can(currentUser(req), 'assessment.delegate', dossier.assessment);
  const input = {
    dossier,
    section,
    isTheirs,
    canDelegate,
    wantsToReopen: reopens,
    toAnswers,
    saved,
    failure: null,
  };
  const page = sectionPage({ ...input, ...shown });
  renderPage(res, 'abschnitt', { ...page, ...(isReading(req) ? unsavedNotice(req) : {}) });
}

function answerableBy(req: Request, { assessment }: Dossier): (question: Question) => boolean {
  const user = currentUser(req);
  return (question) => canAnswer(user, assessment, question);
}

function rejectForm(req: Request, res: Response, dossier: Dossier, section: Section, shown: Shown): void {
  res.status(422);
  if (wantsJson(req)) res.json(autosaveProblems(shown.problems));
  else showSection(req, res, dossier, section, shown);
}

function savedBy(id: string, { changes, leaves }: SectionForm): SaveInput {
  return { id, changes, leaves };
}

/** Submitted meanwhile: the text stays in the form, which now says what saving it would mean. */
function warnOfReopening(
  req: Request,
  res: Response,
  dossier: Dossier,
  section: Section,
  typed: Fields,
  { detail }: Problem,
): void {
  res.status(409);
  const failure = { ...NOT_SAVED, text: detail };
  if (wantsJson(req)) res.json({ message: detail });
  else showSection(req, res, dossier, section, { typed, problems: [], failure });
}

/** null: the disk refused, nothing of the form is stored. */
async function tryToSave(save: () => Promise<Result<SavedAnswers>>): Promise<Result<SavedAnswers> | null> {
  try {
    return await save();
  } catch (error) {
    if (error instanceof StorageFailure) return null;
    throw error;
  }
}

function tellNotSaved(req: Request, res: Response, dossier: Dossier, section: Section, typed: Fields): void {
  res.status(503);
  if (wantsJson(req)) res.json({ message: NOT_SAVED.text });
  else showSection(req, res, dossier, section, { typed, problems: [], failure: NOT_SAVED });
}

function answerSaved(
  req: Request,
  res: Response,
  reopened: Dossier,
  section: Section,
  saved: SavedAnswers,
  form: SectionForm,
): void {
  // As this save left it, not as it stands by now: what is shown and what the next save builds on are one revision.
  const dossier = { ...reopened, assessment: saved.assessment };
  const hasConflicts = saved.conflicts.length > 0;
  if (hasConflicts) res.status(409);
  if (wantsJson(req)) {
    res.json(hasConflicts ? autosaveConflict(saved.conflicts) : autosaveSaved(dossier, saved, form.shown));
  } else if (hasConflicts) {
    const head = assessmentHead(dossier.assessment, 'aufgaben', dossier.asOf);
    const action = paths.section(dossier.assessment.id, section.id);
    renderPage(res, 'konflikt', conflictPage(dossier, saved.conflicts, form, { head, action }));
  } else {
    res.redirect(303, nextAddress(dossier, section, form, answerableBy(req, dossier)));
  }
}

/** The autosave script asks for JSON; browsers ask for a page. */
function wantsJson(req: Request): boolean {
  return req.accepts(['html', 'json']) === 'json';
}
