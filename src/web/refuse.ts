/** The one table from the problems of use cases to answers. */
import type { Response } from 'express';
import type { Problem } from '../domain/outcome.ts';
import { HttpProblem } from './httpProblem.ts';
import { renderPage } from './render.ts';
import { damagedPage } from './viewmodels/damagedPage.ts';

const STATUS: Readonly<Record<string, number>> = {
  'nicht-gefunden': 404,
  'nicht-erlaubt': 403,
  'nicht-zustaendig': 403,
  'vier-augen': 403,
  'ausser-betrieb': 409,
  'nicht-moeglich': 409,
  veraltet: 409,
  gleichzeitig: 503,
};

/** Answers with the page for the first problem. */
export function refuse(res: Response, problems: readonly Problem[]): void {
  const [problem] = problems;
  if (problem?.code !== 'beschaedigt') throw new HttpProblem(STATUS[problem?.code ?? ''] ?? 400);
  res.status(500);
  renderPage(res, 'vorhaben-beschaedigt', damagedPage(problem.detail));
}
