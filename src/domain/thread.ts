/** Comments on a question or a measure, with replies, until somebody says "erledigt". */
import type { Authorship, Instant } from './authorship.ts';

export interface ThreadTarget {
  readonly kind: 'question' | 'measure';
  readonly id: string;
}

interface Message extends Authorship {
  readonly text: string;
}

export interface Thread {
  readonly id: string;
  readonly target: ThreadTarget;
  readonly messages: readonly Message[];
  readonly doneAt: Instant | null;
  /** Name of who said so. */
  readonly doneBy: string | null;
}
