/** Saves a form of answers for a page that can be shown again, with what was typed, when the disk refuses. */
import type { Request } from 'express';
import { StorageFailure } from '../application/ports.ts';
import { type SavedAnswers, saveAnswers } from '../application/saveAnswers.ts';
import type { Problem, Result } from '../domain/outcome.ts';
import { currentUser } from './context.ts';
import type { Deps } from './deps.ts';
import type { SectionForm } from './forms/sectionForm.ts';
import { pathParameter } from './pathParameter.ts';
import { statusOf } from './refuse.ts';
import { NOT_SAVED } from './viewmodels/autosaveReply.ts';

/** The code of the problem when the disk took nothing of the form. */
const NO_DISK = 'nicht-gespeichert';

export async function trySaving(
  deps: Deps,
  req: Request,
  { changes }: SectionForm,
): Promise<Result<SavedAnswers>> {
  try {
    return await saveAnswers(deps)(currentUser(req), { id: pathParameter(req, 'id'), changes });
  } catch (error) {
    if (!(error instanceof StorageFailure)) throw error;
    return { ok: false, problems: [{ code: NO_DISK, detail: NOT_SAVED.text }] };
  }
}

/** How the page answers that is shown again because nothing was saved. */
export function savingFailed(problems: readonly Problem[]) {
  const status = problems.some(({ code }) => code === NO_DISK) ? 503 : statusOf(problems);
  return { status, failure: { ...NOT_SAVED, text: problems[0]?.detail ?? NOT_SAVED.text } };
}
