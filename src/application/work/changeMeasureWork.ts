import { isIsoDate } from '../../domain/answers.ts';
import type { Catalogue, IsoDate } from '../../domain/catalogue.ts';
import { changeWork } from '../../domain/changeWork.ts';
import { type WorkKey, type WorkStatus, workOf } from '../../domain/measureWork.ts';
import type { Result } from '../../domain/outcome.ts';
import { refused } from '../../domain/revision.ts';
import { type Actor, NOT_ALLOWED } from '../assessmentAccess.ts';
import { can, canWorkOn, managesWork } from '../authorize.ts';
import { type ChangeDeps, type Changed, changeAssessment } from '../changeAssessment.ts';
import type { AccountStore } from '../ports.ts';
import { findColleague } from './colleague.ts';
import { isWork, NO_SUCH_MEASURE } from './workTarget.ts';

interface Deps extends ChangeDeps {
  readonly accounts: AccountStore;
  readonly catalogue: Catalogue;
}

export interface WorkInput {
  readonly id: string;
  readonly key: WorkKey;
  /** Revision that the form was filled in on; who comes second is told. */
  readonly baseRev: number;
  /** Account of the person who does it. */
  readonly owner: string | null;
  readonly due: IsoDate | null;
  readonly status: WorkStatus;
}

/** Who does a measure or Auflage, until when, how far. Whoever was named for it sets the status only. */
export const changeMeasureWork =
  (deps: Deps) =>
  async (user: Actor, { id, key, ...input }: WorkInput): Promise<Result<Changed>> => {
    if (input.due !== null && !isIsoDate(input.due)) return NO_DATE;
    const ownerName = await nameOf(deps, input.owner);
    return changeAssessment(deps)(
      user,
      { id, action: 'assessment.work', expectedRev: null },
      (assessment, author) => {
        if (!isWork(assessment, key, deps.catalogue)) return NO_SUCH_MEASURE;
        if (!canWorkOn(user, assessment, key)) return { ok: false, problems: [NOT_ALLOWED] };
        const before = workOf(assessment, key);
        const isSameOwner = before.owner === input.owner;
        if (!isSameOwner && !ownerName.ok) return ownerName;
        const isPlanned = isSameOwner && before.due === input.due;
        if (!isPlanned && !managesWork(user, assessment)) return NOT_YOURS;
        const name = isSameOwner || !ownerName.ok ? before.ownerName : ownerName.value;
        const mayCheck = can(user, 'assessment.review', assessment);
        return changeWork(assessment, { key, ...input, ownerName: name }, author, mayCheck);
      },
    );
  };

/** Somebody whose account was closed meanwhile may stay named, but nobody new like that. */
async function nameOf(deps: Deps, owner: string | null): Promise<Result<string>> {
  if (owner === null) return { ok: true, value: '' };
  const person = await findColleague(deps, owner, 'assessment.work');
  return person.ok ? { ok: true, value: person.value.name } : person;
}

const NO_DATE = refused('kein-datum', 'Nennen Sie ein Datum, oder lassen Sie das Feld leer.', 'bis');
const NOT_YOURS = refused(
  'nicht-zustaendig',
  'Person und Datum ändern Projektverantwortliche, DSB und ISB. Sie können den Stand ändern.',
);
