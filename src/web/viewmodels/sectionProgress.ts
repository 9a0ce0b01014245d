/** How far each section is. Only questions that apply count; a proposal of a template is not an answer. */
import type { AnsweredFile, Dossier } from '../../application/dossier.ts';
import { hasUnknown, isComplete } from '../../domain/answers.ts';
import type { Question, Section } from '../../domain/catalogue.ts';
import { oncePer } from '../../domain/oncePer.ts';
import { OWN_OFFICE } from './offices.ts';

export interface SectionProgress {
  readonly section: Section;
  readonly asked: readonly Question[];
  /** Complete answers; "weiß nicht" is one. */
  readonly answered: readonly Question[];
  readonly proposed: readonly Question[];
  /** Neither answered nor proposed. */
  readonly open: readonly Question[];
  readonly unknown: readonly Question[];
}

export const sectionProgress = oncePer((dossier: Dossier): readonly SectionProgress[] =>
  dossier.catalogue.sections.map((section) => {
    const asked = dossier.asked.filter((question) => question.section === section.id);
    const answered = asked.filter((question) => isAnswered(dossier, question));
    const missing = asked.filter((question) => !isAnswered(dossier, question));
    const proposed = missing.filter(({ id }) => isProposed(dossier, id));
    const open = missing.filter(({ id }) => !isProposed(dossier, id));
    const unknown = answered.filter((question) => hasUnknown(question, dossier.answers.get(question.id)));
    return { section, asked, answered, proposed, open, unknown };
  }),
);

/** A proposal that nobody has confirmed or replaced yet. */
export function isProposed({ assessment }: AnsweredFile, id: string): boolean {
  return id in assessment.proposals && !(id in assessment.answers);
}

export function isAnswered(dossier: AnsweredFile, question: Question): boolean {
  const value = dossier.answers.get(question.id);
  return value !== undefined && isComplete(question, value);
}

/** Questions without a complete answer, in catalogue order. */
export function unansweredQuestions(dossier: Dossier): readonly Question[] {
  return dossier.asked.filter((question) => !isAnswered(dossier, question));
}

export function unknownQuestions(dossier: Dossier): readonly Question[] {
  return sectionProgress(dossier).flatMap(({ unknown }) => unknown);
}

/** Minutes for what is not answered: for the Fachamt that fills in, and for other offices. */
export function minutesLeft(questions: readonly Question[]): { own: number; others: number } {
  const sum = (list: readonly Question[]) => list.reduce((total, { minutes }) => total + minutes, 0);
  const isOwn = ({ answeredBy }: Question) => answeredBy === OWN_OFFICE;
  return {
    own: sum(questions.filter(isOwn)),
    others: sum(questions.filter((question) => !isOwn(question))),
  };
}
