import type { Catalogue } from '../../domain/catalogue.ts';
import type { Person } from '../authorize.ts';
import type { AssessmentStore } from '../ports.ts';
import { type Duty, dutiesIn } from './duties.ts';

interface Deps {
  readonly assessments: Pick<AssessmentStore, 'list'>;
  readonly catalogue: Catalogue;
}

/** What waits for the person in all Vorhaben. */
export const listDuties =
  ({ assessments: store, catalogue }: Deps) =>
  async (user: Person): Promise<readonly Duty[]> => {
    const { assessments } = await store.list();
    return assessments.flatMap((assessment) => dutiesIn(assessment, user, catalogue));
  };
