/** The answers of any revision, read from the trail: every change of an answer stands there, before and after. */
import type { AnswerContent, AnswerRecord } from './answerRecord.ts';
import type { AnswerValue } from './answers.ts';
import type { Assessment, TrailEntry } from './assessment.ts';
import type { QuestionId } from './catalogue.ts';

const ANSWER_ACTIONS: readonly string[] = ['antwort', 'antwort-geaendert', 'antwort-entfernt'];

export function isAnswerEntry({ action }: Pick<TrailEntry, 'action'>): boolean {
  return ANSWER_ACTIONS.includes(action);
}

/** The answers as they stood when revision `rev` was saved, with their authors. */
export function answersAt(
  { trail }: Pick<Assessment, 'trail'>,
  rev: number,
): Readonly<Record<QuestionId, AnswerRecord>> {
  const answers = new Map<QuestionId, AnswerRecord>();
  for (const entry of trail) {
    if (entry.rev > rev || !isAnswerEntry(entry)) continue;
    const { by, byName, at } = entry;
    if (isContent(entry.after)) {
      const { value, note } = entry.after;
      answers.set(entry.field, { value, note, by, byName, at, rev: entry.rev });
    } else answers.delete(entry.field);
  }
  return Object.fromEntries(answers);
}

/** The trail is plain JSON; what the program wrote there itself is this or null. */
function isContent(after: unknown): after is AnswerContent {
  if (typeof after !== 'object' || after === null) return false;
  return 'value' in after && isValue(after.value) && 'note' in after && typeof after.note === 'string';
}

function isValue(value: unknown): value is AnswerValue {
  if (typeof value === 'string' || typeof value === 'number') return true;
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((one) => typeof one === 'string')
  );
}
