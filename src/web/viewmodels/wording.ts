/** Numbers in sentences, and lists of words. */

import { counted } from '../../rulebook/describe/counted.ts';

export { counted } from '../../rulebook/describe/counted.ts';

/** "A", "A und B", "A, B und C". */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} und ${words.at(-1)}`;
}

/** "Frage 1.2", "Fragen 1.2 und 1.3". */
export function questionsText(numbers: readonly string[]): string {
  return `${numbers.length === 1 ? 'Frage' : 'Fragen'} ${listed(numbers)}`;
}

/** Of what holds only because of a "weiß nicht": "vorsorglich, entscheidet sich mit Fragen 1.2 und 1.3". */
export function untilClarified(numbers: readonly string[]): string {
  return `vorsorglich, entscheidet sich mit ${questionsText(numbers)}`;
}

/** "Vorsorglich, …." */
export function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** "etwa 1 Minute", "etwa 8 Minuten". */
export function aboutMinutes(minutes: number): string {
  return `etwa ${counted(Math.max(1, Math.round(minutes)), 'Minute', 'Minuten')}`;
}

/** The first sixteen digits of a checksum in two groups, for the eye. */
export function shortHash(hash: string): string {
  return `${hash.slice(0, 8)} ${hash.slice(8, 16)}`;
}
