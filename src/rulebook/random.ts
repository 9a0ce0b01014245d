/** Seeded randomness: the same seed gives the same catalogue and the same answers on every machine. */
export interface Random {
  /** A whole number from 0 below `limit`. */
  below(limit: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Every item with the probability, at least one. */
  some<T>(list: readonly T[], probability: number): T[];
}

/** mulberry32 */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const pick = <T>(list: readonly T[]): T => {
    const item = list[below(list.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  return {
    below,
    pick,
    chance: (probability) => next() < probability,
    some(list, probability) {
      const chosen = list.filter(() => next() < probability);
      return chosen.length > 0 ? chosen : [pick(list)];
    },
  };
}

/** A seed that hangs on the name alone: another case more or less changes nothing for this one (FNV-1a). */
export function seedOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const letter of name) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
