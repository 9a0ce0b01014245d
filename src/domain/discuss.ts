/** Saying something in a thread, and closing it. */
import type { Authorship } from './authorship.ts';
import type { Result } from './outcome.ts';
import { type Revision, refused } from './revision.ts';
import type { Thread, ThreadTarget } from './thread.ts';

interface WithThreads {
  readonly threads: readonly Thread[];
}

/** Begins a thread. */
export function openThread(
  { threads }: WithThreads,
  { id, target, text }: { readonly id: string; readonly target: ThreadTarget; readonly text: string },
  author: Authorship,
): Result<Revision> {
  if (text.trim() === '') return EMPTY;
  const thread: Thread = { id, target, messages: [{ ...author, text }], doneAt: null, doneBy: null };
  return { ok: true, value: revision([...threads, thread], 'kommentiert', id, { target, text }) };
}

/** Answers in a thread; one that was "erledigt" is open again. */
export function reply(
  { threads }: WithThreads,
  { id, text }: { readonly id: string; readonly text: string },
  author: Authorship,
): Result<Revision> {
  if (text.trim() === '') return EMPTY;
  const thread = threads.find((one) => one.id === id);
  if (thread === undefined) return UNKNOWN_THREAD;
  const messages = [...thread.messages, { ...author, text }];
  const next = threads.map((one) =>
    one === thread ? { ...one, messages, doneAt: null, doneBy: null } : one,
  );
  return { ok: true, value: revision(next, 'kommentiert', id, { target: thread.target, text }) };
}

/** "Erledigt". */
export function closeThread(
  { threads }: WithThreads,
  id: string,
  { at, byName }: Authorship,
): Result<Revision> {
  const thread = threads.find((one) => one.id === id);
  if (thread === undefined) return UNKNOWN_THREAD;
  if (thread.doneAt !== null) return { ok: true, value: { properties: {}, changes: [] } };
  const next = threads.map((one) => (one === thread ? { ...one, doneAt: at, doneBy: byName } : one));
  return { ok: true, value: revision(next, 'kommentar-erledigt', id, { target: thread.target }) };
}

const EMPTY = refused('leer', 'Schreiben Sie einen Kommentar.', 'kommentar');
const UNKNOWN_THREAD = refused('nicht-gefunden', 'Diesen Kommentar gibt es nicht.');

function revision(threads: readonly Thread[], action: string, id: string, after: unknown): Revision {
  return { properties: { threads }, changes: [{ action, field: `kommentar:${id}`, before: null, after }] };
}
