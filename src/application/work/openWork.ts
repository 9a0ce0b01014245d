import type { Assessment } from '../../domain/assessment.ts';
import { answersOf } from '../../domain/assessment.ts';
import type { Catalogue, IsoDate } from '../../domain/catalogue.ts';
import { fittingAnswers } from '../../domain/fittingAnswers.ts';
import type { WorkKey } from '../../domain/measureWork.ts';
import type { Result } from '../../domain/outcome.ts';
import { solve } from '../../domain/solve.ts';
import { type Actor, findFor } from '../assessmentAccess.ts';
import { can, canWorkOn } from '../authorize.ts';
import { municipalCatalogue } from '../municipalCatalogue.ts';
import type { Account, AccountStore, AssessmentStore, Clock } from '../ports.ts';
import { colleaguesFor } from './colleague.ts';
import { type WorkItem, workItem } from './workItems.ts';
import { isWork, NO_SUCH_MEASURE } from './workTarget.ts';

interface Deps {
  readonly assessments: AssessmentStore;
  readonly accounts: AccountStore;
  readonly clock: Clock;
  readonly catalogue: Catalogue;
}

export interface OpenWork {
  readonly assessment: Assessment;
  readonly catalogue: Catalogue;
  readonly today: IsoDate;
  readonly item: WorkItem;
  /** Who may be named for it. */
  readonly colleagues: readonly Pick<Account, 'id' | 'name' | 'department'>[];
}

/** One measure or Auflage, for whoever reads the Vorhaben and for whoever is named for it; nobody else learns of it. */
export const openWork =
  (deps: Deps) =>
  async (user: Actor, id: string, key: WorkKey): Promise<Result<OpenWork>> => {
    const found = await findFor(deps, user, id, 'assessment.glance');
    if (!found.ok) return found;
    const assessment = found.value;
    const isTheirs = can(user, 'assessment.read', assessment) || canWorkOn(user, assessment, key);
    if (!isTheirs || !isWork(assessment, key, deps.catalogue)) return NO_SUCH_MEASURE;
    const catalogue = await municipalCatalogue(deps);
    const today = deps.clock.today();
    const result = solve(fittingAnswers(answersOf(assessment), catalogue), catalogue, today);
    const colleagues = await colleaguesFor(deps, 'assessment.work');
    const item = workItem({ assessment, catalogue, result }, key);
    return { ok: true, value: { assessment, catalogue, today, item, colleagues } };
  };
