import { answersOf } from '../domain/assessment.ts';
import { type Catalogue, withSwitches } from '../domain/catalogue.ts';
import { evaluate } from '../domain/evaluate.ts';
import { fittingAnswers } from '../domain/fittingAnswers.ts';
import type { Result } from '../domain/outcome.ts';
import { solve } from '../domain/solve.ts';
import { type Actor, findReadable } from './assessmentAccess.ts';
import { askedQuestions, type Dossier } from './dossier.ts';
import type { AccountStore, AssessmentStore, CatalogueArchive, Clock } from './ports.ts';
import { awaitedVotes } from './review/awaitedVotes.ts';

interface Deps {
  readonly assessments: AssessmentStore;
  readonly accounts: AccountStore;
  readonly catalogues: CatalogueArchive;
  readonly clock: Clock;
  readonly catalogue: Catalogue;
}

/** The Vorhaben for working on it; the preliminary result comes from the solver. */
export const openAssessment = (deps: Deps) => open(deps, solve);

/** The Vorhaben for reading its result: what the page and the print say comes from the engine of record. */
export const openResult = (deps: Deps) => open(deps, evaluate);

function open(deps: Deps, decide: typeof solve | typeof evaluate) {
  return async (user: Actor, id: string): Promise<Result<Dossier>> => {
    const found = await findReadable(deps, user, id);
    if (!found.ok) return found;
    const { settings } = await deps.accounts.read();
    const catalogue = withSwitches(deps.catalogue, settings.switches);
    const assessment = found.value;
    const asOf = deps.clock.today();
    const answers = fittingAnswers(answersOf(assessment), catalogue);
    const result = await decide(answers, catalogue, asOf);
    const asked = askedQuestions(assessment, catalogue, asOf);
    const awaited = await awaitedVotes(deps, assessment);
    const shown = { assessment, catalogue, settings, asOf, answers, result, asked };
    return { ok: true, value: { ...shown, submission: null, awaited } };
  };
}
