/** The hash chain over everything that happened to one file. */

import { canonicalJson } from './canonicalJson.ts';
import type { TrailEntry } from './trailEntry.ts';

export type NewTrailEntry = Omit<TrailEntry, 'seq' | 'prevHash' | 'hash'>;
type Hash = (text: string) => string;

/** What the first entry stands on. */
const GENESIS = '0'.repeat(64);

/** Where a chain goes on. */
export interface ChainEnd {
  readonly seq: number;
  readonly hash: string;
}

const BEGINNING: ChainEnd = { seq: 0, hash: GENESIS };

/** The trail with one more link; the given trail stays as it is. A missing `before` or `after` is written as null. */
export function appendEntry(
  trail: readonly TrailEntry[],
  entry: NewTrailEntry,
  sha256: Hash,
): readonly TrailEntry[] {
  return [...trail, linkEntry(endOf(trail), entry, sha256)];
}

/** The link that follows the end of a chain whose earlier links lie elsewhere. */
export function linkEntry(end: ChainEnd, entry: NewTrailEntry, sha256: Hash): TrailEntry {
  const values = { before: entry.before ?? null, after: entry.after ?? null };
  const unsealed = { ...entry, ...values, seq: end.seq + 1, prevHash: end.hash };
  return { ...unsealed, hash: seal(unsealed, sha256) };
}

/** The end of a trail, as its next link stands on it. */
export function endOf(trail: readonly TrailEntry[]): ChainEnd {
  return trail.at(-1) ?? BEGINNING;
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
 * sound in itself: only a head kept outside (print, export) shows it. `from`: where the chain goes on from.
 */
export function verifyTrail(
  trail: readonly TrailEntry[],
  sha256: Hash,
  from: ChainEnd = BEGINNING,
): { readonly ok: true } | { readonly ok: false; readonly seq: number } {
  let previous = from.hash;
  for (const [index, { hash, ...unsealed }] of trail.entries()) {
    const seq = from.seq + index + 1;
    const isIntact = unsealed.seq === seq && hash === seal(unsealed, sha256);
    if (!isIntact) return { ok: false, seq };
    // An intact entry that stands on another predecessor: the predecessor was rewritten together with its hash.
    if (unsealed.prevHash !== previous) return { ok: false, seq: Math.max(seq - 1, 1) };
    previous = hash;
  }
  return { ok: true };
}

function seal(unsealed: Omit<TrailEntry, 'hash'>, sha256: Hash): string {
  return sha256(unsealed.prevHash + canonicalJson(unsealed));
}
