import type { Result } from '../../domain/outcome.ts';
import type { Ids } from '../ports.ts';
import { passwordProblems } from './passwordRules.ts';

/** The given password if it is good enough; without one, a random one that can be read out on the telephone. */
export function choosePassword(ids: Ids, given: string | null, context: readonly string[]): Result<string> {
  if (given === null) return { ok: true, value: readable(ids.next()) };
  const problems = passwordProblems(given, context);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: given };
}

/** Without 0 and o, 1 and l: nobody has to ask which of them was meant. */
const SPOKEN = '23456789abcdefghijkmnpqrstuvwxyz';
const LENGTH = 25;
const ID_BASE = 36n;

/** The random id in other digits: 25 of 32 keep 125 bits. */
function readable(id: string): string {
  const base = BigInt(SPOKEN.length);
  let rest = [...id].reduce(
    (sum, digit) => sum * ID_BASE + BigInt(Number.parseInt(digit, Number(ID_BASE))),
    0n,
  );
  let text = '';
  while (text.length < LENGTH) {
    text += SPOKEN[Number(rest % base)];
    rest /= base;
  }
  return (text.match(/.{1,5}/g) ?? []).join('-');
}
