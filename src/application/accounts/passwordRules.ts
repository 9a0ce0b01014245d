/**
 * What makes a password good enough: length and surprise. No rules about kinds of characters and no expiry, because
 * both lead to worse passwords (NIST SP 800-63B).
 */
import type { Problem } from '../../domain/outcome.ts';
import { COMMON_PASSWORDS } from './commonPasswords.ts';
import { COMMON_WORDS } from './commonWords.ts';

/** A single factor needs fifteen characters. */
const SHORTEST_PASSWORD = 15;
const LONGEST_PASSWORD = 256;
/** How much must be left once everything predictable is taken out. */
const LEAST_SURPRISE = 8;
/** Shorter words stand in too many others by chance. */
const SHORTEST_WORD = 4;

/** `context` holds what an attacker would try first: the town, the office, the person's own names. */
export function passwordProblems(password: string, context: readonly string[]): Problem[] {
  const length = [...password.normalize('NFC')].length;
  if (length < SHORTEST_PASSWORD)
    return problem(
      'zu-kurz',
      `Das Passwort braucht mindestens ${SHORTEST_PASSWORD} Zeichen. Es hat ${length}.`,
    );
  if (length > LONGEST_PASSWORD)
    return problem('zu-lang', `Das Passwort hat höchstens ${LONGEST_PASSWORD} Zeichen.`);
  const left = surprise(password, context);
  if (left >= LEAST_SURPRISE) return [];
  return problem(
    'leicht-zu-erraten',
    `Dieses Passwort ist leicht zu erraten. Ohne häufige Passwortwörter, Namen, Reihen und Wiederholungen bleiben ${left} Zeichen, nötig sind ${LEAST_SURPRISE}. Nehmen Sie zum Beispiel vier ungewöhnliche Wörter, die nichts miteinander zu tun haben.`,
  );
}

/** Of birth, of hiring, of now: what most people append. */
const YEAR = /(?:19|20)\d\d/g;

/** Words of German-speaking people and whole passwords of everybody. */
const KNOWN = [...COMMON_WORDS.filter((word) => word.length >= SHORTEST_WORD), ...COMMON_PASSWORDS];

function problem(code: string, detail: string): Problem[] {
  return [{ code, field: 'passwort-neu', detail }];
}

/** Number of characters that are not part of a known word, a year, a row (1234, aaaa) or a repetition. */
function surprise(password: string, context: readonly string[]): number {
  const own = context.flatMap(wordsOf).filter((word) => word.length >= SHORTEST_WORD);
  const longestFirst = [...own, ...KNOWN].toSorted((a, b) => b.length - a.length);
  // A space keeps the rests apart: two halves of different words must not look like a third one.
  const rest = longestFirst.reduce(
    (text, word) => text.replaceAll(word, ' '),
    shortestPeriod(fold(password)),
  );
  return [...withoutRows(rest.replaceAll(YEAR, ' '))].filter((character) => /[^\s\p{P}]/u.test(character))
    .length;
}

function wordsOf(text: string): string[] {
  return fold(text).split(/[^\p{L}\p{N}]+/u);
}

/** One spelling for all: Müller, Mueller and MÜLLER are the same word to guess. */
function fold(text: string): string {
  const spelled = text.normalize('NFC').toLowerCase().replaceAll('ä', 'ae').replaceAll('ö', 'oe');
  return spelled.replaceAll('ü', 'ue').replaceAll('ß', 'ss');
}

/** "abcabcabc" says no more than "abc". */
function shortestPeriod(text: string): string {
  const at = `${text}${text}`.indexOf(text, 1);
  return text.slice(0, at);
}

/** Takes out rows of three or more characters that repeat or count up or down. */
function withoutRows(text: string): string {
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0);
  const step = (index: number) => (codes[index] ?? 0) - (codes[index - 1] ?? 0);
  const isRow = (index: number) =>
    index >= 2 && index < codes.length && Math.abs(step(index)) <= 1 && step(index) === step(index - 1);
  return [...text].filter((_, i) => !isRow(i) && !isRow(i + 1) && !isRow(i + 2)).join('');
}
