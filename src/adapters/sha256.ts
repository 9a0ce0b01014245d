import { hash } from 'node:crypto';

/** Hex digest of the bytes, of a text in UTF-8. */
export function sha256(content: string | Uint8Array): string {
  return hash('sha256', content, 'hex');
}
