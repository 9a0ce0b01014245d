/** Who may see and who may change which Vorhaben. A foreign one looks like one that does not exist. */
import type { Assessment } from '../domain/assessment.ts';
import type { Problem, Result } from '../domain/outcome.ts';
import { type Action, can } from './authorize.ts';
import type { Account, AssessmentStore } from './ports.ts';

export type Actor = Pick<Account, 'id' | 'name' | 'department' | 'role'>;

const NOT_FOUND: Problem = {
  code: 'nicht-gefunden',
  detail: 'Dieses Vorhaben gibt es nicht, oder Sie haben keinen Zugang.',
};
export const NOT_ALLOWED: Problem = {
  code: 'nicht-erlaubt',
  detail: 'Dazu haben Sie bei diesem Vorhaben kein Recht. Sie können es lesen.',
};

interface Deps {
  readonly assessments: Pick<AssessmentStore, 'load'>;
}

/** The Vorhaben if the person may see all of it. */
export function findReadable(deps: Deps, user: Actor, id: string): Promise<Result<Assessment>> {
  return findFor(deps, user, id, 'assessment.read');
}

/** The Vorhaben if the person may do that to it; who sees it, but may not, is told so. */
export async function findFor(
  deps: Deps,
  user: Actor,
  id: string,
  action: Action,
): Promise<Result<Assessment>> {
  if (!/^[0-9a-z]{1,64}$/.test(id) || !can(user, 'assessment.glance'))
    return { ok: false, problems: [NOT_FOUND] };
  const loaded = await deps.assessments.load(id);
  if (!loaded.ok) {
    const { code, file, detail } = loaded.problems;
    return { ok: false, problems: [{ code: 'beschaedigt', field: code, detail: `${file}: ${detail}` }] };
  }
  const assessment = loaded.value;
  if (assessment === null || !can(user, 'assessment.glance', assessment))
    return { ok: false, problems: [NOT_FOUND] };
  if (can(user, action, assessment)) return { ok: true, value: assessment };
  // Who only sees what they are asked for does not learn what else there is.
  return { ok: false, problems: [action === 'assessment.read' ? NOT_FOUND : NOT_ALLOWED] };
}
