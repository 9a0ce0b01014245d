import { nextQuestion } from '../../../src/domain/nextQuestion.ts';
import { solveReading } from '../../../src/domain/solve.ts';
import { aCatalogue, aDecision, aFact, aQuestion, aRule } from '../../support/aCatalogue.ts';
import type { Given } from '../../support/readings.ts';

const isYes = (fact: string) => ({ fact, operator: 'equal', value: 'ja' }) as const;

const catalogue = aCatalogue({
  questions: [
    aQuestion('name', 'ja-nein'),
    aQuestion('gilt', 'ja-nein'),
    aQuestion('kamera', 'ja-nein'),
    aQuestion('anlass', 'einfach', { options: ['nichts', 'noten'], visibleWhen: isYes('gilt') }),
    aQuestion('nachteil', 'ja-nein', {
      visibleWhen: { fact: 'anlass', operator: 'equal', value: 'noten' },
    }),
    aQuestion('erlaubt', 'ja-nein', { visibleWhen: isYes('nachteil') }),
    aQuestion('hinweis', 'ja-nein', { visibleWhen: isYes('gilt') }),
  ],
  facts: [aFact('ausnahme', isYes('erlaubt'))],
  decisions: [aDecision('klasse', ['frei', 'offenlegen', 'verboten']), aDecision('andere', ['a', 'b'])],
  rules: [
    aRule('hinweis', isYes('hinweis'), { class: { klasse: 'offenlegen' } }),
    aRule('gesicht', { all: [isYes('gilt'), isYes('kamera')] }, { class: { klasse: 'verboten' } }),
    aRule('noten', isYes('nachteil'), { class: { klasse: 'verboten' }, unless: ['ausnahme'] }),
    aRule('name', isYes('name'), { class: { andere: 'b' } }),
  ],
});

const next = (given: Given, decision = 'klasse') =>
  nextQuestion(decision, solveReading(new Map(Object.entries(given)), catalogue, '2026-11-23'))?.id ?? null;

it.each<[string, Given, string | null]>([
  ['first what everything hangs on, not the first of the catalogue', {}, 'gilt'],
  ['nothing when the mildest class is certain', { gilt: 'nein' }, null],
  ['what an answer opened before what everybody is asked', { gilt: 'ja' }, 'anlass'],
  ['the follow-up before the next matter', { gilt: 'ja', anlass: 'noten' }, 'nachteil'],
  ['the exception of a rule that holds', { gilt: 'ja', anlass: 'noten', nachteil: 'ja' }, 'erlaubt'],
  ['the next matter when one is ruled out', { gilt: 'ja', anlass: 'nichts' }, 'kamera'],
  ['the milder class last', { gilt: 'ja', anlass: 'nichts', kamera: 'nein' }, 'hinweis'],
  ['nothing when the strictest class is certain', { gilt: 'ja', kamera: 'ja' }, null],
  [
    'nothing more than "weiß nicht" leaves to ask',
    { gilt: 'unbekannt', anlass: 'nichts', kamera: 'nein', hinweis: 'nein' },
    null,
  ],
  ['on, past a "weiß nicht"', { gilt: 'ja', anlass: 'unbekannt', nachteil: 'nein' }, 'kamera'],
])('asks %s', (_what, given, expected) => {
  expect(next(given)).toBe(expected);
});

it('finishes what is begun before it starts on the next matter', () => {
  const matters = aCatalogue({
    questions: ['kamera', 'ort', 'netz', 'sperre'].map((id) => aQuestion(id, 'ja-nein')),
    decisions: [aDecision('klasse', ['frei', 'verboten'])],
    rules: [
      aRule('gesicht', { all: [isYes('kamera'), isYes('ort')] }, { class: { klasse: 'verboten' } }),
      aRule('netz', { all: [isYes('netz'), isYes('sperre')] }, { class: { klasse: 'verboten' } }),
    ],
  });
  const reading = (given: Given) => solveReading(new Map(Object.entries(given)), matters, '2026-11-23');
  expect(nextQuestion('klasse', reading({}))?.id).toBe('kamera');
  expect(nextQuestion('klasse', reading({ netz: 'ja' }))?.id).toBe('sperre');
  expect(nextQuestion('klasse', reading({ netz: 'nein' }))?.id).toBe('kamera');
});

it('asks for one decision only what that one needs', () => {
  expect(next({}, 'andere')).toBe('name');
  expect(next({ name: 'nein' }, 'andere')).toBeNull();
});

it('has nothing to ask for a decision that the law does not know', () => {
  expect(next({}, 'gibt-es-nicht')).toBeNull();
});
