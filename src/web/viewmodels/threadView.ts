/** Comments on one question or measure, to read. */
import type { Assessment } from '../../domain/assessment.ts';
import type { Thread, ThreadTarget } from '../../domain/thread.ts';
import { germanDateTime } from './germanDate.ts';

export interface ThreadView {
  readonly id: string;
  readonly messages: readonly { readonly by: string; readonly at: string; readonly text: string }[];
  /** "Erledigt am …, Dana Winter"; empty while it is open. */
  readonly done: string;
}

export function threadsOn({ threads }: Pick<Assessment, 'threads'>, wanted: ThreadTarget): readonly Thread[] {
  return threads.filter(({ target }) => target.kind === wanted.kind && target.id === wanted.id);
}

export function threadView({ id, messages, doneAt, doneBy }: Thread): ThreadView {
  return {
    id,
    messages: messages.map(({ byName, at, text }) => ({ by: byName, at: germanDateTime(at), text })),
    done: doneAt === null ? '' : `Erledigt am ${germanDateTime(doneAt)}, ${doneBy ?? ''}`,
  };
}
