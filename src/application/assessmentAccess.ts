/** Who may see and who may change which Vorhaben. A foreign one looks like one that does not exist. */
import type { Assessment } from '../domain/assessment.ts';
import type { Problem, Result } from '../domain/outcome.ts';
import { can } from './authorize.ts';
import type { Account, AssessmentStore } from './ports.ts';

export type Actor = Pick<Account, 'id' | 'name' | 'department' | 'role'>;

const NOT_FOUND: Problem = {
  code: 'nicht-gefunden',
  detail: 'Dieses Vorhaben gibt es nicht, oder Sie haben keinen Zugang.',
};
const READ_ONLY: Problem = {
  code: 'nicht-erlaubt',
  detail: 'Nur die Projektverantwortlichen ändern ein Vorhaben. Sie können es lesen.',
};

interface Deps {
  readonly assessments: Pick<AssessmentStore, 'load'>;
}

/** The Vorhaben if the person may see it. */
export async function findReadable(deps: Deps, user: Actor, id: string): Promise<Result<Assessment>> {
  if (!/^[0-9a-z]{1,64}$/.test(id) || !can(user, 'assessment.read'))
    return { ok: false, problems: [NOT_FOUND] };
  const loaded = await deps.assessments.load(id);
  if (!loaded.ok) {
    const { code, file, detail } = loaded.problems;
    return { ok: false, problems: [{ code: 'beschaedigt', field: code, detail: `${file}: ${detail}` }] };
  }
  const assessment = loaded.value;
  if (assessment === null || !can(user, 'assessment.read', assessment))
    return { ok: false, problems: [NOT_FOUND] };
  return { ok: true, value: assessment };
}

/** The Vorhaben if the person may change it; who may only read it is told so. */
export async function findOwn(deps: Deps, user: Actor, id: string): Promise<Result<Assessment>> {
  const found = await findReadable(deps, user, id);
  if (!found.ok || can(user, 'assessment.change', found.value)) return found;
  return { ok: false, problems: [READ_ONLY] };
}
