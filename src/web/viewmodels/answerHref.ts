/** Where an answer reads on: its form for who may change it, else the page that lists it; frozen with the frozen. */
import type { Dossier } from '../../application/dossier.ts';
import type { Question } from '../../domain/catalogue.ts';
import { paths } from '../paths.ts';
import { questionAnchor } from './questionView.ts';

export function answerHref(
  { assessment, submission }: Dossier,
  { id, section }: Pick<Question, 'id' | 'section'>,
  canChange: boolean,
): string {
  if (submission !== null) return `${paths.submission(assessment.id, submission.rev)}#${section}`;
  if (canChange) return `${paths.section(assessment.id, section)}#${questionAnchor(id)}`;
  return `${paths.answers(assessment.id)}#${section}`;
}
