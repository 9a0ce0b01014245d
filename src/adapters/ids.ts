import { randomBytes } from 'node:crypto';
import type { Ids } from '../application/ports.ts';

/** 128 random bits need 25 digits of base 36. */
const DIGITS = 25;

export const randomIds: Ids = {
  next: () =>
    BigInt(`0x${randomBytes(16).toString('hex')}`)
      .toString(36)
      .padStart(DIGITS, '0'),
};
