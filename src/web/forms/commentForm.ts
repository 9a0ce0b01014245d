/** A new comment, an answer to one, "Erledigt". */
import type { CommentInput } from '../../application/work/comment.ts';
import type { Result } from '../../domain/outcome.ts';
import type { ThreadTarget } from '../../domain/thread.ts';
import { type Fields, textOf } from './fields.ts';
import { parseProse } from './signing.ts';

const TARGET = /^(frage|massnahme):([a-z0-9][a-z0-9.:_-]{0,99})$/;

/** Refused when nothing is said what it is about. */
export function parseComment(fields: Fields): Result<Omit<CommentInput, 'id'>> {
  const text = parseProse(fields, 'kommentar');
  if (!text.ok) return text;
  const threadId = textOf(fields, 'faden');
  const target = parseTarget(textOf(fields, 'zu'));
  return { ok: true, value: { target, threadId: threadId === '' ? null : threadId, text: text.value } };
}

export function parseTarget(text: string): ThreadTarget | null {
  const found = TARGET.exec(text);
  if (found === null) return null;
  return { kind: found[1] === 'frage' ? 'question' : 'measure', id: found[2] ?? '' };
}

/** "frage:basis.zweck", as the form and the address carry it. */
export function targetField({ kind, id }: ThreadTarget): string {
  return `${kind === 'question' ? 'frage' : 'massnahme'}:${id}`;
}
