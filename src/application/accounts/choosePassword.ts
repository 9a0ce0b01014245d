import type { Result } from '../../domain/outcome.ts';
import type { Ids } from '../ports.ts';
import { passwordProblems } from './passwordRules.ts';

/** The given password if it is good enough; without one, a random one that can be read out on the telephone. */
export function choosePassword(ids: Ids, given: string | null, context: readonly string[]): Result<string> {
  if (given === null) return { ok: true, value: inGroups(ids.next()) };
  const problems = passwordProblems(given, context);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: given };
}

function inGroups(id: string): string {
  return (id.match(/.{1,5}/g) ?? []).join('-');
}
