/** One file of the record: entries that stand on the last entry of the file before. */
import { z } from 'zod';
import type { TrailEntry } from '../../domain/assessment.ts';
import { endOf, verifyTrail } from '../../domain/trail.ts';
import { sha256 } from '../sha256.ts';
import { parseForm, requireChain, trailSchema } from './documentSchema.ts';
import type { StoredDocument } from './envelope.ts';

export interface AuditSegment {
  readonly trail: readonly TrailEntry[];
}

/** First entry after a file that nobody could read: the chain begins again, and says so. */
export const NEW_CHAIN = 'protokoll.neu-begonnen';

const segmentSchema: z.ZodType<AuditSegment> = z.strictObject({ trail: trailSchema.min(1) });

/** Parses a document from outside the type system; throws DamagedFile for a wrong form or a broken chain. */
export function parseAuditSegment({ document }: StoredDocument): AuditSegment {
  const segment = parseForm(segmentSchema, document);
  const [first] = segment.trail;
  const from = first === undefined ? undefined : { seq: first.seq - 1, hash: first.prevHash };
  requireChain(verifyTrail(segment.trail, sha256, from));
  return segment;
}

/** Throws DamagedFile when the file does not go on where the one before ends; `before` null: that one is not there. */
export function requireContinued(before: AuditSegment | null, { trail }: AuditSegment): void {
  const [first] = trail;
  if (before === null || first === undefined || first.action === NEW_CHAIN) return;
  const end = endOf(before.trail);
  requireChain(verifyTrail([first], sha256, { seq: end.seq, hash: end.hash }));
}
