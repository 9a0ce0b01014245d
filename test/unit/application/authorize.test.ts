import { type Action, can } from '../../../src/application/authorize.ts';
import type { Role } from '../../../src/application/ports.ts';

const ROLES: readonly Role[] = ['owner', 'dsb', 'auditor', 'admin'];
const allowed = (action: Action, owner?: string) =>
  ROLES.filter((role) => can({ id: 'ich', role }, action, owner === undefined ? undefined : { owner }));

describe('who may', () => {
  it.each<[Action, readonly Role[]]>([
    ['assessments.start', ['owner']],
    ['assessments.list', ['owner', 'dsb', 'auditor']],
    ['accounts.manage', ['admin']],
    ['settings.manage', ['admin']],
    ['password.change', ['owner', 'dsb', 'auditor', 'admin']],
  ])('%s: %j', (action, roles) => {
    expect(allowed(action)).toEqual(roles);
  });

  it('read a Vorhaben: its owner, and whoever advises or audits', () => {
    expect(allowed('assessment.read', 'ich')).toEqual(['owner', 'dsb', 'auditor']);
    expect(allowed('assessment.read', 'jemand')).toEqual(['dsb', 'auditor']);
  });

  it('change a Vorhaben: its owner alone', () => {
    expect(allowed('assessment.change', 'ich')).toEqual(['owner']);
    expect(allowed('assessment.change', 'jemand')).toEqual([]);
  });
});
