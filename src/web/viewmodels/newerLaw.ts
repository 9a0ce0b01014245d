/** "Die Rechtslage hat sich geändert": a notice, never a new class behind anybody's back. */
import type { Dossier } from '../../application/dossier.ts';
import type { Decision } from '../../domain/catalogue.ts';
import { lawSince } from '../../domain/lawSince.ts';
import { latestSubmission } from '../../domain/workflow/submission.ts';
import { paths } from '../paths.ts';

export interface NewerLaw {
  readonly text: string;
  readonly moved: readonly string[];
  readonly submissionHref: string;
  readonly compareHref: string;
}

/** Null for a draft, whose result always follows the law of today, and while the law is the same. */
export function newerLaw({ assessment, catalogue, result }: Dossier): NewerLaw | null {
  const submission = latestSubmission(assessment);
  if (submission === null || assessment.status === 'draft') return null;
  const since = lawSince(submission, catalogue, result);
  if (since === null) return null;
  return {
    text: `Eingereicht wurde nach Regelwerk ${since.from}, diese Seite rechnet nach Regelwerk ${since.to}. Was eingereicht und entschieden ist, bleibt unverändert. ${whatFollows(since.moved.length)}`,
    moved: since.moved.map(({ decision, before, after }) => {
      const found = catalogue.decisions.find(({ id }) => id === decision);
      return `${found?.title ?? decision}: eingereicht „${titleOf(found, before)}“, heute „${titleOf(found, after)}“`;
    }),
    submissionHref: paths.submission(assessment.id, submission.rev),
    compareHref: paths.comparison(assessment.id, submission.rev, assessment.rev),
  };
}

function whatFollows(moved: number): string {
  return moved === 0
    ? 'Keine Einstufung ändert sich. Fragen und Maßnahmen können hinzugekommen sein.'
    : 'Das Ergebnis wäre heute ein anderes. Legen Sie das Vorhaben neu vor.';
}

function titleOf(decision: Decision | undefined, level: string): string {
  return decision?.scale.find(({ id }) => id === level)?.title ?? level;
}
