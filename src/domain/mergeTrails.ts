/** Several chains as one list, newest first. */
import type { TrailEntry } from './trailEntry.ts';

export interface Chained<Chain> {
  readonly chain: Chain;
  readonly entry: TrailEntry;
}

/**
 * Within a chain the sequence is the order, whatever the clock says; between chains there is only the clock. So the
 * next entry is always the last one left of some chain, the one with the latest time.
 */
export function mergeTrails<Chain extends { readonly entries: readonly TrailEntry[] }>(
  chains: readonly Chain[],
): readonly Chained<Chain>[] {
  const left = chains.map((chain) => ({ chain, count: chain.entries.length }));
  const merged: Chained<Chain>[] = [];
  for (;;) {
    let latest: { chain: Chain; count: number; entry: TrailEntry } | null = null;
    for (const one of left) {
      const entry = one.chain.entries[one.count - 1];
      if (entry !== undefined && (latest === null || entry.at > latest.entry.at)) latest = { ...one, entry };
    }
    if (latest === null) return merged;
    const { chain, entry } = latest;
    merged.push({ chain, entry });
    const taken = left.find((one) => one.chain === chain);
    if (taken !== undefined) taken.count -= 1;
  }
}
