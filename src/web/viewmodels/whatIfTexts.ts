/** "Was würde das ändern?" in sentences, for the rules that decide. */
import type { Dossier } from '../../application/dossier.ts';
import { type AnswerValue, isRows } from '../../domain/answers.ts';
import type { Question } from '../../domain/catalogue.ts';
import { type LiftingAnswer, liftingAnswers } from '../../domain/liftingAnswers.ts';
import { questionNumbers } from '../../rulebook/describe/questionNumbers.ts';
import { answerText } from './answerText.ts';
import { blockers } from './blockers.ts';
import type { WhatIfTexts } from './resultView.ts';

export function whatIfTexts(dossier: Dossier): WhatIfTexts {
  const { answers, catalogue, asOf, result } = dossier;
  const deciding = new Set([
    ...blockers(dossier).map(({ rule }) => rule.id),
    ...Object.values(result.decisions).flatMap(({ decidedBy }) => decidedBy),
  ]);
  const lifting = liftingAnswers(answers, catalogue, asOf, result, deciding);
  return new Map([...lifting].map(([rule, found]) => [rule, sentences(dossier, found)]));
}

/** One sentence per question, with the answers that would do. */
function sentences({ catalogue }: Dossier, found: readonly LiftingAnswer[]): readonly string[] {
  const numbers = questionNumbers(catalogue);
  return catalogue.questions.flatMap((question) => {
    const values = found
      .filter((one) => one.question === question.id)
      .map(({ value }) => `„${wordsOf(question, value)}“`);
    if (values.length === 0) return [];
    return [
      `Lautet Antwort ${numbers.question(question.id)} ${values.join(' oder ')}, entfällt dieser Grund.`,
    ];
  });
}

/** A table is tried with every row at its mildest level. */
function wordsOf(question: Question, value: AnswerValue): string {
  if (!isRows(value)) return answerText(question, value);
  return `in jeder Zeile ${question.options[0]?.text ?? ''}`;
}
