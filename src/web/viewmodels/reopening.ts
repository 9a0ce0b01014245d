/** The warning before an answer of a submitted Vorhaben changes. */
import type { Assessment } from '../../domain/assessment.ts';
import { leftBehindBy } from '../../domain/workflow/reopening.ts';
import { latestSubmission } from '../../domain/workflow/submission.ts';

export interface Reopening {
  readonly title: string;
  readonly text: string;
  /** Revision of the submission; goes with the form as the word of the person. */
  readonly rev: number;
  /** Where the form is; empty when this page shows it already. */
  readonly href: string;
}

/** null where a change leaves nothing behind. */
export function reopeningOf(assessment: Assessment, href: string): Reopening | null {
  const rev = leftBehindBy(assessment);
  if (rev === null) return null;
  const decided = latestSubmission(assessment)?.decision ?? null;
  const stays = decided === null ? 'Die Stellungnahmen bleiben' : 'Die Entscheidung bleibt';
  const restart =
    decided === null
      ? 'Die Prüfung beginnt von vorn, wenn Sie neu einreichen.'
      : 'Für die neue Revision brauchen Sie eine neue Entscheidung.';
  return {
    title: `Revision ${rev} ist eingereicht`,
    text: `Wenn Sie eine Antwort ändern, öffnet das Revision ${assessment.rev + 1}. ${stays} bei Revision ${rev}. ${restart}`,
    rev,
    href,
  };
}
