import { z } from 'zod';
import type { TrailEntry } from '../../domain/assessment.ts';
import { continuesTrail, verifyTrail } from '../../domain/trail.ts';
import { sha256 } from '../sha256.ts';
import { DamagedFile } from './damagedFile.ts';

export const trailSchema = z.array(
  z.strictObject({
    seq: z.int().positive(),
    at: z.string(),
    by: z.string(),
    byName: z.string(),
    action: z.string(),
    rev: z.int().nonnegative(),
    field: z.string(),
    before: z.unknown(),
    after: z.unknown(),
    prevHash: z.string(),
    hash: z.string(),
  }),
);

/**
 * The typed document. Unknown properties are refused, not dropped: a save would lose them.
 * Throws DamagedFile for a wrong form or a broken chain.
 */
export function parseDocument<T extends WithTrail>(schema: z.ZodType<T>, document: unknown): T {
  const parsed = parseForm(schema, document);
  requireChain(verifyTrail(parsed.trail, sha256));
  return parsed;
}

/** The typed document, its chain not yet checked. */
export function parseForm<T>(schema: z.ZodType<T>, document: unknown): T {
  const parsed = schema.safeParse(document);
  if (parsed.success) return parsed.data;
  const place = parsed.error.issues[0]?.path.join('.') || 'Dokument';
  throw new DamagedFile('form', `Das Dokument hat nicht die erwartete Form (Stelle: ${place}).`);
}

/** Throws DamagedFile that names the first broken entry. */
export function requireChain(chain: ReturnType<typeof verifyTrail>): void {
  if (!chain.ok) throw new DamagedFile('kette', brokenChain(chain.seq));
}

interface WithTrail {
  readonly trail: readonly TrailEntry[];
}

/** Guards the history against a bug above the store: what was written once stays. */
export function requireContinuedTrail(stored: WithTrail, next: WithTrail): void {
  if (!continuesTrail(stored.trail, next.trail)) throw new Error('a stored trail may only grow');
}

function brokenChain(seq: number): string {
  return `Die Prüfkette ist gebrochen: Eintrag ${seq} wurde verändert, entfernt oder verschoben.`;
}
