import type { RequestHandler } from 'express';
import { HttpProblem } from '../httpProblem.ts';

export function notFound(): RequestHandler {
  return (_req, _res, next) => next(new HttpProblem(404));
}
