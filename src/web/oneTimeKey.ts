/**
 * Proves that a form was sent from the page that was shown for exactly this revision in this session. Good for one
 * step: the step itself moves the revision on.
 */
import type { Request } from 'express';
import type { Sha256 } from '../application/ports.ts';
import type { Assessment } from '../domain/assessment.ts';

export function oneTimeKey(
  { context }: Request,
  sha256: Sha256,
  { id, rev }: Pick<Assessment, 'id' | 'rev'>,
): string {
  return sha256(`${context.csrf} einreichen ${id} ${rev}`);
}
