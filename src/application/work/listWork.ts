/** Measures and Auflagen over all Vorhaben, as far as the person may see them. */
import type { Assessment } from '../../domain/assessment.ts';
import type { Catalogue, IsoDate } from '../../domain/catalogue.ts';
import { compareIds } from '../../domain/idOrder.ts';
import { isOverdue } from '../../domain/measureWork.ts';
import { latestSubmission } from '../../domain/workflow/submission.ts';
import type { Actor } from '../assessmentAccess.ts';
import { can, canWorkOn } from '../authorize.ts';
import { namedFor } from '../damagedAssessments.ts';
import type { AssessmentStore, Clock, DamagedDocument } from '../ports.ts';
import { hasWork } from './duties.ts';
import { isAskedFor, type WorkItem, workItems } from './workItems.ts';

export interface ListedWork {
  readonly assessment: Assessment;
  readonly item: WorkItem;
  /** By the latest submission or an Auflage in force; null while nothing was submitted: nobody can say yet. */
  readonly isAsked: boolean | null;
}

export interface WorkList {
  /** Overdue first, then by date, then without one; what is done comes last. */
  readonly works: readonly ListedWork[];
  readonly catalogue: Catalogue;
  readonly today: IsoDate;
  /** Files that cannot be trusted: their work is missing here. */
  readonly damaged: readonly DamagedDocument[];
}

interface Deps {
  readonly assessments: Pick<AssessmentStore, 'list'>;
  readonly clock: Clock;
  readonly catalogue: Catalogue;
}

/**
 * What the latest submissions ask for, and whatever somebody has begun. Nothing is evaluated again: a town has
 * hundreds of Vorhaben, and a draft asks nobody for anything before it is submitted.
 */
export const listWork =
  ({ assessments: store, clock, catalogue }: Deps) =>
  async (user: Actor): Promise<WorkList> => {
    const { assessments, damaged } = await store.list();
    const today = clock.today();
    const works = assessments
      .filter(hasWork)
      .flatMap((assessment) => worksIn(assessment, user, catalogue))
      .map((work) => ({ work, key: sortKey(work, today) }))
      .sort((a, b) => compareIds(a.key, b.key))
      .map(({ work }) => work);
    return { works, catalogue, today, damaged: damaged.map((one) => namedFor(user, one)) };
  };

const NOTHING_SUBMITTED = { measures: [], trace: [] };

function worksIn(assessment: Assessment, user: Actor, catalogue: Catalogue): readonly ListedWork[] {
  if (!can(user, 'assessment.glance', assessment)) return [];
  const seesAll = can(user, 'assessment.read', assessment);
  const submission = latestSubmission(assessment);
  const result = submission?.result ?? NOTHING_SUBMITTED;
  return workItems({ assessment, catalogue, result })
    .filter(({ key }) => seesAll || canWorkOn(user, assessment, key))
    .map((item) => ({ assessment, item, isAsked: submission && isAskedFor({ assessment }, item) }));
}

function sortKey({ assessment, item: { key, work } }: ListedWork, today: IsoDate): string {
  const isToDo = work.status === 'offen' || work.status === 'in-arbeit';
  const rank = isOverdue(work, today) ? 0 : isToDo ? 1 : 2;
  return `${rank} ${work.due ?? '9999'} ${assessment.number} ${key}`;
}
