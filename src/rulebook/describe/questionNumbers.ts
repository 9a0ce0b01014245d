/**
 * Numbers for display. They count all questions of the catalogue, so a number keeps its question when others
 * drop out or join; ids never show the number.
 */
import type { Catalogue, QuestionId } from '../../domain/catalogue.ts';
import { oncePer } from '../../domain/oncePer.ts';

export interface QuestionNumbers {
  readonly section: (sectionId: string) => number;
  readonly question: (questionId: QuestionId) => string;
}

export const questionNumbers = oncePer((catalogue: Catalogue): QuestionNumbers => {
  const sections = new Map(catalogue.sections.map((section, index) => [section.id, index + 1]));
  const counts = new Map<string, number>();
  const numbers = new Map<QuestionId, string>();
  for (const { id, section } of catalogue.questions) {
    const count = (counts.get(section) ?? 0) + 1;
    counts.set(section, count);
    numbers.set(id, `${sections.get(section) ?? 0}.${count}`);
  }
  return {
    section: (id) => sections.get(id) ?? 0,
    question: (id) => numbers.get(id) ?? id,
  };
});
