/** Numbers in sentences, and lists of words. */

/** "1 Frage", "3 Fragen". */
export function counted(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** "A", "A und B", "A, B und C". */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} und ${words.at(-1)}`;
}

/** "Frage 1.2", "Fragen 1.2 und 1.3". */
export function questionsText(numbers: readonly string[]): string {
  return `${numbers.length === 1 ? 'Frage' : 'Fragen'} ${listed(numbers)}`;
}

/** "bis Frage 1.2 geklärt ist", "bis Fragen 1.2 und 1.3 geklärt sind". */
export function untilClarified(numbers: readonly string[]): string {
  return `bis ${questionsText(numbers)} geklärt ${numbers.length === 1 ? 'ist' : 'sind'}`;
}

/** "etwa 1 Minute", "etwa 8 Minuten". */
export function aboutMinutes(minutes: number): string {
  return `etwa ${counted(Math.max(1, Math.round(minutes)), 'Minute', 'Minuten')}`;
}

/** The first sixteen digits of a checksum in two groups, for the eye. */
export function shortHash(hash: string): string {
  return `${hash.slice(0, 8)} ${hash.slice(8, 16)}`;
}
