/** What has a date and waits for one person: named for a measure, asked for answers, a Wiedervorlage. */
import type { Assessment } from '../../domain/assessment.ts';
import type { Catalogue, IsoDate } from '../../domain/catalogue.ts';
import { type Delegation, openDelegationsOf } from '../../domain/delegation.ts';
import type { WorkKey } from '../../domain/measureWork.ts';
import type { AssessmentStatus } from '../../domain/workflow/status.ts';
import { can, canWorkOn, type Person } from '../authorize.ts';
import { workTitle } from './workTitle.ts';

interface OfAssessment {
  /** The title at most: who is named or asked sees nothing else. */
  readonly assessment: Pick<Assessment, 'id' | 'number' | 'title' | 'changedAt'>;
}

export interface MeasureDuty extends OfAssessment {
  readonly kind: 'massnahme';
  readonly key: WorkKey;
  readonly title: string;
  readonly due: IsoDate | null;
}
export interface HandOverDuty extends OfAssessment {
  readonly kind: 'weitergabe';
  readonly delegation: Delegation;
  readonly due: IsoDate | null;
}
interface ReviewDuty extends OfAssessment {
  readonly kind: 'wiedervorlage';
  readonly due: IsoDate;
}
export type Duty = MeasureDuty | HandOverDuty | ReviewDuty;

/** All of them in one Vorhaben, without an order. */
export function dutiesIn(assessment: Assessment, user: Person, catalogue: Catalogue): readonly Duty[] {
  const isClosed = assessment.status === 'retired' || !can(user, 'assessment.glance', assessment);
  if (isClosed) return [];
  return [
    ...measureDuties(assessment, user, catalogue),
    ...handOverDuties(assessment, user),
    ...reviewDuties(assessment, user),
  ];
}

/** Nobody works on what the Leitung has turned down. */
export function hasWork({ status }: Pick<Assessment, 'status'>): boolean {
  return status !== 'retired' && status !== 'rejected';
}

function measureDuties(assessment: Assessment, user: Person, catalogue: Catalogue): MeasureDuty[] {
  if (!hasWork(assessment)) return [];
  return Object.entries(assessment.measureWork)
    .filter(([, { owner, status }]) => owner === user.id && (status === 'offen' || status === 'in-arbeit'))
    .filter(([key]) => canWorkOn(user, assessment, key))
    .map(([key, { due }]) => {
      const title = workTitle(assessment, catalogue, key);
      return { kind: 'massnahme', assessment, key, title, due };
    });
}

function handOverDuties(assessment: Assessment, user: Person): HandOverDuty[] {
  if (!can(user, 'assessment.answer', assessment)) return [];
  return openDelegationsOf(assessment, user.id).map((delegation) => {
    return { kind: 'weitergabe', assessment, delegation, due: delegation.due };
  });
}

const OPERATED: readonly AssessmentStatus[] = ['inUse', 'reviewDue'];

function reviewDuties(assessment: Assessment, user: Person): ReviewDuty[] {
  const { nextReview, status } = assessment;
  const isTheirs = can(user, 'assessment.scheduleReview', assessment) && OPERATED.includes(status);
  return nextReview === null || !isTheirs ? [] : [{ kind: 'wiedervorlage', assessment, due: nextReview }];
}
