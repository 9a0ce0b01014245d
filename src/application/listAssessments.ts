import { answersOf } from '../domain/assessment.ts';
import { type Catalogue, type IsoDate, withSwitches } from '../domain/catalogue.ts';
import { fittingAnswers } from '../domain/fittingAnswers.ts';
import { compareIds } from '../domain/idOrder.ts';
import { solve } from '../domain/solve.ts';
import type { Actor } from './assessmentAccess.ts';
import { can } from './authorize.ts';
import { namedFor } from './damagedAssessments.ts';
import { askedQuestions, type Dossier } from './dossier.ts';
import type { AccountStore, AssessmentStore, CatalogueArchive, Clock, DamagedDocument } from './ports.ts';
import { awaitedVotes } from './review/awaitedVotes.ts';
import { type Duty, dutiesIn } from './work/duties.ts';

interface Deps {
  readonly assessments: AssessmentStore;
  readonly accounts: AccountStore;
  readonly catalogues: CatalogueArchive;
  readonly clock: Clock;
  readonly catalogue: Catalogue;
}

export interface AssessmentList {
  /** What the person may see, last changed first. */
  readonly dossiers: readonly Dossier[];
  readonly catalogue: Catalogue;
  readonly asOf: IsoDate;
  /** What waits for the person, also in Vorhaben that they do not read. */
  readonly duties: readonly Duty[];
  /** Files that cannot be trusted: everybody is told, and who may read the Vorhaben gets its title too. */
  readonly damaged: readonly DamagedDocument[];
}

export const listAssessments =
  (deps: Deps) =>
  async (user: Actor): Promise<AssessmentList> => {
    const { assessments, damaged } = await deps.assessments.list();
    const { settings } = await deps.accounts.read();
    const catalogue = withSwitches(deps.catalogue, settings.switches);
    const asOf = deps.clock.today();
    const readable = assessments
      .filter((assessment) => can(user, 'assessment.read', assessment))
      .sort((a, b) => compareIds(b.changedAt, a.changedAt) || compareIds(b.number, a.number));
    const dossiers = readable.map(async (assessment): Promise<Dossier> => {
      const answers = fittingAnswers(answersOf(assessment), catalogue);
      const result = solve(answers, catalogue, asOf);
      const asked = askedQuestions(assessment, catalogue, asOf);
      const awaited = await awaitedVotes(deps, assessment);
      return { assessment, catalogue, settings, asOf, answers, result, asked, submission: null, awaited };
    });
    const duties = assessments.flatMap((assessment) => dutiesIn(assessment, user, catalogue));
    return {
      dossiers: await Promise.all(dossiers),
      duties,
      catalogue,
      asOf,
      damaged: damaged.map((one) => namedFor(user, one)),
    };
  };
