/** Comments on one question or measure, to read. */
import type { Assessment } from '../../domain/assessment.ts';
import type { Thread, ThreadTarget } from '../../domain/thread.ts';
import { targetField } from '../forms/commentForm.ts';
import { paths } from '../paths.ts';
import { germanDateTime } from './germanDate.ts';
import { counted } from './wording.ts';

export interface ThreadView {
  readonly id: string;
  readonly messages: readonly { readonly by: string; readonly at: string; readonly text: string }[];
  /** "Erledigt am …, Dana Winter"; empty while it is open. */
  readonly done: string;
}

export interface CommentsLink {
  readonly href: string;
  /** "Kommentieren", "2 Kommentare" */
  readonly text: string;
}

/** Where people talk about the question or measure, and how much was said. */
export function commentsLink(
  { id, threads }: Pick<Assessment, 'id' | 'threads'>,
  target: ThreadTarget,
): CommentsLink {
  const said = threadsOn({ threads }, target).reduce((sum, { messages }) => sum + messages.length, 0);
  const href = paths.commentsOn(id, targetField(target));
  return { href, text: said === 0 ? 'Kommentieren' : counted(said, 'Kommentar', 'Kommentare') };
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
