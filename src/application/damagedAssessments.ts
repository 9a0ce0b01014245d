import type { Actor } from './assessmentAccess.ts';
import { can } from './authorize.ts';
import type { AssessmentStore, DamagedDocument } from './ports.ts';

/** The files that cannot be trusted, for whoever has to bring them back. */
export const damagedAssessments =
  ({ assessments }: { readonly assessments: Pick<AssessmentStore, 'list'> }) =>
  async (user: Actor): Promise<readonly DamagedDocument[]> =>
    (await assessments.list()).damaged.map((one) => namedFor(user, one));

/** Everybody may know that a file is damaged; the title is for those who may read the Vorhaben. */
export function namedFor(user: Actor, { title, owner = '', ...rest }: DamagedDocument): DamagedDocument {
  return title !== undefined && can(user, 'assessment.read', { owner, delegations: [], measureWork: {} })
    ? { ...rest, title }
    : rest;
}
