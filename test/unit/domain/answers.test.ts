import { type AnswerValue, hasUnknown, isComplete, parseAnswer } from '../../../src/domain/answers.ts';
import type { Question } from '../../../src/domain/catalogue.ts';
import { aQuestion } from '../../support/aCatalogue.ts';

const YES_NO = aQuestion('f', 'ja-nein');
const ONE = aQuestion('f', 'einfach', { options: ['a', 'b'] });
const SOME = aQuestion('f', 'mehrfach', { options: ['a', 'b', 'nichts'], exklusiv: 'nichts' });
const TABLE = aQuestion('f', 'tabelle', { options: ['gering', 'hoch'], rows: ['geld', 'ruf'] });
const NUMBER = aQuestion('f', 'zahl', { min: 0, max: 100 });
const DATE = aQuestion('f', 'datum');
const TEXT = aQuestion('f', 'text');

describe('an answer that fits its question', () => {
  it.each<[Question, unknown, AnswerValue]>([
    [YES_NO, 'ja', 'ja'],
    [YES_NO, 'unbekannt', 'unbekannt'],
    [ONE, 'b', 'b'],
    [SOME, ['a'], ['a']],
    [SOME, ['nichts'], ['nichts']],
    [SOME, 'unbekannt', 'unbekannt'],
    // In catalogue order: the same answer has the same bytes.
    [SOME, ['b', 'a'], ['a', 'b']],
    [TABLE, { ruf: 'hoch', geld: 'gering' }, { geld: 'gering', ruf: 'hoch' }],
    [TABLE, { ruf: 'unbekannt' }, { ruf: 'unbekannt' }],
    [TABLE, 'unbekannt', { geld: 'unbekannt', ruf: 'unbekannt' }],
    [NUMBER, 0, 0],
    [NUMBER, 100, 100],
    [NUMBER, 2.5, 2.5],
    [NUMBER, 'unbekannt', 'unbekannt'],
    [DATE, '2028-02-29', '2028-02-29'],
    [DATE, 'unbekannt', 'unbekannt'],
    [TEXT, 'Chat für das Bürgerbüro', 'Chat für das Bürgerbüro'],
    [TEXT, 'unbekannt', 'unbekannt'],
  ])('$type %j', (question, raw, value) => {
    const parsed = parseAnswer(question, raw);
    expect(parsed).toEqual({ ok: true, value });
    expect(JSON.stringify(parsed.ok && parsed.value)).toBe(JSON.stringify(value));
  });
});

describe('an answer that does not', () => {
  it.each<[Question, unknown, string]>([
    [YES_NO, 'vielleicht', 'unbekannte-option'],
    [YES_NO, '', 'leer'],
    [YES_NO, true, 'falscher-typ'],
    [YES_NO, ['ja'], 'falscher-typ'],
    [YES_NO, null, 'falscher-typ'],
    [YES_NO, undefined, 'falscher-typ'],
    [ONE, '__proto__', 'unbekannte-option'],
    [ONE, 'constructor', 'unbekannte-option'],
    [SOME, [], 'leer'],
    [SOME, 'a', 'falscher-typ'],
    [SOME, ['a', 1], 'falscher-typ'],
    [SOME, ['a', 'x'], 'unbekannte-option'],
    [SOME, ['__proto__'], 'unbekannte-option'],
    [SOME, ['a', 'a'], 'doppelt'],
    [SOME, ['a', 'nichts'], 'ausschliesslich'],
    [SOME, ['a', 'unbekannt'], 'ausschliesslich'],
    [TABLE, {}, 'leer'],
    [TABLE, { geld: 'mittel' }, 'unbekannte-option'],
    [TABLE, { haus: 'hoch' }, 'unbekannte-zeile'],
    [TABLE, JSON.parse('{"__proto__":"hoch"}'), 'unbekannte-zeile'],
    [TABLE, { geld: 1 }, 'falscher-typ'],
    [TABLE, ['hoch'], 'falscher-typ'],
    [TABLE, null, 'falscher-typ'],
    [NUMBER, '3', 'falscher-typ'],
    [NUMBER, '', 'leer'],
    [NUMBER, Number.NaN, 'falscher-typ'],
    [NUMBER, Number.POSITIVE_INFINITY, 'falscher-typ'],
    [NUMBER, -1, 'ausserhalb'],
    [NUMBER, 101, 'ausserhalb'],
    [DATE, '2026-02-29', 'kein-datum'],
    [DATE, '2026-13-01', 'kein-datum'],
    [DATE, '23.11.2026', 'kein-datum'],
    [DATE, '2026-11-23T00:00:00Z', 'kein-datum'],
    [DATE, '0000-01-01', 'kein-datum'],
    [DATE, '', 'leer'],
    [DATE, 20261123, 'falscher-typ'],
    [TEXT, '   ', 'leer'],
    [TEXT, 7, 'falscher-typ'],
  ])('$type %j is refused in German, with the question', (question, raw, code) => {
    const parsed = parseAnswer(question, raw);
    expect(parsed).toEqual({
      ok: false,
      problems: [{ code, field: 'f', detail: expect.stringMatching(/^\P{Lowercase}.*\.$/u) }],
    });
  });

  it('is quoted in part only, however long it is', () => {
    const parsed = parseAnswer(ONE, 'x'.repeat(100_000));
    expect(parsed.ok || (parsed.problems[0]?.detail.length ?? 0)).toBeLessThan(100);
  });
});

describe('an answer is complete', () => {
  it.each<[Question, AnswerValue | undefined, boolean]>([
    [YES_NO, undefined, false],
    [YES_NO, 'nein', true],
    [YES_NO, 'unbekannt', true],
    [SOME, [], false],
    [SOME, ['a'], true],
    [TABLE, {}, false],
    [TABLE, { geld: 'hoch' }, false],
    [TABLE, { geld: 'hoch', ruf: 'unbekannt' }, true],
    [NUMBER, 0, true],
    [TEXT, ' ', false],
  ])('$type %j: %s', (question, value, expected) => {
    expect(isComplete(question, value)).toBe(expected);
  });
});

describe('"weiß nicht"', () => {
  it.each<[Question, AnswerValue | undefined, boolean]>([
    [YES_NO, undefined, false],
    [YES_NO, 'nein', false],
    [YES_NO, 'unbekannt', true],
    [SOME, 'unbekannt', true],
    [TABLE, { geld: 'hoch' }, false],
    [TABLE, { geld: 'unbekannt' }, true],
    [TEXT, 'unbekannt', false],
  ])('$type %j: %s', (question, value, expected) => {
    expect(hasUnknown(question, value)).toBe(expected);
  });
});
