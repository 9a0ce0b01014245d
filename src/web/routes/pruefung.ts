/** The Prüfansicht and the Votum. */
import { type Request, type Response, Router } from 'express';
import { can } from '../../application/authorize.ts';
import { openAssessment } from '../../application/openAssessment.ts';
import { beginReview } from '../../application/review/beginReview.ts';
import { castVote } from '../../application/review/castVote.ts';
import { openReview, type Review } from '../../application/review/openSubmitted.ts';
import { dropVoteDraft, findVoteDraft, saveVoteDraft } from '../../application/review/voteDraft.ts';
import type { Problem } from '../../domain/outcome.ts';
import { conditionAction } from '../conditionAction.ts';
import { currentUser } from '../context.ts';
import type { Deps } from '../deps.ts';
import { setFlash } from '../flash.ts';
import { firstLook, sentFields, unsavedNotice } from '../formInput.ts';
import { withoutEmptyRows } from '../forms/conditionRows.ts';
import { type Fields, textOf } from '../forms/fields.ts';
import { cardFilter, comparedSince } from '../forms/query.ts';
import { keptAfter, parseContentHash } from '../forms/signing.ts';
import { parseVote } from '../forms/voteForm.ts';
import { paths } from '../paths.ts';
import { isFinal, refuse, statusOf } from '../refuse.ts';
import { renderPage } from '../render.ts';
import type { FormState } from '../viewmodels/formFields.ts';
import { noReviewPage, reviewPage } from '../viewmodels/reviewPage.ts';
import { unansweredQuestions } from '../viewmodels/sectionProgress.ts';

export function reviewRoutes(deps: Deps): Router {
  const router = Router();
  router.get('/vorhaben/:id/pruefung', (req, res) => show(deps, req, res, firstLook(req)));
  router.post('/vorhaben/:id/pruefung', async (req, res) => {
    const { id } = req.params;
    const opened = await openReview(deps)(currentUser(req), id, null);
    if (!opened.ok) return refuse(res, opened.problems);
    if (!can(currentUser(req), 'assessment.vote', opened.value.file)) return refuse(res, [NOT_ALLOWED]);
    const fields = sentFields(req);
    const edited = conditionAction(fields);
    if (edited !== null) return show(deps, req, res, { typed: edited, problems: [] });
    const typed = withoutEmptyRows(fields);
    if (textOf(fields, 'aktion') === 'entwurf') return keepDraft(deps, req, res, typed);
    const isBeginning = textOf(fields, 'aktion') === 'beginnen';
    const problems = isBeginning ? await begun(deps, req, id) : await signed(deps, req, id, typed);
    if (problems.length === 0) return res.redirect(303, `${paths.review(id)}#stellungnahmen`);
    if (isFinal(problems)) return refuse(res, problems);
    res.status(statusOf(problems));
    await show(deps, req, res, { typed: isBeginning ? null : keptAfter(problems, typed), problems });
  });
  return router;
}

const NOT_ALLOWED: Problem = {
  code: 'nicht-erlaubt',
  detail: 'Stellungnahmen geben DSB, ISB und Personalrat ab.',
};

async function begun(deps: Deps, req: Request, id: string): Promise<readonly Problem[]> {
  const done = await beginReview(deps)(currentUser(req), { id });
  if (!done.ok) return done.problems;
  setFlash(req, 'Die Prüfung läuft. Das Fachamt sieht das.');
  return [];
}

async function signed(deps: Deps, req: Request, id: string, typed: Fields): Promise<readonly Problem[]> {
  const form = parseVote(typed);
  if (!form.ok) return form.problems;
  const { vote, contentHash } = form.value;
  const done = await castVote(deps)(currentUser(req), { id, ...vote, contentHash });
  if (!done.ok) return done.problems;
  await dropVoteDraft(deps, currentUser(req), id);
  setFlash(req, 'Ihre Stellungnahme ist unterzeichnet und gespeichert.');
  return [];
}

/** Everything typed but the confirmation: that is given with the signature. */
async function keepDraft(deps: Deps, req: Request, res: Response, typed: Fields): Promise<void> {
  const id = String(req.params.id);
  const hash = parseContentHash(typed);
  const fields = [...typed].filter(([name]) => /^(votum|begruendung|auflage-)/.test(name));
  const saved = hash.ok
    ? await saveVoteDraft(deps)(currentUser(req), { id, contentHash: hash.value, fields })
    : hash;
  if (saved.ok) {
    setFlash(req, 'Ihr Entwurf ist gespeichert. Niemand sonst sieht ihn.');
    return res.redirect(303, `${paths.review(id)}#votum-titel`);
  }
  if (isFinal(saved.problems)) return refuse(res, saved.problems);
  res.status(statusOf(saved.problems));
  await show(deps, req, res, { typed, problems: saved.problems });
}

async function show(deps: Deps, req: Request, res: Response, form: FormState): Promise<void> {
  const { id } = req.params;
  const opened = await openReview(deps)(currentUser(req), String(id), comparedSince(req));
  if (!opened.ok) return refuse(res, opened.problems);
  const { file, submitted, earlier } = opened.value;
  if (submitted === null) return showNothing(deps, req, res, file);
  const user = currentUser(req);
  const { contentHash } = submitted.submission;
  const draft = form.typed === null ? await findVoteDraft(deps, user, { id: file.id, contentHash }) : null;
  const shown = draft === null ? form : { typed: new Map(draft.fields), problems: [] };
  const draftAt = draft?.at ?? null;
  const today = deps.clock.today();
  const record = await deps.audit.head();
  const input = { submitted, earlier, filter: cardFilter(req), user, today, form: shown, draftAt, record };
  renderPage(res, 'pruefung', { ...reviewPage(input), ...unsavedNotice(req) });
}

/** Before the first submission: what is still missing. */
async function showNothing(deps: Deps, req: Request, res: Response, file: Review['file']): Promise<void> {
  const user = currentUser(req);
  const current = await openAssessment(deps)(user, file.id);
  if (!current.ok) return refuse(res, current.problems);
  const open = unansweredQuestions(current.value).length;
  const canSubmit = can(user, 'assessment.submit', file);
  renderPage(res, 'pruefung-leer', noReviewPage(file, open, canSubmit, deps.clock.today()));
}
