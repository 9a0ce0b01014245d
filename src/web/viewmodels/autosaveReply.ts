/** What the autosave script is told; it prints the sentences as they are. */
import type { Dossier } from '../../application/dossier.ts';
import type { SavedAnswers } from '../../application/saveAnswers.ts';
import type { QuestionId } from '../../domain/catalogue.ts';
import type { AnswerConflict } from '../../domain/mergeAnswers.ts';
import type { Problem } from '../../domain/outcome.ts';
import { germanTime } from './germanDate.ts';
import { type ProgressText, progressText } from './progressText.ts';
import { type QuestionState, questionState } from './questionState.ts';
import { savedNotice } from './savedNotice.ts';
import { sectionProgress } from './sectionProgress.ts';

export interface AutosaveReply {
  readonly message: string;
  /** Revision for the next save of the same question; absent when nothing was stored. */
  readonly rev?: number;
  /** What the list beside the questions says from now on, by question. */
  readonly states?: Readonly<Record<QuestionId, QuestionState>>;
  readonly progress?: ProgressText;
}

export const NOT_SAVED = {
  title: 'Nicht gespeichert',
  text: 'Nicht gespeichert. Ihr Text steht noch im Feld. Versuchen Sie es erneut oder kopieren Sie ihn.',
};

export function autosaveSaved(
  dossier: Dossier,
  { changed }: SavedAnswers,
  shown: readonly QuestionId[],
): AutosaveReply {
  const { rev, changedAt } = dossier.assessment;
  const added = changed ? (savedNotice(dossier, { rev, since: rev - 1 })?.added ?? []) : [];
  const more =
    added.length === 0 ? '' : ` ${added.join(' ')} Neue Fragen erscheinen, wenn Sie den Abschnitt speichern.`;
  return { rev, message: `Gespeichert um ${germanTime(changedAt)}.${more}`, ...standOf(dossier, shown) };
}

function standOf(dossier: Dossier, shown: readonly QuestionId[]) {
  const questions = dossier.catalogue.questions.filter(({ id }) => shown.includes(id));
  const section = sectionProgress(dossier).find((one) => one.section.id === questions[0]?.section);
  const states = questions.map((question) => [question.id, questionState(question, dossier)] as const);
  return { states: Object.fromEntries(states), progress: progressText(section) };
}

export function autosaveConflict(conflicts: readonly AnswerConflict[]): AutosaveReply {
  const [first] = conflicts;
  const who = first === undefined ? 'Jemand' : first.by;
  const when = first === undefined ? 'inzwischen' : `um ${germanTime(first.at)}`;
  return {
    message: `Nicht gespeichert: ${who} hat diese Antwort ${when} geändert. Speichern Sie den Abschnitt, dann sehen Sie beide Fassungen.`,
  };
}

export function autosaveProblems(problems: readonly Problem[]): AutosaveReply {
  return { message: `Noch nicht gespeichert. ${problems.map(({ detail }) => detail).join(' ')}` };
}
