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

/** The status that says what kind of problem it is; a form that is shown again with it keeps its text. */
export function statusOf(problems: readonly Problem[]): number {
  return STATUS[problems[0]?.code ?? ''] ?? 422;
}

/** Whether the problem ends the request: there is nothing to show, or it must not be shown. */
export function isFinal(problems: readonly Problem[]): boolean {
  return problems.some(({ code }) => FINAL.includes(code));
}

const FINAL: readonly string[] = ['nicht-gefunden', 'nicht-erlaubt', 'beschaedigt', 'gleichzeitig'];

/** Answers with the page for the first problem. */
export function refuse(res: Response, problems: readonly Problem[]): void {
  const [problem] = problems;
  if (problem?.code !== 'beschaedigt') {
    const status = STATUS[problem?.code ?? ''] ?? 400;
    // A foreign Vorhaben and none at all are noted alike: not even the time it takes tells them apart.
    throw new HttpProblem(status, status === 403 || status === 404);
  }
  res.status(500);
  renderPage(res, 'vorhaben-beschaedigt', damagedPage(problem.detail));
}
