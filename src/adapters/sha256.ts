import { hash } from 'node:crypto';

/** Hex digest of the UTF-8 text. */
export function sha256(text: string): string {
  return hash('sha256', text, 'hex');
}
