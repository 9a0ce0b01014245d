/** Who may do what. The one place that knows; everything else asks. */
import type { Assessment } from '../domain/assessment.ts';
import type { Account, Role } from './ports.ts';

export type Action =
  | 'assessments.list'
  | 'assessments.start'
  | 'assessment.read'
  | 'assessment.change'
  | 'accounts.manage'
  | 'settings.manage'
  | 'password.change';

const ALLOWED: Readonly<Record<Action, readonly Role[]>> = {
  'assessments.list': ['owner', 'dsb', 'auditor'],
  'assessments.start': ['owner'],
  'assessment.read': ['owner', 'dsb', 'auditor'],
  'assessment.change': ['owner'],
  'accounts.manage': ['admin'],
  'settings.manage': ['admin'],
  'password.change': ['owner', 'dsb', 'auditor', 'admin'],
};

/** Without an assessment: whether the role may do such a thing at all. With one: whether this person may, to this one. */
export function can(
  user: Pick<Account, 'id' | 'role'>,
  action: Action,
  assessment?: Pick<Assessment, 'owner'>,
): boolean {
  if (!ALLOWED[action].includes(user.role)) return false;
  // Owners see their own Vorhaben only; whoever advises or audits sees all.
  return user.role !== 'owner' || assessment === undefined || assessment.owner === user.id;
}
