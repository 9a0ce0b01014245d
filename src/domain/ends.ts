/**
 * The four ends of a reading: two passes with a lower (certain) and an upper (possible) end each. A mask is the set of
 * ends at which something holds. In the bounds pass unanswered and "weiß nicht" are both unknown; in the class pass
 * "weiß nicht" is unknown and an unanswered question was not asked.
 */
export type Mask = number;

export const BOUNDS_LOWER = 1;
export const BOUNDS_UPPER = 2;
export const CLASS_LOWER = 4;
export const CLASS_UPPER = 8;

export const NO_END = 0;
export const EVERY_END = 15;
export const LOWER_ENDS = BOUNDS_LOWER | CLASS_LOWER;
export const UPPER_ENDS = BOUNDS_UPPER | CLASS_UPPER;

/** In this order numbers (levels, counts) are kept per end: position n belongs to the mask 1 << n. */
export const ENDS = [BOUNDS_LOWER, BOUNDS_UPPER, CLASS_LOWER, CLASS_UPPER] as const;

/** The other end of the same pass. */
export function opposite(end: Mask): Mask {
  return end & LOWER_ENDS ? end << 1 : end >> 1;
}

/** Kleene negation: certainly not = not possible, possibly not = not certain. */
export function negate(mask: Mask): Mask {
  const missing = ~mask & EVERY_END;
  return ((missing & LOWER_ENDS) << 1) | ((missing & UPPER_ENDS) >> 1);
}
