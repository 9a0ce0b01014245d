/** The hash chain over everything that happened to one file. */
import type { TrailEntry } from './assessment.ts';
import { canonicalJson } from './canonicalJson.ts';

export type NewTrailEntry = Omit<TrailEntry, 'seq' | 'prevHash' | 'hash'>;
type Hash = (text: string) => string;

/** What the first entry stands on. */
const GENESIS = '0'.repeat(64);

/** The trail with one more link; the given trail stays as it is. A missing `before` or `after` is written as null. */
export function appendEntry(
  trail: readonly TrailEntry[],
  entry: NewTrailEntry,
  sha256: Hash,
): readonly TrailEntry[] {
  const values = { before: entry.before ?? null, after: entry.after ?? null };
  const unsealed = { ...entry, ...values, seq: trail.length + 1, prevHash: headOf(trail) };
  return [...trail, { ...unsealed, hash: seal(unsealed, sha256) }];
}

/** Hash of the last entry: what has to be kept outside, so that a cut-off tail shows. */
export function headOf(trail: readonly TrailEntry[]): string {
  return trail.at(-1)?.hash ?? GENESIS;
}

/** Whether `after` only adds to `before`. Both verify, so one equal hash stands for everything up to it. */
export function continuesTrail(before: readonly TrailEntry[], after: readonly TrailEntry[]): boolean {
  return before.length === 0 || after[before.length - 1]?.hash === headOf(before);
}

/**
 * Names the first entry that was altered, removed or moved. A cut-off tail leaves a shorter chain that is
 * sound in itself: only a head kept outside (print, export) shows it.
 */
export function verifyTrail(
  trail: readonly TrailEntry[],
  sha256: Hash,
): { readonly ok: true } | { readonly ok: false; readonly seq: number } {
  let previous = GENESIS;
  for (const [index, { hash, ...unsealed }] of trail.entries()) {
    const isIntact = unsealed.seq === index + 1 && hash === seal(unsealed, sha256);
    if (!isIntact) return { ok: false, seq: index + 1 };
    // An intact entry that stands on another predecessor: the predecessor was rewritten together with its hash.
    if (unsealed.prevHash !== previous) return { ok: false, seq: Math.max(index, 1) };
    previous = hash;
  }
  return { ok: true };
}

function seal(unsealed: Omit<TrailEntry, 'hash'>, sha256: Hash): string {
  return sha256(unsealed.prevHash + canonicalJson(unsealed));
}
