import type { Authorship } from './authorship.ts';

/** One link of the hash chain: hash = sha256(prevHash + canonical JSON of the entry without `hash`). */
export interface TrailEntry extends Authorship {
  readonly seq: number;
  readonly action: string;
  readonly rev: number;
  /** Question or property that changed. */
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly prevHash: string;
  readonly hash: string;
}
