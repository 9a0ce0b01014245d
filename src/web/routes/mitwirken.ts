/** The page of somebody who was asked for single sections or questions. */
import { type Request, type Response, Router } from 'express';
import { NOT_ALLOWED } from '../../application/assessmentAccess.ts';
import type { SavedAnswers } from '../../application/saveAnswers.ts';
import { completeDelegation } from '../../application/work/completeDelegation.ts';
import { type Invitation, openInvitation } from '../../application/work/openInvitation.ts';
import { currentUser } from '../context.ts';
import type { Deps } from '../deps.ts';
import { setFlash } from '../flash.ts';
import { sentFields, unsavedNotice } from '../formInput.ts';
import { parseSectionForm, type SectionForm } from '../forms/sectionForm.ts';
import { pathParameter } from '../pathParameter.ts';
import { paths } from '../paths.ts';
import { isFinal, refuse } from '../refuse.ts';
import { renderPage } from '../render.ts';
import { savingFailed, trySaving } from '../trySaving.ts';
import { conflictPage } from '../viewmodels/conflictPage.ts';
import {
  type InvitationPageInput,
  invitationHead,
  invitationPage,
  invitedFile,
} from '../viewmodels/invitationPage.ts';
import { isAnswered } from '../viewmodels/sectionProgress.ts';
import { counted } from '../viewmodels/wording.ts';

const FRAME_FIELDS = ['_csrf'];

export function invitationRoutes(deps: Deps): Router {
  const router = Router();
  const open = openInvitation(deps);
  router.get(paths.invitation(':id'), async (req, res) => {
    const opened = await open(currentUser(req), pathParameter(req, 'id'));
    if (!opened.ok) return refuse(res, opened.problems);
    const typed = req.context.typed;
    show(deps, res, opened.value, { typed, problems: [], failure: null }, unsavedNotice(req));
  });
  router.post(paths.invitation(':id'), async (req, res) => {
    const opened = await open(currentUser(req), pathParameter(req, 'id'));
    if (!opened.ok) return refuse(res, opened.problems);
    if (!opened.value.mayAnswer) return refuse(res, [NOT_ALLOWED]);
    const typed = sentFields(req);
    const form = parseSectionForm(typed, opened.value.questions, FRAME_FIELDS);
    if (!form.ok) {
      res.status(422);
      return show(deps, res, opened.value, { typed, problems: form.problems, failure: null });
    }
    const saved = await trySaving(deps, req, form.value);
    if (!saved.ok) {
      if (isFinal(saved.problems)) return refuse(res, saved.problems);
      const { status, failure } = savingFailed(saved.problems);
      res.status(status);
      return show(deps, res, opened.value, { typed, problems: [], failure });
    }
    await answerSaved(deps, req, res, saved.value, form.value);
  });
  return router;
}

async function answerSaved(
  deps: Deps,
  req: Request,
  res: Response,
  { conflicts }: SavedAnswers,
  form: SectionForm,
): Promise<void> {
  const opened = await openInvitation(deps)(currentUser(req), pathParameter(req, 'id'));
  if (!opened.ok) return refuse(res, opened.problems);
  const invitation = opened.value;
  const file = invitedFile(invitation, deps.catalogue);
  const action = paths.invitation(invitation.id);
  if (conflicts.length > 0) {
    res.status(409);
    const frame = { head: invitationHead(invitation), action };
    return renderPage(res, 'konflikt', conflictPage(file, conflicts, form, frame));
  }
  if (form.next === 'liste') {
    setFlash(req, 'Ihre Antworten sind gespeichert.');
    return res.redirect(303, action);
  }
  const missing = invitation.questions.filter((question) => !isAnswered(file, question));
  if (missing.length > 0) {
    res.status(422);
    return show(deps, res, invitation, { typed: null, problems: [], failure: stillOpen(missing.length) });
  }
  for (const { id } of invitation.delegations) {
    const ended = await completeDelegation(deps)(currentUser(req), { id: invitation.id, delegationId: id });
    if (!ended.ok) return refuse(res, ended.problems);
  }
  setFlash(req, `Danke. Ihre Antworten sind gespeichert, ${invitation.ownerName} sieht sie.`);
  res.redirect(303, paths.overview());
}

function stillOpen(missing: number) {
  return {
    title: 'Noch nicht fertig gemeldet',
    text: `Ihre Antworten sind gespeichert. ${counted(missing, 'Frage ist', 'Fragen sind')} noch offen. Wenn Sie etwas nicht wissen, wählen Sie „Weiß ich nicht“.`,
  };
}

type Shown = Pick<InvitationPageInput, 'typed' | 'problems' | 'failure'>;

function show(deps: Deps, res: Response, invitation: Invitation, shown: Shown, notice = {}): void {
  const { catalogue } = deps;
  renderPage(res, 'mitwirken', { ...invitationPage({ invitation, catalogue, ...shown }), ...notice });
}
