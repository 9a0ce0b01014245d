/** "Die Rechtslage hat sich geändert": a notice, never a new class behind anybody's back. */
import type { Dossier } from '../../application/dossier.ts';
import { compareOutcomes } from '../../domain/compareRevisions.ts';
import { latestSubmission } from '../../domain/workflow/submission.ts';
import { levelTitle } from '../../rulebook/describe/levelTitle.ts';
import { paths } from '../paths.ts';
import { measureText } from './comparisonView.ts';

export interface NewerLaw {
  readonly text: string;
  /** Decisions that come out differently today. */
  readonly moved: readonly string[];
  readonly submissionHref: string;
  readonly compareHref: string;
}

/** The law is no matter of theirs any more: a draft follows today's law anyway, the others are over. */
const UNTOUCHED = ['draft', 'rejected', 'retired'];

/** Null while the law is the one that the newest submission was frozen with. */
export function newerLaw({ assessment, catalogue, result }: Dossier): NewerLaw | null {
  const submission = latestSubmission(assessment);
  if (submission === null || UNTOUCHED.includes(assessment.status)) return null;
  if (submission.catalogue.sha256 === catalogue.sha256) return null;
  const outcomes = compareOutcomes(submission.result, result);
  const moved = outcomes.classes.flatMap(({ id, before, after }) => {
    if (before === null || after === null || before.class === after.class) return [];
    const decision = catalogue.decisions.find((one) => one.id === id);
    const [then, now] = [before.class, after.class].map((level) => levelTitle(decision, level));
    return [`${decision?.title ?? id}: eingereicht „${then}“, heute „${now}“`];
  });
  const versions = `Eingereicht wurde nach Regelwerk ${submission.catalogue.version}, diese Seite rechnet nach Regelwerk ${catalogue.version}.`;
  return {
    text: `${versions} Was eingereicht und entschieden ist, bleibt unverändert. ${whatFollows(moved.length, measureText(outcomes))}`,
    moved,
    submissionHref: paths.submission(assessment.id, submission.rev),
    compareHref: paths.comparison(assessment.id, submission.rev, assessment.rev),
  };
}

function whatFollows(moved: number, measures: string): string {
  if (moved > 0) return 'Das Ergebnis wäre heute ein anderes. Legen Sie das Vorhaben neu vor.';
  if (measures === '') return 'Keine Einstufung und keine Maßnahme ändert sich.';
  return `Keine Einstufung ändert sich, wohl aber: ${measures}.`;
}
