/** What a save did, told on the page that follows it: when it was stored, and which questions it brought in. */

import type { Dossier } from '../../application/dossier.ts';
import { type NewQuestion, newQuestions } from '../../application/newQuestions.ts';
import type { QuestionId } from '../../domain/catalogue.ts';
import { questionNumbers } from '../../rulebook/describe/questionNumbers.ts';
import { germanTime } from './germanDate.ts';
import { counted, listed } from './wording.ts';

export interface SavedNotice {
  /** "Gespeichert um 10:42 Uhr" */
  readonly saved: string;
  /** "2 Fragen sind neu durch Antwort 1.3." */
  readonly added: readonly string[];
  readonly newQuestions: readonly QuestionId[];
}

/** From the revision on which the form was shown to the one that its save led to. */
export interface SavedRange {
  readonly rev: number;
  readonly since: number;
}

/** null when the revision is none of this Vorhaben. */
export function savedNotice(dossier: Dossier, saved: SavedRange | null): SavedNotice | null {
  const entry = dossier.assessment.trail.find((link) => link.rev === saved?.rev);
  if (entry === undefined || saved === null) return null;
  const added = newQuestions(dossier, saved.since);
  return {
    saved: `Gespeichert um ${germanTime(entry.at)}`,
    added: addedTexts(dossier, added),
    newQuestions: added.map(({ question }) => question),
  };
}

/** One sentence per cause. */
function addedTexts({ catalogue }: Dossier, added: readonly NewQuestion[]): readonly string[] {
  const numbers = questionNumbers(catalogue);
  const causes = new Map<string, number>();
  for (const { because } of added) {
    const cause = listed(because.map((id) => numbers.question(id)));
    causes.set(cause, (causes.get(cause) ?? 0) + 1);
  }
  return [...causes].map(([cause, n]) => {
    const subject = `${counted(n, 'Frage ist', 'Fragen sind')} neu`;
    if (cause === '') return `${subject} durch Ihre Antworten.`;
    return `${subject} durch ${cause.includes(' ') ? 'die Antworten' : 'Antwort'} ${cause}.`;
  });
}
