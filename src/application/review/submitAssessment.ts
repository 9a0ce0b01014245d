import { answersOf } from '../../domain/assessment.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import { evaluate } from '../../domain/evaluate.ts';
import { fittingAnswers } from '../../domain/fittingAnswers.ts';
import type { Result } from '../../domain/outcome.ts';
import { refused } from '../../domain/revision.ts';
import { submit } from '../../domain/workflow/submit.ts';
import { type Actor, findFor } from '../assessmentAccess.ts';
import { type ChangeDeps, type Changed, changeAssessment, STALE } from '../changeAssessment.ts';
import { municipalCatalogue } from '../municipalCatalogue.ts';
import type { AccountStore, CatalogueArchive } from '../ports.ts';

interface Deps extends ChangeDeps {
  readonly accounts: AccountStore;
  readonly catalogues: CatalogueArchive;
  readonly catalogue: Catalogue;
}

export interface SubmitInput {
  readonly id: string;
  /** The revision that the person has seen; it makes the form good for one submission. */
  readonly expectedRev: number;
  /** Ticked on the page that asks for nothing else. */
  readonly confirmed: boolean;
}

/** Freezes the answers with the result of the engine of record and the law of today, and hands them to the review. */
export const submitAssessment =
  (deps: Deps) =>
  async (user: Actor, { id, expectedRev, confirmed }: SubmitInput): Promise<Result<Changed>> => {
    const found = await findFor(deps, user, id, 'assessment.submit');
    if (!found.ok) return found;
    if (!confirmed) return NOT_CONFIRMED;
    if (found.value.rev !== expectedRev) return STALE;
    const catalogue = await municipalCatalogue(deps);
    const answers = fittingAnswers(answersOf(found.value), catalogue);
    const result = await evaluate(answers, catalogue, deps.clock.today());
    // First the law, then the submission that names it: a submission without its law must not exist.
    await deps.catalogues.keep(deps.catalogue);
    return changeAssessment(deps)(
      user,
      { id, action: 'assessment.submit', expectedRev },
      (assessment, author) => submit(assessment, { catalogue, result }, author, deps.sha256),
    );
  };

const NOT_CONFIRMED = refused(
  'nicht-bestaetigt',
  'Bestätigen Sie, dass Sie diesen Stand zur Prüfung einreichen.',
  'bestaetigung',
);
